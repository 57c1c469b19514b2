import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import '../../../src/model';
import {
  allProperties,
  allRelations,
  concreteTypes,
  findType,
  isIndexed,
  needsLabel,
  onlyStep,
  propertyOf,
  relationOf,
  typeEntry,
  typeOfId,
  typesOf,
  type TypeEntry,
} from '../../../src/model/declare/dictionary';
import { isTitled } from '../../../src/model/named';
import { ATTENDANCE_ROLES, MEETING_ROLES } from '../../../src/model/participationRole';
import { EntityType, FactType } from '../../../src/model/declare/types';

/** The migrations, one after the other. */
function migrations(): string {
  const folder = join(__dirname, '../../../cypher/migrations');
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

/** The indexes on properties that the migrations leave. */
function indexes(): { readonly label: string; readonly properties: readonly string[] }[] {
  const text = migrations();
  return [...text.matchAll(/^CREATE INDEX (\w+) IF NOT EXISTS FOR \(n:(\w+)\) ON \(([^)]+)\)/gm)].flatMap(
    ([, name = '', label = '', properties = '']) =>
      text.includes(`DROP INDEX ${name} `)
        ? []
        : [{ label, properties: properties.replaceAll('n.', '').split(', ') }],
  );
}

/** The hops over links, that is over relationships whose properties an edge has. */
function linkSteps(entry: TypeEntry) {
  return allRelations(entry).flatMap((relation) => (relation.link ? (onlyStep(relation) ?? []) : []));
}

describe('the model', () => {
  it('knows every type to which a relation leads', () => {
    const missing = typesOf('interface', 'entity', 'fact', 'record', 'link').flatMap((entry) =>
      [...entry.relations.values()]
        .filter(({ to }) => !findType(to))
        .map(({ name }) => `${entry.name}.${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('declares every link on both of its ends', () => {
    const ends = new Map<string, Set<string>>();
    for (const entry of typesOf('entity')) {
      for (const { types, direction } of linkSteps(entry)) {
        for (const type of types) ends.set(type, (ends.get(type) ?? new Set()).add(direction));
      }
    }
    const oneSided = [...ends].filter(([, directions]) => !directions.has('both') && directions.size < 2);
    expect(oneSided.map(([type]) => type)).toEqual([]);
  });

  it('makes a field of every link that a fact derives, for every type at its ends', () => {
    const fields = new Set(
      typesOf('entity').flatMap((entry) => linkSteps(entry).flatMap(({ types }) => types)),
    );
    const derived = typesOf('fact').flatMap((entry) => entry.derives.map(({ type }) => type));
    expect([...new Set(derived)].filter((type) => !fields.has(type))).toEqual([]);
  });

  it('tests the label at the end of a relation only where its links may lead to other types', () => {
    const needed = (type: string, name: string) => {
      const relation = relationOf(typeEntry(type), name);
      return relation && needsLabel(relation);
    };
    expect(needed('City', 'districts')).toBe(true);
    expect(needed('Institution', 'city')).toBe(true);
    expect(needed('Official', 'events')).toBe(false);
    expect(needed('Agreement', 'topics')).toBe(false);
    expect(needed('City', 'country')).toBe(true);
  });

  it('describes walks and values as plain data', () => {
    for (const entry of typesOf('interface', 'entity', 'fact', 'record', 'link')) {
      for (const { path, key, endId, order } of entry.relations.values()) {
        expect(structuredClone({ path, key, endId, order })).toEqual({ path, key, endId, order });
      }
      for (const { source } of entry.properties.values()) expect(structuredClone(source)).toEqual(source);
    }
    expect(relationOf(typeEntry('Institution'), 'country')?.path).toEqual([
      { types: ['BASED_IN'], direction: 'out', labels: [] },
      { types: ['IN'], direction: 'out', hops: { min: 0, max: 3 }, labels: ['Country'] },
    ]);
    expect(relationOf(typeEntry('TiedTo'), 'evidence')).toMatchObject({
      key: { label: 'Fact', property: 'factIds', many: true },
      path: [{ types: ['EVIDENCED_BY'], direction: 'out', labels: ['Passage'] }],
      distinct: true,
    });
    expect(relationOf(typeEntry('Event'), 'occurrence')?.endId).toBe('occurrenceId');
    expect(relationOf(typeEntry('City'), 'ties')?.path).toEqual([
      { types: ['TIED_TO'], direction: 'both', labels: [] },
    ]);
    expect(propertyOf(typeEntry('Evidence'), 'stance')?.source).toEqual({
      kind: 'CARRIED',
      property: 'stance',
    });
  });

  it('has roles for the ends and properties for the keys of every link rule', () => {
    const wrong = typesOf('fact').flatMap((entry) => {
      const roles = allRelations(entry)
        .filter(({ role }) => role)
        .map(({ name }) => name);
      return entry.derives.flatMap(({ from, to }) =>
        [from, to].filter((end) => !roles.includes(end)).map((end) => `${entry.name}.${end}`),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('lists every entity and fact type as a term', () => {
    expect(Object.values(EntityType).sort()).toEqual(typesOf('entity').map(({ name }) => name));
    expect(Object.values(FactType).sort()).toEqual(typesOf('fact').map(({ name }) => name));
  });

  it('declares as indexed just what the migrations index', () => {
    const inDatabase = indexes().flatMap(({ label, properties: [first] }) => {
      const name = first === 'sortDay' ? 'date' : (first ?? '');
      const entry = findType(label);
      return entry && propertyOf(entry, name) ? [`${label}.${name}`] : [];
    });
    const declared = typesOf('entity', 'fact', 'record').flatMap((entry) =>
      allProperties(entry).flatMap(({ name }) =>
        name !== 'id' && isIndexed(entry, name) ? [`${entry.name}.${name}`] : [],
      ),
    );
    expect(declared.sort()).toEqual(inDatabase.sort());
    expect(declared).toContain('Event.date');
  });

  it('declares as titled just the types that the index of titles holds', () => {
    const [, labels = ''] = /INDEX title_text .*FOR \(n:([^)]+)\)/.exec(migrations()) ?? [];
    const titled = typesOf('entity').flatMap(({ name }) => (isTitled(name) ? [name] : []));
    expect(titled.sort()).toEqual(labels.split('|').sort());
  });

  it('gives ids of every entity type a prefix of their own', () => {
    const prefixes = typesOf('entity').map(({ traits }) => traits?.idPrefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(typeOfId('inst:harbin-government')?.name).toBe('Institution');
    expect(typeOfId('elsewhere:harbin')).toBeUndefined();
  });

  it('counts as attendance only the roles of the allow-list, and exhibitors, teams and athletes as no meeting', () => {
    expect([...ATTENDANCE_ROLES].sort()).toEqual([
      'ACCOMPANYING_REPRESENTATIVES',
      'ATHLETES',
      'DELEGATION',
      'EXHIBITORS',
      'HEAD_OF_DELEGATION',
      'HOST',
      'ORGANIZER',
      'PARTICIPANT',
      'SPEAKER',
      'TEAM',
      'VISITED',
      'VISITOR',
    ]);
    expect(ATTENDANCE_ROLES.filter((role) => !MEETING_ROLES.includes(role)).sort()).toEqual([
      'ATHLETES',
      'EXHIBITORS',
      'TEAM',
    ]);
  });

  it('finds the concrete types behind an interface', () => {
    const actor = findType('Actor');
    expect(actor && concreteTypes(actor).map(({ name }) => name)).toEqual([
      'City',
      'Country',
      'District',
      'Institution',
      'Official',
      'Region',
    ]);
  });
});
