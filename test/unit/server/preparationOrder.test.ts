import { buildSchema } from 'graphql';
import type { CostOf } from '../../../src/server/cost';
import { readOperation } from '../../../src/server/operations';
import { cheapestFirst } from '../../../src/server/preparationOrder';

const schema = buildSchema('type Query { list(first: Int!): [Int!] }');
const costOf: CostOf = (_schema, { variables }) => Number(variables['first']);
const read = (name: string, example: string) =>
  readOperation(
    `# What is ${name}?\n# example: ${example}\nquery ${name}($first: Int!) { list(first: $first) }`,
    schema,
  );

test('operations are ordered by what they cost with their examples, those without a valid example last', () => {
  const operations = [
    read('faulty', '{"first": "many"}'),
    read('large', '{"first": 100}'),
    read('incomplete', '{}'),
    read('small', '{"first": 1}'),
  ];
  const names = cheapestFirst(operations, schema, costOf).map(({ name }) => name);
  expect(names).toEqual(['small', 'large', 'faulty', 'incomplete']);
});
