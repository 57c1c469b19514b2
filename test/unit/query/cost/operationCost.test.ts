import { getOperationAST, parse } from 'graphql';

import { operationCost } from '../../../../src/query/cost/operationCost';
import { buildSchema } from '../../../../src/schema/build';
import { list, LIMITS } from '../planned';

const schema = buildSchema();

function cost(query: string): number {
  const operation = getOperationAST(parse(query));
  if (!operation) throw new Error('no operation');
  return operationCost(schema, { operation, fragments: {}, variables: {} }, LIMITS);
}

describe('cost without a graph', () => {
  it('counts pages in full, and each node once', () => {
    expect(cost('{ cities(first: 10) { nodes { id } edges { node { id } } } }')).toBe(10);
    expect(cost('{ cities(first: 10) { nodes { ties(first: 5) { nodes { id } } } } }')).toBe(10 + 50);
    expect(cost('{ cities { nodes { country { id } names { value } } } }')).toBe(25 * (1 + 1 + 25));
  });

  it('counts values beyond ten, those of a date included', () => {
    const aliases = (count: number) =>
      Array.from({ length: count }, (_, index) => `a${String(index)}: id`).join(' ');
    expect(cost(`{ cities(first: 10) { nodes { ${aliases(10)} } } }`)).toBe(10);
    expect(cost(`{ cities(first: 10) { nodes { ${aliases(30)} } } }`)).toBe(10 * (1 + 2));
    expect(cost(`{ events(first: 10) { nodes { ${aliases(10)} date { edtf earliest latest } } } }`)).toBe(13);
  });

  it('is soon computed for what many types share', () => {
    const below =
      '{ nodes { id a: facts { nodes { id b: evidence { document { id } } } } c: documents { nodes { id } } } }';
    const query = `{ entities { nodes { d: facts { nodes { e: evidence { document { f: entities ${below} } passage { g: facts { nodes { evidence { document { h: entities ${below} } } } } } } } } } } }`;
    const began = performance.now();
    cost(query);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

it('no walk stands inside of a function, which Neo4j would plan twice', () => {
  const every =
    '{ties: {every: {node: {or: [{name: {eq: "a"}}, {ties: {every: {node: {id: {eq: "x"}}}}}]}}}}';
  const { text } = list(`{ cities(where: ${every}) { nodes { id } } }`);
  expect(text).toContain('NOT ((');
  expect(text).not.toMatch(/coalesce\([^)]*(EXISTS|COUNT)/);
});
