import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema } from 'graphql';

import { readOperation } from '../../../src/server/operations';
import { firstViews } from '../../../web/src/data/firstViews';

const SCHEMA = join(__dirname, '..', '..', '..', 'schema', 'schema.graphql');

describe('what the pages ask first', () => {
  it('fits the schema, with an example for every variable that is needed', () => {
    const schema = buildSchema(readFileSync(SCHEMA, 'utf8'));
    const { first, later } = firstViews();
    expect(first.length).toBeGreaterThan(20);
    expect(later.length).toBeGreaterThan(40);
    for (const text of [...first, ...later]) {
      const { name, variables } = readOperation(text, schema);
      const missing = variables.filter(({ required, example }) => required && example === undefined);
      expect([name, missing.map((one) => one.name)]).toEqual([name, []]);
    }
  });

  it('begins with the search, and asks nothing twice', () => {
    const { first, later } = firstViews();
    expect(first[0]).toContain('query searchBox');
    expect(new Set([...first, ...later]).size).toBe(first.length + later.length);
  });
});
