/** Apollo Client: pages of a connection, merged into one list by the cache. npm i @apollo/client graphql rxjs */
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom } from 'rxjs';

const cache = new InMemoryCache({
  typePolicies: {
    // Lists with other conditions or another order are other lists.
    City: { fields: { events: relayStylePagination(['where', 'link', 'orderBy']) } },
    // The same passage supports one fact and may contradict another: it is kept with the fact, not under its id.
    Evidence: { keyFields: false },
  },
});
const uri = process.env.ENTENTE_URL ?? 'http://localhost:4000/graphql';
const client = new ApolloClient({ link: new HttpLink({ uri }), cache });

const events = client.watchQuery({
  query: gql`
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
  `,
  variables: { city: 'city:harbin' },
});
const subscription = events.subscribe({});

let { data } = await firstValueFrom(events.pipe(filter(({ loading }) => !loading)));
console.log(`first page: ${data.city.events.edges.length} of ${data.city.events.totalCount} events`);
while (data.city.events.pageInfo.hasNextPage) {
  await events.fetchMore({ variables: { after: data.city.events.pageInfo.endCursor } });
  ({ data } = events.getCurrentResult());
}
console.log(`all pages: ${data.city.events.edges.length} events of ${data.city.name} in one list`);
for (const { role, node } of data.city.events.edges) console.log(`  ${role} ${node.name}`);
subscription.unsubscribe();
client.stop();
