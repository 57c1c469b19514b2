import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema as schemaOf, introspectionFromSchema, validateSchema } from 'graphql';

import { buildSchema } from '../../../src/schema/build';
import { servedSchema } from '../../../src/schema/served';

describe('the schema', () => {
  it('is a valid one', () => {
    expect(validateSchema(buildSchema())).toEqual([]);
  });

  it('is served sorted, and as it is committed', () => {
    const { __schema: served } = introspectionFromSchema(servedSchema().schema);
    const names = served.types.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    const text = readFileSync(join(__dirname, '..', '..', '..', 'schema', 'schema.graphql'), 'utf8');
    const { __schema: committed } = introspectionFromSchema(schemaOf(text));
    const byName = new Map(committed.types.map((type) => [type.name, type]));
    expect(served.types).toEqual(names.map((name) => byName.get(name)));
  });
});
