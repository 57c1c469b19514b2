/** Apollo Client: the cache merges the pages of a connection into one list. npm i @apollo/client graphql rxjs */
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

const cache = new InMemoryCache({
  typePolicies: {
    // Lists with different conditions or another order are different lists.
    City: { fields: { events: relayStylePagination(['where', 'link', 'orderBy']) } },
    // A passage may support one fact and contradict another: store it with the fact, not under its id.
    Evidence: { keyFields: false },
  },
});
const uri = process.env.ENTENTE_URL ?? 'http://localhost:4000/graphql';
const client = new ApolloClient({ link: new HttpLink({ uri }), cache });

const query = gql`
  query Events($city: ID!, $after: String) {
    city(id: $city) {
      id
      name
      events(first: 2, after: $after, link: { attended: { eq: true } }) {
        totalCount
        edges {
          role
          node {
            id
            name
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;
const variables = { city: 'city:harbin' };

// In a component, useQuery(query, { variables }) returns data and fetchMore.
const { data: first } = await client.query({ query, variables });
const shown = () => client.readQuery({ query, variables }).city.events;
console.log(`first page: ${shown().edges.length} of ${first.city.events.totalCount} events`);

const events = client.watchQuery({ query, variables });
while (shown().pageInfo.hasNextPage) {
  await events.fetchMore({ variables: { after: shown().pageInfo.endCursor } });
}
console.log(`all pages: ${shown().edges.length} events of ${first.city.name} in one list`);
for (const { role, node } of shown().edges) console.log(`  ${role} ${node.name}`);
client.stop();
