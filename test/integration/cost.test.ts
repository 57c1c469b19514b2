/** Costs by the sizes of the graph, over the seeds. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { getOperationAST, Kind, parse, getVariableValues } from 'graphql';

import { GraphSizes } from '../../src/query/cost/graphSizes';
import { operationCost } from '../../src/query/cost/operationCost';
import { buildSchema } from '../../src/schema/build';
import { readOperation } from '../../src/server/operations';
import { exampleOf } from '../../src/server/operationRun';
import { openTestGraph, OPERATIONS, type TestGraph } from '../support/entente';

const LIMITS = { size: 25, cap: 100, scan: 200_000 };
const LIMIT = 100_000;
const schema = buildSchema();

function partsOf(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  return { operation, fragments, variables: coerced ?? {} };
}

describe('the cost of a query', () => {
  let test: TestGraph;
  let sizes: GraphSizes;
  const cost = (query: string, variables?: Record<string, unknown>) =>
    operationCost(schema, partsOf(query, variables), LIMITS, sizes);
  beforeAll(async () => {
    test = await openTestGraph();
    await test.clear();
    await test.loadSeeds();
    sizes = new GraphSizes(test.graph);
    await sizes.known();
  });
  afterAll(() => test.close());

  it('is small where the graph has short lists', () => {
    const query =
      '{ city(id: "city:harbin") { within { edges { basis node { id } evidence { document { id } start end } } } } }';
    expect(cost(query)).toBeLessThan(100);
  });

  it('lets a query of four levels with default pages through', () => {
    const query =
      '{ cities { nodes { name ties { nodes { name ... on City { events { nodes { name participants { nodes { id name } } } } } } } } } }';
    expect(cost(query)).toBeLessThan(LIMIT);
  });

  it('grows with values, under whatever names', () => {
    const aliases = (count: number) =>
      Array.from({ length: count }, (_, index) => `a${String(index)}: id`).join(' ');
    const query = (count: number) => `{ entities(first: 100) { nodes { ${aliases(count)} } } }`;
    expect(cost(query(10))).toBe(100);
    expect(cost(query(190))).toBe(100 + 100 * 18);
  });

  it('multiplies for walks in conditions and orders', () => {
    const counts = (levels: number): string =>
      levels === 0 ? '{}' : `{ties: {count: {of: {node: ${counts(levels - 1)}}, gte: 1}}}`;
    const query = (levels: number) => `{ cities(where: ${counts(levels)}) { totalCount } }`;
    expect(cost(query(2))).toBeGreaterThan(cost(query(1)));
    expect(cost(query(4))).toBeGreaterThan(cost(query(3)));
    const ordered = '{ cities(orderBy: [{ties: {count: DESC}}], first: 1) { nodes { id } } }';
    expect(cost(ordered)).toBeGreaterThan(cost('{ cities(first: 1) { nodes { id } } }'));
  });

  it('is within the limits for every published operation', () => {
    for (const file of readdirSync(OPERATIONS)) {
      const operation = readOperation(readFileSync(join(OPERATIONS, file), 'utf8'), schema);
      const parts = partsOf(operation.document, exampleOf(operation));
      expect({ file, isAccepted: operationCost(schema, parts, LIMITS, sizes) <= LIMIT }).toEqual({
        file,
        isAccepted: true,
      });
    }
  });
});
