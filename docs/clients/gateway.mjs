/**
 * A gateway over Entente and a subgraph of your own. Start Entente with ENTENTE_FEDERATION=true.
 * npm i @theguild/federation-composition @graphql-tools/federation graphql-http graphql@16
 */
import { createServer } from 'node:http';

import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { composeServices } from '@theguild/federation-composition';
import { buildSchema, execute, parse } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';

const url = process.env.ENTENTE_URL ?? 'http://localhost:4000/graphql';

// Your subgraph: it knows cities by their id, and adds a field to them.
const visitors = { 'city:harbin': 135_000, 'city:krasnodar': 80_000 };
const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { mostVisited: [City!]! }
  type City @key(fields: "id") { id: ID!, visitors: Int }
`);
const city = (id) => ({ __typename: 'City', id, visitors: visitors[id] });
const handler = createHandler({
  schema: buildSchema(`
    type Query { mostVisited: [City!]!, _entities(representations: [_Any!]!): [_Entity]! }
    type City { id: ID!, visitors: Int }
    union _Entity = City
    scalar _Any
  `),
  rootValue: {
    mostVisited: Object.keys(visitors).map(city),
    _entities: ({ representations }) => representations.map(({ id }) => city(id)),
  },
});
const server = createServer(handler).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

// Entente says what it is; both together are the supergraph.
const answer = await fetch(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ _service { sdl } }' }),
});
const { data, errors: refusals } = await answer.json();
if (refusals) throw new Error(refusals[0].message);
const { supergraphSdl, errors } = composeServices([
  { name: 'entente', url, typeDefs: parse(data._service.sdl) },
  { name: 'visitors', url: `http://127.0.0.1:${server.address().port}/graphql`, typeDefs },
]);
if (!supergraphSdl) throw new Error(errors.map(({ message }) => message).join('\n'));

// A query over both: the gateway asks each for its part.
const schema = getStitchedSchemaFromSupergraphSdl({ supergraphSdl, batch: true });
const query = '{ mostVisited { name visitors ties(first: 2) { nodes { name } } } }';
const result = await execute({ schema, document: parse(query), contextValue: {} });
for (const { name, visitors: count, ties } of result.data.mostVisited)
  console.log(`${name}: ${count} visitors; ties with ${ties.nodes.map((tie) => tie.name).join(', ')}`);
server.close();
server.closeAllConnections();
