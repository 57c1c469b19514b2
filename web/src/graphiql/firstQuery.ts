/** What GraphiQL opens with: a query that answers on every graph, so that the first click shows something. */
export const FIRST_QUERY = `# Run this query with Ctrl-Enter. More questions are at / ; the documentation of the schema opens at the left.
query CitiesWithMostTies {
  cities(first: 5, orderBy: [{ ties: { count: DESC } }]) {
    nodes {
      name
      country {
        name
      }
      ties(first: 3) {
        edges {
          kind
          node {
            name
          }
          evidence {
            gloss
          }
        }
      }
    }
  }
}
`;
