/** Relations that two types declare, each from its side. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestServer, type TestServer } from '../support/entente';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
});

interface Listed {
  readonly nodes: readonly { readonly id: string; readonly [relation: string]: Listed | string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What a relation of all nodes of a list leads to, page by page. */
async function pairs(
  list: string,
  relation: string,
  name: (from: string, to: string) => string,
): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const data: Record<string, unknown> = await server.data(
      `query ($after: String) { ${list}(first: 50, after: $after) {
        nodes { id ${relation}(first: 100) { nodes { id } } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const { nodes, pageInfo } = data[list] as Listed;
    for (const node of nodes) {
      found.push(...(node[relation] as Listed).nodes.map(({ id }) => name(node.id, id)));
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

describe('the documents that speak of an entity', () => {
  it('are not those cited only by a decision on who is the same', async () => {
    expect(
      await server.data('{ official(id: "official:grigoryev") { documents { nodes { id } } } }'),
    ).toEqual({ official: { documents: { nodes: [{ id: 'doc:003' }] } } });
  });

  it('are those of whose entities it is one', async () => {
    const there = await pairs('entities', 'documents', (entity, document) => `${entity} ${document}`);
    const back = await pairs('documents', 'entities', (document, entity) => `${entity} ${document}`);
    expect(there.length).toBeGreaterThan(100);
    expect(there.sort()).toEqual(back.sort());
  });
});
