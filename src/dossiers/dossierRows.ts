/** From a checked value to the rows of a dossier. */
import { typeEntry, type TypeEntry } from '../model/declare/dictionary';
import { scriptOf } from '../names/script';
import type { Dossier, EntityRow, EvidenceRow, FactRow, PassageRow } from './dossier';
import { factId } from './factId';
import type { Path } from './faultPath';
import { parseRange, passageId } from './passageId';
import { locate, type Source } from './source';
import { DOCUMENT, kebab, rolesOf, toldEntities, toldFacts, toldProperties, type RoleEntry } from './told';

type Told = Readonly<Record<string, unknown>>;

interface Context {
  readonly source: Source;
  readonly document: string | undefined;
  /** Ids that facts of this dossier were given. */
  readonly factIds: ReadonlySet<string>;
}

/** The rows of a dossier whose value fits the schema. */
export function dossierOf(source: Source): Dossier {
  const value = source.value as Told;
  const document = value['document'] as Told | undefined;
  const factLists = lists(value['facts'], toldFacts());
  const context: Context = {
    source,
    document: document?.['id'] as string | undefined,
    factIds: new Set(factLists.flatMap(({ told }) => (typeof told['id'] === 'string' ? [told['id']] : []))),
  };
  const declared = [
    ...(document ? [{ entry: typeEntry(DOCUMENT), told: document, path: ['document'] as Path }] : []),
    ...lists(value['entities'], toldEntities(), 'entities'),
  ];
  const rows = declared.map(({ entry, told, path }) => entityRow(entry, told, path, context));
  return {
    file: source.file,
    digest: source.digest,
    document: document ? (rows[0] ?? null) : null,
    publisher: (document?.['publisher'] as string | undefined) ?? null,
    cites: (document?.['cites'] as string[] | undefined) ?? [],
    passages: passageRows(value['passages'], context),
    entities: document ? rows.slice(1) : rows,
    facts: [
      ...declared.flatMap(({ told, path }) => displayNames(told, path, context)),
      ...factLists.map(({ entry, told, path }) => factRow(entry, told, ['facts', ...path], context)),
    ],
  };
}

/** What stands under the headings of some types, in the order of the file. */
function lists(value: unknown, types: readonly TypeEntry[], above?: string) {
  const byHeading = new Map(types.map((entry) => [entry.dossierKey, entry]));
  return Object.entries((value ?? {}) as Record<string, Told[]>).flatMap(([heading, items]) => {
    const entry = byHeading.get(heading);
    if (!entry) return [];
    return items.map((told, index) => {
      const path: Path = [...(above === undefined ? [] : [above]), heading, index];
      return { entry, told, path };
    });
  });
}

function passageRows(value: unknown, { source, document }: Context): PassageRow[] {
  return Object.entries((value ?? {}) as Record<string, string | null>).map(([key, gloss]) => {
    const { start, end } = parseRange(key) ?? { start: 0, end: 0 };
    const at = locate(source, ['passages', key]);
    return { id: passageId(document, key), document: document ?? '', start, end, gloss, at };
  });
}

function propertiesOf(entry: TypeEntry, told: Told): Record<string, unknown> {
  return Object.fromEntries(
    toldProperties(entry)
      .filter((property) => told[property.name] !== undefined)
      .map((property) => {
        const value = told[property.name];
        return [property.name, property.valueType === 'date' ? String(value) : value];
      }),
  );
}

/** The key under which a display name stands on its entity: `name_zh_hant`. Tags are letters, digits and hyphens by the schema. */
function nameKey(language: string): string {
  return `name_${language.toLowerCase().replaceAll('-', '_')}`;
}

function entityRow(entry: TypeEntry, told: Told, path: Path, { source }: Context): EntityRow {
  const names = Object.entries(told['names'] as Record<string, string | Told>).map(
    ([language, name]) => [nameKey(language), typeof name === 'string' ? name : name['value']] as const,
  );
  const shown = names.find(([key]) => key === 'name_en') ?? names[0];
  return {
    id: String(told['id']),
    type: entry.name,
    properties: { ...propertiesOf(entry, told), name: shown?.[1], ...Object.fromEntries(names) },
    at: locate(source, path),
  };
}

/** The names told with an entity as facts of kind DISPLAY. */
function displayNames(told: Told, path: Path, context: Context): FactRow[] {
  return Object.entries(told['names'] as Record<string, string | Told>).map(([language, name]) => {
    const given: Told = typeof name === 'string' ? { value: name } : name;
    const fact = { basis: 'BACKGROUND', ...given, entity: told['id'], language, kind: 'DISPLAY' };
    return factRow(typeEntry('Name'), fact, [...path, 'names', language], context, path);
  });
}

/** A fact; `owner` is the path of the entity with which it is told, if it is. */
function factRow(entry: TypeEntry, told: Told, path: Path, context: Context, owner?: Path): FactRow {
  const { source, document } = context;
  const properties: Record<string, unknown> = { basis: 'TEXT', ...propertiesOf(entry, told) };
  if (entry.name === 'Name') properties['script'] ??= scriptOf(String(properties['value']));
  const roles = rolesOf(entry).flatMap((role) => {
    const value = told[role.name] as string | readonly string[] | undefined;
    const targets = typeof value === 'string' ? [value] : (value ?? []);
    return targets.map((target, index) => ({
      role: role.name,
      relationship: role.role.type,
      target,
      targetIs: targetIs(role, target, context),
      at: locate(source, owner ?? [...path, role.name, ...(role.role.list ? [index] : [])]),
    }));
  });
  const evidence = ((told['evidence'] ?? []) as (string | Told)[]).map((item, index) => ({
    ...evidenceRow(item, document),
    at: locate(source, [...path, 'evidence', index]),
  }));
  const content = { type: entry.name, properties, roles };
  const id = factId({ ...content, id: told['id'] as string | undefined });
  return { id, ...content, evidence, at: locate(source, path) };
}

function evidenceRow(item: string | Told, document: string | undefined): EvidenceRow {
  if (typeof item === 'string') return { passage: passageId(document, item), stance: 'SUPPORTS' };
  const stance = (item['stance'] as EvidenceRow['stance'] | undefined) ?? 'SUPPORTS';
  return { passage: passageId(document, String(item['passage'])), stance };
}

const FACT_PREFIXES = new Set(['fact', 'link']);

/** Whether a role is filled by an entity or a fact; where both may stand in it, ids of facts are told by their prefix. */
function targetIs(role: RoleEntry, target: string, { factIds }: Context): 'entity' | 'fact' {
  const entry = typeEntry(role.to);
  if (entry.name !== 'Node') return entry.kind === 'fact' || entry.name === 'Fact' ? 'fact' : 'entity';
  const prefix = target.slice(0, target.indexOf(':'));
  const names = toldFacts().map((fact) => kebab(fact.name));
  return factIds.has(target) || FACT_PREFIXES.has(prefix) || names.includes(prefix) ? 'fact' : 'entity';
}
