/** Every enum value of the API is written in one way; names of types are translated on the way in and out. */
import { describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';

import { typesOf } from '../../../src/model/declare/dictionary';
import { termName } from '../../../src/model/declare/termName';
import { buildSchema } from '../../../src/schema/build';

const enums = Object.values(buildSchema().getTypeMap())
  .filter(isEnumType)
  .filter(({ name }) => !name.startsWith('__'));

describe('enum values', () => {
  it('are written in capitals, with underscores between words', () => {
    const values = enums.flatMap((type) => type.getValues().map(({ name }) => `${type.name}.${name}`));
    expect(values.length).toBeGreaterThan(400);
    expect(values.filter((value) => !/^\w+\.[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u.test(value))).toEqual([]);
  });

  it('stand for the labels of types in the graph', () => {
    const valuesOf = (name: string) =>
      Object.fromEntries(
        enums
          .find((type) => type.name === name)
          ?.getValues()
          .map((value) => [value.name, value.value]) ?? [],
      );
    for (const [name, kind] of [
      ['EntityType', 'entity'],
      ['FactType', 'fact'],
    ] as const) {
      expect(valuesOf(name)).toEqual(
        Object.fromEntries(typesOf(kind).map((type) => [termName(type.name), type.name])),
      );
    }
    expect(valuesOf('ActorType')).toMatchObject({ CITY: 'City', OFFICIAL: 'Official' });
  });

  it.each([
    ['EventSeries', 'EVENT_SERIES'],
    ['City', 'CITY'],
    ['onBehalfOf', 'ON_BEHALF_OF'],
    ['SIGNED_IN', 'SIGNED_IN'],
  ])('writes %s as %s', (term, name) => {
    expect(termName(term)).toBe(name);
  });
});
