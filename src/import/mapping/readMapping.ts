/** Reads a mapping: YAML of a strict form, whose every fault has its line. */
import { readFileSync } from 'node:fs';

import { isAlias, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';

import { readUtf8, requireFile } from '../../dossiers/read/files';
import { suggestFor } from '../../dossiers/read/suggestion';
import { modelIssues, type Complaint } from './checkMapping';
import { UnusableMapping, type MappingIssue } from './mappingIssue';
import { MAPPING, type Mapping } from './shapes';

/** No mapping that a person writes is larger. */
const MAX_BYTES = 1024 * 1024;

/** A mapping with what is needed to point into it. */
export interface ReadMapping {
  readonly file: string;
  readonly mapping: Mapping;
  /** Throws UnusableMapping for complaints that only the table shows. */
  readonly refuse: (complaints: readonly Complaint[]) => void;
}

/** Reads and checks a mapping. Throws UnreadableInput and UnusableMapping. */
export function readMapping(file: string): ReadMapping {
  requireFile(file, MAX_BYTES);
  return parseMapping(readUtf8(readFileSync(file), file), file);
}

/** The mapping of a text. Throws UnusableMapping. */
export function parseMapping(text: string, file: string): ReadMapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' });
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : lines.linePos(offset).line);
  const faults: MappingIssue[] = [
    ...document.errors.map(({ pos, message }) => ({
      line: lineAt(pos[0]),
      path: '',
      message: `This is no YAML: ${message.split(' at line')[0] ?? message}.`,
    })),
    ...aliases(document).map((offset) => ({
      line: lineAt(offset),
      path: '',
      message: 'A mapping has no anchors and aliases (“&”, “*”); write the part twice.',
    })),
  ];
  if (faults.length > 0) throw new UnusableMapping(file, faults);
  const refuse = (complaints: readonly Complaint[]) => {
    if (complaints.length === 0) return;
    throw new UnusableMapping(
      file,
      complaints
        .map(({ path, message }) => ({
          line: lineAt(offsetOf(document, path)),
          path: path.join('.'),
          message,
        }))
        .sort((a, b) => a.line - b.line),
    );
  };
  const value: unknown = document.toJS();
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse([{ path: [], message: 'A mapping has source, entities and facts; see docs/import.md.' }]);
  const parsed = MAPPING.safeParse(value);
  if (!parsed.success) {
    refuse(parsed.error.issues.flatMap((issue) => complaintsOf(issue, value)));
    throw new Error('A mapping was refused without a complaint.');
  }
  refuse(modelIssues(parsed.data));
  return { file, mapping: parsed.data, refuse };
}

function aliases(document: Document): (number | undefined)[] {
  const found: (number | undefined)[] = [];
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node) || node.anchor !== undefined) found.push(node.range?.[0]);
    },
  });
  return found;
}

/** Where a path stands, or the nearest thing above it that is there: the key, where it has one. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const above = document.getIn(path.slice(0, length - 1), true) as
      { items?: { key?: unknown; range?: readonly number[] }[] } | undefined;
    const last = path[length - 1];
    const pair = above?.items?.find(({ key }) => isScalar(key) && String(key.value) === String(last));
    if (pair && isScalar(pair.key)) return pair.key.range?.[0];
    const item = typeof last === 'number' ? above?.items?.[last] : undefined;
    if (item?.range) return item.range[0];
  }
  return undefined;
}

type ZodIssue = z.core.$ZodIssue;

/** A sentence for each fault of form. */
function complaintsOf(issue: ZodIssue, whole: unknown): Complaint[] {
  const path = [...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const near = suggestFor(key, fieldsAt(path));
        return {
          path: [...path, key],
          message: `There is no field “${key}” here; ${near === undefined ? `expected one of ${fieldsAt(path).join(', ')}.` : `did you mean “${near}”?`}`,
        };
      });
    case 'invalid_union': {
      // The object is the branch that people mean where they write one.
      const branches = issue.errors.filter((errors) =>
        errors.some((one) => one.path.length > 0 || one.code === 'unrecognized_keys'),
      );
      const [best] = branches;
      if (best) return best.flatMap((one) => complaintsOf({ ...one, path: [...path, ...one.path] }, whole));
      return [
        { path, message: `Expected a column, or {column: …}, {columns: …}, {template: …} or {literal: …}.` },
      ];
    }
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({
        path,
        message: `“${String(path.at(-1))}” is not ${message}.`,
      }));
    case 'invalid_type':
      return [
        {
          path,
          message:
            valueAt(whole, path) === undefined
              ? `“${String(path.at(-1))}” is missing.`
              : `Expected ${typeWords(issue.expected)}.`,
        },
      ];
    case 'invalid_value':
      return [
        { path, message: `Expected one of ${issue.values.map((one) => `“${String(one)}”`).join(', ')}.` },
      ];
    case 'invalid_format':
      return [{ path, message: `Expected ${issue.message}.` }];
    default:
      return [{ path, message: `${issue.message}.` }];
  }
}

function typeWords(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    object: 'fields',
    record: 'fields',
    array: 'a list',
    string: 'a text',
  };
  return words[expected] ?? expected;
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    whole,
  );
}

/** The fields that may stand at a path. */
function fieldsAt(path: readonly PropertyKey[]): string[] {
  const [first, , third] = path;
  const { source, format, entities, facts } = MAPPING.shape;
  const shape = (schema: { readonly shape: object }) => Object.keys(schema.shape);
  if (path.length === 0) return shape(MAPPING);
  if (first === 'source') return shape(source);
  if (first === 'format') return shape(format.unwrap());
  if (first === 'entities' && path.length === 2) return shape(entities.valueType);
  if (first === 'facts' && path.length === 2) return shape(facts.unwrap().valueType);
  if (first === 'filter') return ['column', 'in', 'notIn', 'filled'];
  if (third !== undefined && path.at(-1) === 'date') return ['formats', 'firstOfJanuary', 'firstOfMonth'];
  return [
    'column',
    'columns',
    'join',
    'template',
    'literal',
    'after',
    'before',
    'split',
    'map',
    'else',
    'keepOthers',
    'empty',
    'case',
    'date',
  ];
}
