/** urql: sends GET by default, which the server rejects. npm i @urql/core graphql */
import { cacheExchange, createClient, fetchExchange, gql } from '@urql/core';

const url = process.env.ENTENTE_URL ?? 'http://localhost:4000/graphql';
let method;
const common = {
  url,
  exchanges: [cacheExchange, fetchExchange],
  fetch: (address, init) => {
    method = init.method;
    return fetch(address, init);
  },
};
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

const clients = {
  default: createClient(common),
  'preferGetMethod: false': createClient({ ...common, preferGetMethod: false }),
  'apollo-require-preflight': createClient({
    ...common,
    fetchOptions: { headers: { 'apollo-require-preflight': 'true' } },
  }),
};
for (const [how, client] of Object.entries(clients)) {
  const { data, error } = await client.query(query, { city: 'city:harbin' });
  const answer = data
    ? `${data.city.name} has ties with ${data.city.ties.nodes.map(({ name }) => name).join(', ')}`
    : `${error.response.status} ${error.message.slice(0, 90)}…`;
  console.log(`${how} (${method}): ${answer}`);
}
