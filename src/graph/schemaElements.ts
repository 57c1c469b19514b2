/** The indexes and constraints that a database should have, read from the migrations, and those that it has. */
import type { Graph } from './graph';
import { MIGRATION_CONSTRAINT, readMigrations } from './migrate';

/** An index, or a constraint, which has an index of the same name. */
export interface SchemaElement {
  readonly name: string;
  readonly kind: 'CONSTRAINT' | 'INDEX' | 'FULLTEXT';
  /** Labels or types, sorted. */
  readonly on: readonly string[];
  readonly properties: readonly string[];
  /** Of a full-text index. */
  readonly analyzer: string | null;
}

export interface ExpectedElement extends SchemaElement {
  /** What makes it. */
  readonly statement: string;
}

const CREATE =
  /^CREATE (?<kind>CONSTRAINT|FULLTEXT INDEX|INDEX) (?<name>\w+) IF NOT EXISTS FOR (?:\(\w+:(?<labels>[\w|]+)\)|\(\)-\[\w+:(?<types>[\w|]+)\]-\(\)) (?:REQUIRE|ON EACH|ON) (?<rest>[^]+)$/;
const DROP = /^DROP (?:INDEX|CONSTRAINT) (\w+)/;

/** What the migrations leave, by name. Throws for a statement that creates something and cannot be read. */
export function expectedElements(
  statements: readonly string[] = [
    MIGRATION_CONSTRAINT,
    ...readMigrations().flatMap((migration) => migration.statements),
  ],
): ExpectedElement[] {
  const elements = new Map<string, ExpectedElement>();
  for (const statement of statements) {
    const dropped = DROP.exec(statement)?.[1];
    if (dropped !== undefined) elements.delete(dropped);
    if (!/^CREATE (CONSTRAINT|\w* ?INDEX)/.test(statement)) continue;
    const element = readElement(statement);
    elements.set(element.name, element);
  }
  return [...elements.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readElement(statement: string): ExpectedElement {
  const { kind, name, labels, types, rest = '' } = CREATE.exec(statement)?.groups ?? {};
  const on = labels ?? types;
  if (kind === undefined || name === undefined || on === undefined)
    throw new Error(`A migration creates what cannot be compared with a database: ${statement}`);
  const [properties = ''] = rest.split('\n');
  return {
    name,
    kind: kind === 'FULLTEXT INDEX' ? 'FULLTEXT' : kind === 'INDEX' ? 'INDEX' : 'CONSTRAINT',
    on: on.split('|').sort(),
    properties: [...properties.matchAll(/\b\w+\.(\w+)/g)].map(([, property]) => String(property)),
    analyzer: /`fulltext\.analyzer`: '([\w-]+)'/.exec(rest)?.[1] ?? null,
    statement,
  };
}

/** An element of a database. */
export interface StoredElement extends SchemaElement {
  readonly state: string;
  readonly populationPercent: number;
}

/** What a database has, without the look-up indexes of labels and types that every database has. Reads only. */
export async function storedElements(
  graph: Pick<Graph, 'read'>,
  signal?: AbortSignal,
): Promise<StoredElement[]> {
  const { values } = await graph.read(
    {
      text: `CYPHER 5 SHOW INDEXES YIELD name, type, labelsOrTypes, properties, state, populationPercent, owningConstraint, options
WHERE type <> 'LOOKUP'
RETURN name, type, labelsOrTypes, properties, state, populationPercent, owningConstraint, options.indexConfig['fulltext.analyzer'] AS analyzer ORDER BY name`,
      params: {},
    },
    { signal },
  );
  return values.map(([name, type, on, properties, state, percent, constraint, analyzer]) => ({
    name: String(name),
    kind: constraint !== null ? 'CONSTRAINT' : type === 'FULLTEXT' ? 'FULLTEXT' : 'INDEX',
    on: [...(on as string[])].sort(),
    properties: properties as string[],
    analyzer: type === 'FULLTEXT' ? (analyzer as string | null) : null,
    state: String(state),
    populationPercent: Number(percent),
  }));
}

/** How a database differs from what is expected. */
export interface SchemaDifferences {
  readonly missing: readonly ExpectedElement[];
  /** Of the same name, and on something else. */
  readonly different: readonly ExpectedElement[];
  /** Not ONLINE: still filled, or failed. */
  readonly offline: readonly StoredElement[];
  /** Of others; they do no harm. */
  readonly foreign: readonly StoredElement[];
}

/** Compares. Pure. */
export function compareElements(
  expected: readonly ExpectedElement[],
  stored: readonly StoredElement[],
): SchemaDifferences {
  const there = new Map(stored.map((one) => [one.name, one]));
  const names = new Set(expected.map(({ name }) => name));
  return {
    missing: expected.filter(({ name }) => !there.has(name)),
    different: expected.filter((one) => {
      const found = there.get(one.name);
      return found !== undefined && definition(found) !== definition(one);
    }),
    offline: stored.filter(({ name, state }) => names.has(name) && state !== 'ONLINE'),
    foreign: stored.filter(({ name }) => !names.has(name)),
  };
}

const definition = ({ kind, on, properties, analyzer }: SchemaElement): string =>
  JSON.stringify([kind, on, properties, analyzer]);
