/** From a checked value to the rows of a dossier. */
import { typeEntry, type TypeEntry } from '../../model/declare/dictionary';
import { scriptOf } from '../../names/script';
import type { Dossier } from '../dossier';
import type { EntityRow, EvidenceRow, FactRow, PassageRow, RoleFiller } from '../../record/rows';
import { factId, kebab } from '../../record/facts/factId';
import type { Path } from './path';
import { parseRange, passageId } from './passageId';
import { locationAt, type DossierSource } from './source';
import {
  DOCUMENT,
  rolesOf,
  authoredEntityTypes,
  authoredFactTypes,
  authoredProperties,
  type RoleRelation,
} from './authoredTypes';

type AuthoredValue = Readonly<Record<string, unknown>>;

interface RowContext {
  readonly source: DossierSource;
  readonly document: string | undefined;
  /** Ids that facts of this dossier were given. */
  readonly factIds: ReadonlySet<string>;
}

/** The rows of a dossier whose value fits the schema. */
export function dossierOf(source: DossierSource): Dossier {
  const value = source.value as AuthoredValue;
  const document = value['document'] as AuthoredValue | undefined;
  const factLists = sectionRows(value['facts'], authoredFactTypes());
  const context: RowContext = {
    source,
    document: document?.['id'] as string | undefined,
    factIds: new Set(
      factLists.flatMap(({ told: authored }) => (typeof authored['id'] === 'string' ? [authored['id']] : [])),
    ),
  };
  const declared = [
    ...(document ? [{ entry: typeEntry(DOCUMENT), told: document, path: ['document'] as Path }] : []),
    ...sectionRows(value['entities'], authoredEntityTypes(), 'entities'),
  ];
  const rows = declared.map(({ entry, told: authored, path }) => entityRow(entry, authored, path, context));
  return {
    file: source.file,
    digest: source.digest,
    document: document ? (rows[0] ?? null) : null,
    publisher: (document?.['publisher'] as string | undefined) ?? null,
    cites: (document?.['cites'] as string[] | undefined) ?? [],
    passages: passageRows(value['passages'], context),
    entities: document ? rows.slice(1) : rows,
    facts: [
      ...declared.flatMap(({ told: authored, path }) => displayNames(authored, path, context)),
      ...factLists.map(({ entry, told: authored, path }) =>
        factRow(entry, authored, ['facts', ...path], context),
      ),
    ],
  };
}

/** What stands under the headings of some types, in the order of the file. */
function sectionRows(value: unknown, types: readonly TypeEntry[], above?: string) {
  const byHeading = new Map(types.map((entry) => [entry.dossierKey, entry]));
  return Object.entries((value ?? {}) as Record<string, AuthoredValue[]>).flatMap(([heading, items]) => {
    const entry = byHeading.get(heading);
    if (!entry) return [];
    return items.map((authored, index) => {
      const path: Path = [...(above === undefined ? [] : [above]), heading, index];
      return { entry, told: authored, path };
    });
  });
}

function passageRows(value: unknown, { source, document }: RowContext): PassageRow[] {
  return Object.entries((value ?? {}) as Record<string, string | null>).map(([key, gloss]) => {
    const { start, end } = parseRange(key) ?? { start: 0, end: 0 };
    const location = locationAt(source, ['passages', key]);
    return { id: passageId(document, key), document: document ?? '', start, end, gloss, location };
  });
}

function propertiesOf(entry: TypeEntry, authored: AuthoredValue): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const { name, valueType } of authoredProperties(entry)) {
    // A year alone is a number in YAML.
    const value = authored[name] as string | number | undefined;
    if (value !== undefined) properties[name] = valueType === 'date' ? String(value) : value;
  }
  return properties;
}

/** The key under which a display name stands on its entity: `name_zh_hant`. Tags are letters, digits and hyphens by the schema. */
function nameKey(language: string): string {
  return `name_${language.toLowerCase().replaceAll('-', '_')}`;
}

