/** Holds a mapping against the model: types, properties, roles, terms, and entities that refer to each other. Pure. */
import '../../model';
import {
  authoredEntityTypes,
  authoredFactTypes,
  authoredProperties,
  rolesOf,
  typesInRole,
} from '../../dossiers/read/authoredTypes';
import { suggestFor } from '../../dossiers/read/suggestion';
import { edtfFault } from '../../time/edtf';
import {
  propertyOf,
  typeEntry,
  typeOfId,
  type PropertyEntry,
  type TypeEntry,
} from '../../model/declare/dictionary';
import { howFound } from '../rows/readMention';
import { dateFormatFault } from '../values/dateFormats';
import { specIssue } from '../values/valueSpec';
import type { EntitySpec, FactSpec, Mapping, ValueSpec } from './shapes';

/** Something wrong at a path of a mapping. */
export interface Complaint {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What is wrong with a mapping whose form is right. */
export function modelIssues(mapping: Mapping): Complaint[] {
  const { source, entities, facts = {} } = mapping;
  return [
    ...sourceIssues(source),
    ...filterIssues(mapping),
    ...Object.entries(entities).flatMap(([name, spec]) => entityIssues(name, spec, mapping)),
    ...circles(entities),
    ...Object.entries(facts).flatMap(([name, spec]) => factIssues(name, spec, entities)),
    ...(Object.keys(entities).length === 0
      ? [{ path: ['entities'], message: 'A mapping has at least one entity.' }]
      : []),
  ];
}

function sourceIssues(source: Mapping['source']): Complaint[] {
  const issues: Complaint[] = [];
  if (typeOfId(source.id)?.name !== 'Document')
    issues.push({
      path: ['source', 'id'],
      message: `The id of a document begins with “doc:”, as in “doc:twins”.`,
    });
  if (Object.keys(source.names).length === 0)
    issues.push({
      path: ['source', 'names'],
      message: 'The data set needs a name, as in {en: Sister cities}.',
    });
  for (const field of ['published', 'retrieved'] as const) {
    const fault = source[field] === undefined ? undefined : edtfFault(String(source[field]));
    if (fault !== undefined) issues.push({ path: ['source', field], message: `${fault}.` });
  }
  const { publisher } = source;
  if (typeof publisher === 'object') {
    const kinds = Object.values(propertyOf(typeEntry('Institution'), 'kind')?.vocabulary ?? {});
    if (!kinds.includes(publisher.kind))
      issues.push({ path: ['source', 'publisher', 'kind'], message: unknownTerm(publisher.kind, kinds) });
    if (Object.keys(publisher.names).length === 0)
      issues.push({ path: ['source', 'publisher', 'names'], message: 'The publisher needs a name.' });
  }
  return issues;
}

function filterIssues({ filter = [] }: Mapping): Complaint[] {
  return filter.flatMap(({ in: among, notIn, filled }, index) =>
    [among, notIn, filled].filter((one) => one !== undefined).length === 1
      ? []
      : [{ path: ['filter', index], message: 'A filter has one of “in”, “notIn” and “filled”.' }],
  );
}

const pick = (all: readonly TypeEntry[], name: string) => all.find((entry) => entry.name === name);

function unknownTerm(found: string, terms: readonly string[]): string {
  const near = suggestFor(found, terms);
  return `“${found}” is none of ${terms.join(', ')}${near === undefined ? '.' : `; did you mean “${near}”?`}`;
}

function unknown(what: string, found: string, all: readonly string[]): string {
  const near = suggestFor(found, all);
  return `There is no ${what} “${found}”${near === undefined ? `; expected one of ${all.join(', ')}.` : `; did you mean “${near}”?`}`;
}

function entityIssues(name: string, spec: EntitySpec, { entities }: Mapping): Complaint[] {
  const path = ['entities', name];
  const types = authoredEntityTypes();
  const entry = pick(types, spec.type);
  if (!entry)
    return [
      {
        path: [...path, 'type'],
        message: unknown(
          'type of entity',
          spec.type,
          types.map((one) => one.name),
        ),
      },
    ];
  const issues: Complaint[] = [];
  for (const context of ['country', 'city'] as const) {
    const other = spec[context];
    if (other === undefined) continue;
    const type = entities[other]?.type;
    const wanted = context === 'country' ? 'Country' : 'City';
    if (type === undefined)
      issues.push({ path: [...path, context], message: unknown('entity', other, Object.keys(entities)) });
    else if (type !== wanted)
      issues.push({ path: [...path, context], message: `“${other}” is a ${type}; expected a ${wanted}.` });
    else if (entities[other]?.each !== undefined)
      issues.push({
        path: [...path, context],
        message: `“${other}” is several entities in each row; expected one.`,
      });
  }
  const names = Object.entries(spec.names ?? {});
  if (names.length === 0 && howFound(spec) !== 'must')
    issues.push({
      path,
      message: 'An entity that may be created needs names, as in names: {en: {column: …}}.',
    });
  if (names.length === 0 && spec.id === undefined && spec.identifiers === undefined)
    issues.push({ path, message: 'Nothing says which entity it is: give names, identifiers or an id.' });
  for (const [language, value] of names) issues.push(...valueIssues(value, [...path, 'names', language]));
  for (const [scheme, value] of Object.entries(spec.identifiers ?? {}))
    issues.push(...valueIssues(value, [...path, 'identifiers', scheme]));
  for (const field of ['id', 'each'] as const) {
    const value = spec[field];
    if (value !== undefined) issues.push(...valueIssues(value, [...path, field]));
  }
  issues.push(...propertyIssues(spec.properties ?? {}, entry, path));
  if (howFound(spec) !== 'must') {
    const given = spec.properties ?? {};
    for (const property of authoredProperties(entry))
      if (!property.nullable && property.source.kind === 'STORED' && !(property.name in given))
        issues.push({
          path,
          message: `A ${entry.name} that is created needs the property “${property.name}”: ${property.description}`,
        });
  }
  return issues;
}

function factIssues(name: string, spec: FactSpec, entities: Mapping['entities']): Complaint[] {
  const path = ['facts', name];
  const types = authoredFactTypes().filter((one) => one.name !== 'Identity');
  const entry = pick(types, spec.type);
  if (!entry)
    return [
      {
        path: [...path, 'type'],
        message: unknown(
          'type of fact',
          spec.type,
          types.map((one) => one.name),
        ),
      },
    ];
  const issues: Complaint[] = [];
  const roles = rolesOf(entry);
  for (const [role, filler] of Object.entries(spec.roles)) {
    const known = roles.find((one) => one.name === role);
    if (!known) {
      issues.push({
        path: [...path, 'roles', role],
        message: unknown(
          `role in ${entry.name}`,
          role,
          roles.map((one) => one.name),
        ),
      });
      continue;
    }
    const type = entities[filler]?.type;
    if (type === undefined)
      issues.push({
        path: [...path, 'roles', role],
        message: unknown('entity', filler, Object.keys(entities)),
      });
    else if (!typesInRole(known).includes(type))
      issues.push({
        path: [...path, 'roles', role],
        message: `“${filler}” is a ${type}; the role “${role}” of ${entry.name} takes ${typesInRole(known).join(', ')}.`,
      });
  }
  for (const role of roles)
    if (role.role.required && !(role.name in spec.roles))
      issues.push({
        path: [...path, 'roles'],
        message: `The role “${role.name}” of ${entry.name} is missing: ${role.description}`,
      });
  const several = new Set(Object.values(spec.roles).filter((filler) => entities[filler]?.each !== undefined));
  if (several.size > 1)
    issues.push({
      path: [...path, 'roles'],
      message: `Only one of ${[...several].join(', ')} may have “each” in one fact.`,
    });
  issues.push(...propertyIssues(spec.properties ?? {}, entry, path));
  for (const property of authoredProperties(entry))
    if (
      !property.nullable &&
      property.name !== 'basis' &&
      property.source.kind === 'STORED' &&
      !(property.name in (spec.properties ?? {}))
    )
      issues.push({
        path,
        message: `The property “${property.name}” of ${entry.name} is missing: ${property.description}`,
      });
  return issues;
}

function propertyIssues(
  given: Readonly<Record<string, ValueSpec>>,
  entry: TypeEntry,
  path: readonly string[],
): Complaint[] {
  const known = authoredProperties(entry).filter(({ name }) => name !== 'identifiers');
  return Object.entries(given).flatMap(([name, value]) => {
    const property = known.find((one) => one.name === name);
    const at = [...path, 'properties', name];
    if (!property)
      return [
        {
          path: at,
          message: unknown(
            `property of ${entry.name}`,
            name,
            known.map((one) => one.name),
          ),
        },
      ];
    return [...valueIssues(value, at, property.valueType === 'date'), ...termIssues(value, property, at)];
  });
}

/** Terms that stand in the mapping itself: those of cells are seen only in the rows. */
function termIssues(value: ValueSpec, { vocabulary }: PropertyEntry, path: readonly string[]): Complaint[] {
  if (vocabulary === undefined || typeof value === 'string') return [];
  const terms = Object.values(vocabulary);
  const { literal, map = {}, else: rest } = value;
  const told = [
    ...(literal === undefined ? [] : [literal].flat().map((one) => ['literal', one] as const)),
    ...Object.entries(map).map(([from, to]) => [`map.${from}`, to] as const),
    ...(rest === undefined ? [] : [['else', rest] as const]),
  ];
  return told.flatMap(([where, term]) =>
    terms.includes(String(term))
      ? []
      : [{ path: [...path, ...where.split('.')], message: unknownTerm(String(term), terms) }],
  );
}

function valueIssues(value: ValueSpec, path: readonly string[], isDate = false): Complaint[] {
  const message = specIssue(value);
  if (message !== undefined) return [{ path, message }];
  if (typeof value === 'string' || value.date === undefined) return [];
  if (!isDate) return [{ path: [...path, 'date'], message: 'This is no property with a date.' }];
  return (value.date.formats ?? []).flatMap((format, index) => {
    const fault = dateFormatFault(format);
    return fault === undefined ? [] : [{ path: [...path, 'date', 'formats', index], message: fault }];
  });
}

/** Entities that wait for each other. */
function circles(entities: Mapping['entities']): Complaint[] {
  return Object.keys(entities).flatMap((start) => {
    const seen: string[] = [];
    const walk = (name: string): boolean => {
      if (name === start && seen.length > 0) return true;
      if (seen.includes(name)) return false;
      seen.push(name);
      const { country, city } = entities[name] ?? {};
      return [country, city].some((next) => next !== undefined && walk(next));
    };
    return walk(start)
      ? [
          {
            path: ['entities', start],
            message: `“${start}” is found by its country or city, which is found by “${start}”.`,
          },
        ]
      : [];
  });
}
