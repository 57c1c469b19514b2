import { describe, expect, it } from '@jest/globals';

import { readMigrations } from '../../../src/graph/migrate';
import { compareElements, expectedElements, type StoredElement } from '../../../src/graph/schemaElements';

const stored = (given: Partial<StoredElement> & Pick<StoredElement, 'name'>): StoredElement => ({
  kind: 'INDEX',
  on: ['City'],
  properties: ['id'],
  analyzer: null,
  state: 'ONLINE',
  populationPercent: 100,
  ...given,
});

describe('expected indexes and constraints', () => {
  it('are read from every statement of the migrations that makes one', () => {
    const names = expectedElements().map(({ name }) => name);
    const made = readMigrations().flatMap(({ statements }) =>
      statements.flatMap((one) => /^CREATE .*?(?:INDEX|CONSTRAINT) (\w+)/.exec(one)?.[1] ?? []),
    );
    const dropped = ['name_text', 'name_value', 'change_file'];
    expect(names).toEqual(
      [...new Set(['migration_version', ...made])].filter((name) => !dropped.includes(name)).sort(),
    );
  });

  it('have their labels, properties and analyzer', () => {
    const elements = new Map(expectedElements().map((one) => [one.name, one]));
    expect(elements.get('event_sort_day')).toMatchObject({
      kind: 'INDEX',
      on: ['Event'],
      properties: ['sortDay', 'id'],
    });
    expect(elements.get('title_text')).toMatchObject({
      kind: 'FULLTEXT',
      on: ['Agreement', 'Document', 'Event', 'EventSeries', 'Topic'],
      properties: ['nameForms'],
      analyzer: 'russian',
    });
    expect(elements.get('evidenced_by_from')).toMatchObject({
      on: ['EVIDENCED_BY'],
      properties: ['recordedFrom'],
    });
  });

  it('refuse a statement that they cannot read', () => {
    expect(() => expectedElements(['CREATE VECTOR INDEX v FOR (n:City) ON (n.x)'])).toThrow(
      /cannot be compared/,
    );
  });
});

describe('a database', () => {
  it('is compared by name and definition', () => {
    const expected = expectedElements([
      'CREATE INDEX a IF NOT EXISTS FOR (n:City) ON (n.id)',
      'CREATE INDEX b IF NOT EXISTS FOR (n:City) ON (n.id)',
      'CREATE CONSTRAINT c IF NOT EXISTS FOR (n:City) REQUIRE n.id IS UNIQUE',
      'CREATE INDEX d IF NOT EXISTS FOR (n:City) ON (n.id)',
    ]);
    const { missing, different, offline, foreign } = compareElements(expected, [
      stored({ name: 'a', state: 'FAILED' }),
      stored({ name: 'c', kind: 'INDEX' }),
      stored({ name: 'd', properties: ['name'] }),
      stored({ name: 'other' }),
    ]);
    const names = (elements: readonly { name: string }[]) => elements.map(({ name }) => name);
    expect([missing, different, offline, foreign].map(names)).toEqual([['b'], ['c', 'd'], ['a'], ['other']]);
  });
});
