/** One field selected in fragments on several types, each of which declares it for itself. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestServer, type TestServer } from '../support/entente';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
});

describe('a field of one name on two types', () => {
  it('is each type’s own below a list', async () => {
    const { entities } = await server.data(
      `{ entities(where: { id: { in: ["inst:yakutsk-city-duma", "district:gubinsky"] } }) {
          nodes { id ... on Institution { city { id } } ... on District { city { id } } } } }`,
    );
    expect(entities).toEqual({
      nodes: [
        { id: 'district:gubinsky', city: { id: 'city:yakutsk' } },
        { id: 'inst:yakutsk-city-duma', city: { id: 'city:yakutsk' } },
      ],
    });
  });

  it('is the type’s own below a look-up', async () => {
    const both = '... on Topic { agreements { totalCount } } ... on City { agreements { totalCount } }';
    const data = await server.data(
      `{ entity(id: "topic:legislature-cooperation") { ${both} } node(id: "topic:legislature-cooperation") { ${both} } }`,
    );
    expect(data).toEqual({
      entity: { agreements: { totalCount: 1 } },
      node: { agreements: { totalCount: 1 } },
    });
  });

  it('is the type’s own in filters and orders of an interface', async () => {
    const { documents, entities, named } = (await server.data(
      `{ documents { nodes { id facts { totalCount } } }
         entities(where: { facts: { count: { gt: 100 } }, type: { eq: DOCUMENT } }) { nodes { id } }
         named: names(first: 100, orderBy: [{ entity: { facts: { count: DESC } } }]) { nodes { entity { id facts { totalCount } } } } }`,
    )) as unknown as {
      documents: { nodes: { id: string; facts: { totalCount: number } }[] };
      entities: { nodes: { id: string }[] };
      named: { nodes: { entity: { id: string; facts: { totalCount: number } } }[] };
    };
    const large = documents.nodes.filter(({ facts }) => facts.totalCount > 100);
    expect(large.length).toBeGreaterThan(2);
    expect(entities.nodes.map(({ id }) => id)).toEqual(large.map(({ id }) => id));
    const counts = named.nodes.map(({ entity }) => entity.facts.totalCount);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(named.nodes[0]?.entity.id).toMatch(/^doc:/);
  });
});
