import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isObjectType } from 'graphql';

import { buildSchema } from '../../../src/schema/build';

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Normalised caches such as graphcache store by id, and must be told of every type that has none. */
it('docs/api.md names every type without an id, connections and edges apart', () => {
  const keyless = Object.values(buildSchema().getTypeMap())
    .filter((type) => isObjectType(type) && !('id' in type.getFields()))
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('__') && !/(Connection|Edge)$/.test(name) && !ROOTS.has(name));
  const text = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'api.md'), 'utf8');
  const [, list = ''] = /have\s+no\s+id:([^.]*)\./.exec(text) ?? [];
  expect([...list.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(keyless.sort());
});
