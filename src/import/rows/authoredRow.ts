/** What a row says, in the terms of the record: entities that it describes and facts that it states. Pure. */
import { createHash } from 'node:crypto';

import { readDossierValue } from '../../dossiers/read/readDossier';
import { authoredProperties, rolesOf } from '../../dossiers/read/authoredTypes';
import { typeEntry } from '../../model/declare/dictionary';
import type { EntityRow, FactRow } from '../../record/rows';
import type { FactSpec, Mapping } from '../mapping/shapes';
import { propertyValue, RejectedRow, type Cells } from '../values/evaluate';
import type { Mention } from './readMention';
import type { ReadRow } from './rowPlan';

/** An entity that a row describes, with its names as facts. */
export interface DescribedEntity {
  readonly entity: EntityRow;
  readonly names: readonly FactRow[];
}

/** A row as it is written. */
export interface AuthoredRow {
  readonly described: readonly DescribedEntity[];
  readonly facts: readonly FactRow[];
}

/** An entity of a row that is known by its id. */
export interface Identified {
  readonly id: string;
  /** Whether this import describes it. */
  readonly isOwn: boolean;
}

type Authored = Record<string, unknown>;

/**
 * The entities and facts of a row. Throws RejectedRow.
 * @param identified the entities by the names of the mapping, in the order of their mentions
 * @param passage the id of the row's passage: the evidence of all that it says
 */
export function authoredRow(
  { row, mentions }: ReadRow,
  mapping: Mapping,
  identified: ReadonlyMap<string, readonly Identified[]>,
  cells: Cells,
  passage: string,
): AuthoredRow {
  const entities: Record<string, Authored[]> = {};
  const facts: Record<string, Authored[]> = {};
  const add = (lists: Record<string, Authored[]>, type: string, value: Authored) => {
    (lists[typeEntry(type).dossierKey ?? type] ??= []).push(value);
  };
  const declared = new Set<string>();
  for (const [name, all] of mentions) {
    for (const [index, mention] of all.entries()) {
      const one = identified.get(name)?.[index];
      if (one?.isOwn !== true || declared.has(one.id)) continue;
      declared.add(one.id);
      add(entities, mention.type, authoredEntity(name, one.id, mention));
      for (const alias of aliases(one.id, mention)) add(facts, 'Name', alias);
    }
  }
  for (const [name, spec] of Object.entries(mapping.facts ?? {}))
    for (const fact of authoredFacts(name, spec, identified, cells)) add(facts, spec.type, fact);
  const read = readDossierValue({
    file: row.file,
    digest: '',
    value: { entities, facts },
    lineOf: () => row.number,
  });
  if ('issues' in read) {
    const [first] = read.issues;
    throw new RejectedRow(
      first ? `${plainPath(first.location.path)}: ${first.message}` : 'It does not fit the schema.',
    );
  }
  const evidenced = read.dossier.facts.map((fact): FactRow => ({
    ...fact,
    evidence: [{ passage, stance: 'SUPPORTS' }],
  }));
  const isNameOf = (id: string) => (fact: FactRow) =>
    fact.type === 'Name' && fact.roles.some(({ role, target }) => role === 'entity' && target === id);
  return {
    described: read.dossier.entities.map((entity) => ({
      entity,
      names: evidenced.filter(isNameOf(entity.id)),
    })),
    facts: evidenced.filter((fact) => !read.dossier.entities.some(({ id }) => isNameOf(id)(fact))),
  };
}

/** `facts.ties[0].since` as `ties.since`. */
function plainPath(path: string): string {
  return path.replace(/^(?:entities|facts)\./u, '').replaceAll(/\[\d+\]/gu, '');
}

function authoredEntity(
  name: string,
  id: string,
  { type, names, identifiers, properties }: Mention,
): Authored {
  if (Object.keys(names).length === 0)
    throw new RejectedRow(
      `${name}: nothing is known of ${[...identifiers, id][0] ?? id}, and the row gives no name to create it with.`,
    );
  const iso = identifiers.find((one) => one.startsWith('iso:'));
  const hasIso = authoredProperties(typeEntry(type)).some((property) => property.name === 'iso');
  const others = hasIso ? identifiers.filter((one) => one !== iso) : identifiers;
  return {
    id,
    names: Object.fromEntries(
      Object.entries(names).map(([language, [value]]) => [language, { value, basis: 'TEXT' }]),
    ),
    ...properties,
    ...(others.length > 0 && { identifiers: others }),
    ...(hasIso && iso !== undefined && { iso: iso.slice('iso:'.length) }),
  };
}

/** Further names in a language. */
function aliases(id: string, { names }: Mention): Authored[] {
  return Object.entries(names).flatMap(([language, [, ...others]]) =>
    others.map((value) => ({ entity: id, value, language, kind: 'ALIAS' })),
  );
}

/** The facts of one kind that a row states: one, or one for each item of a list that stands in a role. */
function authoredFacts(
  name: string,
  { type, roles, properties = {}, optional }: FactSpec,
  identified: ReadonlyMap<string, readonly Identified[]>,
  cells: Cells,
): Authored[] {
  const entry = typeEntry(type);
  const required = new Set(
    rolesOf(entry).flatMap(({ name: role, role: traits }) => (traits.required ? [role] : [])),
  );
  const fillers = Object.entries(roles)
    .map(([role, filler]) => [role, filler, identified.get(filler) ?? []] as const)
    // A role that may stay open does.
    .filter(([role, , all]) => all.length > 0 || required.has(role));
  const empty = fillers.find(([, , all]) => all.length === 0);
  const values: Authored = {};
  let isWhole = true;
  for (const property of authoredProperties(entry)) {
    const spec = properties[property.name];
    if (spec === undefined) continue;
    const value = propertyValue(spec, property, cells);
    if (value !== undefined) values[property.name] = value;
    else if (!property.nullable) isWhole = false;
  }
  if (empty || !isWhole) {
    if (optional === true) return [];
    throw new RejectedRow(
      empty ? `${name}: the row names no “${empty[1]}”.` : `${name}: a value that a ${type} needs is empty.`,
    );
  }
  const lists = new Set(
    rolesOf(entry).flatMap(({ name: role, role: traits }) => (traits.list ? [role] : [])),
  );
  const times = Math.max(1, ...fillers.map(([role, , all]) => (lists.has(role) ? 1 : all.length)));
  return Array.from({ length: times }, (_, index) => ({
    ...values,
    ...Object.fromEntries(
      fillers.map(([role, , all]) => [
        role,
        lists.has(role) ? [...new Set(all.map(({ id }) => id))] : (all[index] ?? all[0])?.id,
      ]),
    ),
  }));
}

/**
 * The id under which an entity is created: what the row gives, or made of its key, of its first identifier, or of its names
 * with where it is, so that every row and every run makes the same one. Undefined where it is not to be created.
 */
export function ownId(
  mention: Mention,
  name: string,
  source: string,
  where: { readonly country: string | null; readonly city: string | null },
): string | undefined {
  const { type, find, id, key, identifiers, names } = mention;
  if (find === 'must') return undefined;
  if (id !== undefined) return id;
  const prefix = typeEntry(type).traits?.idPrefix ?? type.toLowerCase();
  const [identifier] = identifiers;
  if (key === undefined && identifier !== undefined && /^[\w.:-]{1,80}$/u.test(identifier))
    return `${prefix}:${identifier}`;
  const content = key === undefined ? [names, where.country, where.city] : [name, key];
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  return `${prefix}:${source.slice(source.indexOf(':') + 1)}-${digest}`;
}
