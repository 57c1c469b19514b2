/** Checks a dossier against its schema and says what is wrong in sentences of ours. */
import type { ErrorObject } from 'ajv/dist/2020';

import { edtfFault } from '../../time/edtf';
import type { Issue } from '../dossier';
import { characterFault } from './characters';
import type { Path } from './path';
import { schemaErrors } from './schemaErrors';
import { suggestFor } from './suggestion';
import type { Schema } from './sharedSchemas';
import { compareLocations, issueAt, type DossierSource } from './source';

/** Everything in which a dossier differs from its schema, in the order of the file. */
export function schemaIssues(source: DossierSource): Issue[] {
  const characters = characterIssues(source.value, [], source);
  const errors = schemaErrors(source.value);
  if (errors.length === 0) return characters;
  return [...characters, ...errors.flatMap((error) => toIssue(error, source) ?? [])].sort((a, b) =>
    compareLocations(a.location, b.location),
  );
}

/** Texts may be written with escapes, so that their characters are seen only in the value. */
function characterIssues(value: unknown, path: Path, source: DossierSource): Issue[] {
  // Hardly ever is there one: paths are made only then.
  return hasCharacterFault(value) ? characterIssuesIn(value, path, source) : [];
}

function hasCharacterFault(value: unknown): boolean {
  if (typeof value === 'string') return characterFault(value) !== undefined;
  if (Array.isArray(value)) return value.some(hasCharacterFault);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, item]) => hasCharacterFault(key) || hasCharacterFault(item));
}

function characterIssuesIn(value: unknown, path: Path, source: DossierSource): Issue[] {
  if (typeof value === 'string') {
    const fault = characterFault(value);
    return fault === undefined ? [] : [issueAt(source, path, fault)];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => characterIssues(item, [...path, index], source));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...characterIssues(key, path, source),
    ...characterIssues(item, [...path, key], source),
  ]);
}

function toIssue(error: ErrorObject, source: DossierSource): Issue | undefined {
  const path = pathFromPointer(error.instancePath, source.value);
  const { params, parentSchema } = error as { params: Record<string, unknown>; parentSchema?: Schema };
  const expected = description(parentSchema);
  const value = quoteValue(error.data);
  switch (error.keyword) {
    // The faults of the branch taken and of the property's name are reported by themselves.
    case 'if':
    case 'propertyNames':
      return undefined;
    case 'additionalProperties':
      return unknownFieldMessage(
        String(params['additionalProperty']),
        path,
        parentSchema,
        source,
        error.data,
      );
    case 'required':
      return missingFieldMessage(String(params['missingProperty']), path, parentSchema, source);
    case 'enum':
      return issueAt(source, path, unknownTermMessage(error.data, params['allowedValues'] as string[]));
    case 'type': {
      const [name, around] = [String(path.at(-1)), valueAt(source.value, path.slice(0, -1))];
      // Fields and languages begin with a small letter; «Russia» is the rest of a text.
      const isRest = error.data === null && /^[^a-z]|\s/u.test(name);
      const afterComma = isRest ? commaIssue(name, path.slice(0, -1), around, source) : undefined;
      if (afterComma) return afterComma;
      return issueAt(
        source,
        path,
        `Found ${value}; expected ${typeNames(params['type'])}.${scalarHint(error)} ${expected}`.trim(),
      );
    }
    case 'format':
      return issueAt(
        source,
        path,
        `${edtfFault(String(error.data)) ?? `Found ${value}`}. ${expected}`.trim(),
      );
    case 'maxLength':
      return issueAt(
        source,
        path,
        `Found ${String(Array.from(String(error.data)).length)} characters; at most ${String(params['limit'])} are allowed. ${expected}`.trim(),
      );
    case 'minItems':
    case 'minLength':
    case 'minProperties':
      return issueAt(source, path, `Found nothing in it; expected: ${expected}`);
    case 'pattern': {
      const key = error.propertyName;
      const path_ = key === undefined ? path : [...path, key];
      const found = key ?? error.data;
      return issueAt(
        source,
        path_,
        `Found ${quoteValue(found)}; expected: ${expected}${anchorHint(path, found)}`,
      );
    }
    case 'uniqueItems':
      return issueAt(
        source,
        [...path, Math.max(Number(params['i']), Number(params['j']))],
        'The same item stands twice in the list.',
      );
    default:
      return issueAt(
        source,
        path,
        `Found ${value}, which ${error.message ?? 'is not expected'}. ${expected}`.trim(),
      );
  }
}

