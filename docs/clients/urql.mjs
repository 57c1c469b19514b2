/** urql, as it comes: short queries go by GET, long ones by POST. npm i @urql/core graphql */
import { cacheExchange, createClient, fetchExchange, gql } from '@urql/core';

let method;
const client = createClient({
  url: process.env.ENTENTE_URL ?? 'http://localhost:4000/graphql',
  exchanges: [cacheExchange, fetchExchange],
  fetch: (address, init) => {
    method = init.method;
    return fetch(address, init);
  },
});
const query = gql`
  query Ties($city: ID!) {
    city(id: $city) {
      name
      ties(first: 10) {
        nodes {
          name
        }
      }
    }
  }
`;
const { data, error } = await client.query(query, { city: 'city:harbin' });
if (error) throw error;
console.log(
  `${method}: ${data.city.name} has ties with ${data.city.ties.nodes.map(({ name }) => name).join(', ')}`,
);
