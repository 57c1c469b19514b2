/** urql with its normalised cache. npm i @urql/core @urql/exchange-graphcache graphql */
import { createClient, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { getIntrospectionQuery } from 'graphql';

const url = process.env.ENTENTE_URL ?? 'http://localhost:4000/graphql';
const answer = await fetch(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: getIntrospectionQuery() }),
});
const { data: schema } = await answer.json();

// Objects are stored by id. Those of a type without an id are stored with the object that they belong to.
const keyless = schema.__schema.types.filter(
  ({ kind, fields }) => kind === 'OBJECT' && !fields.some(({ name }) => name === 'id'),
);
const keys = Object.fromEntries(keyless.map(({ name }) => [name, () => null]));
const client = createClient({
  url,
  exchanges: [
    cacheExchange({ schema, keys, resolvers: { City: { events: relayPagination() } } }),
    fetchExchange,
  ],
});

const query = gql`
  query Events($city: ID!, $after: String) {
    city(id: $city) {
      id
      name
      events(first: 5, after: $after) {
        edges {
          role
          node {
            id
            name
            date {
              edtf
            }
          }
          evidence {
            gloss
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
let after;
for (;;) {
  const { data, error } = await client.query(query, { city: 'city:harbin', after });
  if (error) throw error;
  const { edges, pageInfo } = data.city.events;
  console.log(`${edges.length} events of ${data.city.name} in one list`);
  if (!pageInfo.hasNextPage) break;
  after = pageInfo.endCursor;
}