function unknownFieldMessage(
  name: string,
  path: Path,
  schema: Schema | undefined,
  source: DossierSource,
  around: unknown,
): Issue {
  const afterComma = commaIssue(name, path, around, source);
  if (afterComma) return afterComma;
  const fields = Object.keys(schema?.['properties'] ?? {});
  const suggestion = suggestFor(name, fields);
  const meant = suggestion === undefined ? '.' : `; did you mean ${quoteValue(suggestion)}?`;
  const message = `There is no field ${quoteValue(name)} here${meant} Allowed are ${fields.join(', ')}.`;
  return issueAt(source, [...path, name], message);
}

/** In { value: Yakutsk, Russia } what comes after the comma is read as a field without a value. */
function commaIssue(name: string, path: Path, around: unknown, source: DossierSource): Issue | undefined {
  const fields = Object.entries(around as Readonly<Record<string, unknown>>);
  const at = fields.findIndex(([key]) => key === name);
  const [before, text] = fields[at - 1] ?? [];
  if (fields[at]?.[1] !== null || before === undefined) return undefined;
  if (source.lineOf([...path, before]) !== source.lineOf([...path, name])) return undefined;
  const whole = typeof text === 'string' ? `: ${JSON.stringify(`${text}, ${name}`)}` : '';
  const message = `Found ${quoteValue(name)} after a comma; put a text with a comma in quotation marks${whole}.`;
  return issueAt(source, [...path, name], message);
}

function missingFieldMessage(
  name: string,
  path: Path,
  schema: Schema | undefined,
  source: DossierSource,
): Issue {
  const fields = (schema?.['properties'] ?? {}) as Record<string, Schema>;
  return issueAt(source, path, `The field ${quoteValue(name)} is missing: ${description(fields[name])}`);
}

function description(schema: Schema | undefined): string {
  return (schema?.['description'] as string | undefined) ?? '';
}

function unknownTermMessage(value: unknown, allowed: readonly string[]): string {
  const suggestion = typeof value === 'string' ? suggestFor(value, allowed) : undefined;
  const meant = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  return `Found ${quoteValue(value)}; expected one of ${allowed.join(', ')}.${meant}`;
}

const TYPE_NAMES: Record<string, string> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing',
};

function typeNames(types: unknown): string {
  return [types]
    .flat()
    .map((type) => TYPE_NAMES[String(type)] ?? String(type))
    .join(' or ');
}

/** Words where a range should be are an author's who has not anchored them yet. */
function anchorHint(path: Path, found: unknown): string {
  const isRange = ['passages', 'evidence', 'boilerplate'].some((field) => path.includes(field));
  return isRange && typeof found === 'string' && /\p{L}/u.test(found)
    ? ' If these are words of the text, `entente anchor` writes their range.'
    : '';
}

function scalarHint(error: ErrorObject): string {
  if (error.data === null && error.instancePath !== '') return ' Leave the field out when it is not known.';
  const scalar = typeof error.data === 'number' || typeof error.data === 'boolean';
  return scalar && error.params['type'] === 'string' ? ' Put it in quotes if it is meant as a text.' : '';
}

/** A value found, short enough for a sentence. */
function quoteValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `“${value.length > 80 ? `${value.slice(0, 80)}…` : value}”`;
  return typeof value === 'object' ? 'a mapping' : JSON.stringify(value);
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce((value, step) => (value as Record<string | number, unknown>)[step], root);
}

/** A JSON pointer as a path; positions in lists become numbers. */
function pathFromPointer(pointer: string, root: unknown): Path {
  let value: unknown = root;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown>)[step];
      return step;
    });
}
