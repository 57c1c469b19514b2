/** A dossier as YAML: one row a line, as people write it. What is no plain word stands in quotation marks, as in JSON. Pure. */
import type { DossierValue } from './shapes';

const HEAD = '# yaml-language-server: $schema=../schema/dossier.schema.json';

/** Words that YAML takes for something else than text. */
const NO_TEXT = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** The text of a dossier. */
export function yamlOf(value: DossierValue): string {
  const { document = {}, passages = {}, entities = {}, facts = {} } = value;
  return `${[
    HEAD,
    'document:',
    ...Object.entries(document).flatMap(([key, one]) =>
      key === 'names'
        ? [
            '  names:',
            ...Object.entries(one as object).map(([tag, name]) => `    ${scalar(tag)}: ${flow(name)}`),
          ]
        : [`  ${scalar(key)}: ${flow(one)}`],
    ),
    'passages:',
    ...Object.entries(passages).map(([range, gloss]) => `  "${range}": ${flow(gloss)}`),
    ...section('entities', entities),
    ...section('facts', facts),
  ].join('\n')}\n`.replace(
    'passages:\n',
    Object.keys(passages).length === 0 ? 'passages: {}\n' : 'passages:\n',
  );
}

function section(name: string, lists: Readonly<Record<string, readonly unknown[]>>): string[] {
  const given = Object.entries(lists).filter(([, rows]) => rows.length > 0);
  if (given.length === 0) return [];
  return [
    `${name}:`,
    ...given.flatMap(([heading, rows]) => [`  ${heading}:`, ...rows.map((row) => `    - ${flow(row)}`)]),
  ];
}

function flow(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return scalar(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return entries.length === 0
    ? '{}'
    : `{ ${entries.map(([key, one]) => `${scalar(key)}: ${flow(one)}`).join(', ')} }`;
}

function scalar(text: string): string {
  if (/^[A-Za-z][\w./-]*(?::[\w./-]+)*$/.test(text) && !NO_TEXT.test(text)) return text;
  // JSON leaves characters alone that YAML does not print.
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