function entityRow(entry: TypeEntry, authored: AuthoredValue, path: Path, { source }: RowContext): EntityRow {
  const names = Object.entries(authored['names'] as Record<string, string | AuthoredValue>).map(
    ([language, name]) => [nameKey(language), typeof name === 'string' ? name : name['value']] as const,
  );
  const displayForm = names.find(([key]) => key === 'name_en') ?? names[0];
  return {
    id: String(authored['id']),
    type: entry.name,
    properties: { ...propertiesOf(entry, authored), name: displayForm?.[1], ...Object.fromEntries(names) },
    location: locationAt(source, path),
  };
}

/** The names given with an entity as facts of kind DISPLAY. */
function displayNames(authored: AuthoredValue, path: Path, context: RowContext): FactRow[] {
  return Object.entries(authored['names'] as Record<string, string | AuthoredValue>).map(
    ([language, name]) => {
      const displayName: AuthoredValue = typeof name === 'string' ? { value: name } : name;
      const fact = { basis: 'BACKGROUND', ...displayName, entity: authored['id'], language, kind: 'DISPLAY' };
      return factRow(typeEntry('Name'), fact, [...path, 'names', language], context, path);
    },
  );
}

/** A fact; `owner` is the path of the entity with which it is given, if it is. */
function factRow(
  entry: TypeEntry,
  authored: AuthoredValue,
  path: Path,
  context: RowContext,
  owner?: Path,
): FactRow {
  const { source, document } = context;
  const properties: Record<string, unknown> = { basis: 'TEXT', ...propertiesOf(entry, authored) };
  if (entry.name === 'Name') properties['script'] ??= scriptOf(String(properties['value']));
  const roles: RoleFiller[] = [];
  for (const role of rolesOf(entry)) {
    const {
      name,
      role: { type: relationship, list },
    } = role;
    const value = authored[name] as string | readonly string[] | undefined;
    if (value === undefined) continue;
    for (const [index, target] of (typeof value === 'string' ? [value] : value).entries()) {
      const location = owner
        ? locationAt(source, owner)
        : list
          ? locationAt(source, path, name, index)
          : locationAt(source, path, name);
      roles.push({
        role: name,
        relationship,
        target,
        targetKind: targetKind(role, target, context),
        location,
      });
    }
  }
  const evidence = ((authored['evidence'] ?? []) as (string | AuthoredValue)[]).map((item, index) => ({
    ...evidenceRow(item, document),
    location: locationAt(source, path, 'evidence', index),
  }));
  const content = { type: entry.name, properties, roles };
  const id = factId({ ...content, id: authored['id'] as string | undefined });
  return { id, ...content, evidence, location: locationAt(source, path) };
}

function evidenceRow(item: string | AuthoredValue, document: string | undefined): EvidenceRow {
  if (typeof item === 'string') return { passage: passageId(document, item), stance: 'SUPPORTS' };
  const stance = (item['stance'] as EvidenceRow['stance'] | undefined) ?? 'SUPPORTS';
  return { passage: passageId(document, String(item['passage'])), stance };
}

/** Those of ids that are facts’. */
let factPrefixes: ReadonlySet<string> | undefined;

/** Whether a role is filled by an entity or a fact; where both may stand in it, ids of facts are recognised by their prefix. */
function targetKind(role: RoleRelation, target: string, { factIds }: RowContext): 'entity' | 'fact' {
  const entry = typeEntry(role.to);
  if (entry.name !== 'Node') return entry.kind === 'fact' || entry.name === 'Fact' ? 'fact' : 'entity';
  const prefix = target.slice(0, target.indexOf(':'));
  factPrefixes ??= new Set(['fact', 'link', ...authoredFactTypes().map((fact) => kebab(fact.name))]);
  return factIds.has(target) || factPrefixes.has(prefix) ? 'fact' : 'entity';
}
