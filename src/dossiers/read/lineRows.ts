/**
 * From lines of JSON to the rows of dossiers. A line holds one row under its heading, in the terms of a dossier:
 * `{"cities": {"id": "city:x", "names": {"en": "X"}}}`, `{"ties": {…, "evidence": ["doc:001#10-20"]}}`,
 * `{"document": {…}}`, `{"passages": {"document": "doc:001", "start": 10, "end": 20, "gloss": "…"}}`.
 */
import type { Dossier, Issue } from '../dossier';
import { characterFault } from './characters';
import type { PassageRow } from '../../record/rows';
import type { Path } from './path';
import type { LineBatch } from './jsonLines';
import { suggestFor } from './suggestion';
import { passageId } from './passageId';
import { readDossierValue } from './readDossier';
import { issueAt } from './source';
import { authoredEntityTypes, authoredFactTypes } from './authoredTypes';

type AuthoredValue = Readonly<Record<string, unknown>>;

/** The rows of some lines: a dossier for each document and one for all the rest; or everything wrong with them. */
export type LineRows = { readonly dossiers: readonly Dossier[] } | { readonly issues: readonly Issue[] };

type Section = 'entities' | 'facts' | 'passages' | 'document';

interface Row {
  readonly line: number;
  readonly value: AuthoredValue;
}

/** Reads lines and checks each by the schema of dossiers. What needs other rows is checked by `checkLines`. */
export function readLines({ lines, digest }: LineBatch, file: string): LineRows {
  const issues: Issue[] = [];
  const documents: Row[] = [];
  const passages: Row[] = [];
  const lists = { entities: {}, facts: {} } as Record<'entities' | 'facts', Record<string, Row[]>>;
  for (const { number, text } of lines) {
    const row = rowOf(text);
    if (typeof row === 'string') {
      issues.push(issueAt({ file, lineOf: () => number }, [], row));
    } else if (row.section === 'document' || row.section === 'passages') {
      (row.section === 'document' ? documents : passages).push({ line: number, value: row.told });
    } else {
      (lists[row.section][row.heading] ??= []).push({ line: number, value: row.told });
    }
  }
  const read = [
    ...documents.map(({ line, value }) => ({
      read: readDossierValue({ file, digest, value: { document: value }, lineOf: () => line }),
      path: (path: string) => path,
    })),
    {
      read: readDossierValue({
        file,
        digest,
        value: { entities: toldIn(lists.entities), facts: toldIn(lists.facts) },
        lineOf: (path) => lineOfRow(lists, path),
      }),
      path: pathInLine,
    },
  ];
  const passageRows = passages.flatMap(({ line, value }) => passageOf(value, file, line, issues) ?? []);
  for (const one of read) {
    if (!('issues' in one.read)) continue;
    for (const { location, message } of one.read.issues) {
      issues.push({ location: { ...location, path: one.path(location.path) }, message });
    }
  }
  if (issues.length > 0) return { issues: issues.sort((a, b) => a.location.line - b.location.line) };
  const dossiers = read.flatMap((one) => ('dossier' in one.read ? [one.read.dossier] : []));
  return { dossiers: dossiers.map((one) => (one.document ? one : { ...one, passages: passageRows })) };
}

/** `facts.ties[3].first` as it stands in a line: `ties.first`. */
export function pathInLine(path: string): string {
  return path.replace(/^(?:entities|facts)\.(\w+)\[\d+\]/, '$1');
}

function toldIn(lists: Readonly<Record<string, readonly Row[]>>): Record<string, AuthoredValue[]> {
  return Object.fromEntries(
    Object.entries(lists).map(([heading, rows]) => [heading, rows.map(({ value }) => value)]),
  );
}

function lineOfRow(lists: Record<'entities' | 'facts', Record<string, Row[]>>, path: Path): number {
  const [section, heading, index] = path;
  if (section !== 'entities' && section !== 'facts') return 1;
  return lists[section][String(heading)]?.[Number(index)]?.line ?? 1;
}

let sections: ReadonlyMap<string, Section> | undefined;

function sectionOf(heading: string): Section | undefined {
  sections ??= new Map<string, Section>([
    ['document', 'document'],
    ['passages', 'passages'],
    ...authoredEntityTypes().map(({ dossierKey }) => [dossierKey ?? '', 'entities'] as const),
    ...authoredFactTypes().map(({ dossierKey }) => [dossierKey ?? '', 'facts'] as const),
  ]);
  return sections.get(heading);
}

/** The row of a line, or what is wrong with the line. */
function rowOf(text: string): { section: Section; heading: string; told: AuthoredValue } | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `The line is no JSON: ${error instanceof Error ? error.message : String(error)}.`;
  }
  const entries = isMapping(value) ? Object.entries(value) : [];
  const [entry] = entries;
  if (!entry || entries.length > 1) {
    return 'A line holds one row under its heading, as in {"cities": {"id": "city:x", "names": {"en": "X"}}}.';
  }
  const [heading, told] = entry;
  const section = sectionOf(heading);
  if (section === undefined) {
    const near = suggestFor(heading, [...(sections ?? new Map<string, Section>()).keys()]);
    return `There is no heading “${heading}”${near === undefined ? '.' : `; did you mean “${near}”?`}`;
  }
  return isMapping(told) ? { section, heading, told } : `Under “${heading}” stands one row, a mapping.`;
}

function isMapping(value: unknown): value is AuthoredValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const PASSAGE_FIELDS = new Set(['document', 'start', 'end', 'gloss']);

function passageOf(told: AuthoredValue, file: string, line: number, issues: Issue[]): PassageRow | undefined {
  const {
    document,
    start,
    end,
    gloss = null,
  } = told as {
    document: unknown;
    start: unknown;
    end: unknown;
    gloss?: unknown;
  };
  const unknown = Object.keys(told).find((field) => !PASSAGE_FIELDS.has(field));
  if (
    unknown !== undefined ||
    typeof document !== 'string' ||
    !Number.isSafeInteger(start) ||
    !Number.isSafeInteger(end) ||
    !(gloss === null || (typeof gloss === 'string' && gloss !== ''))
  ) {
    const fields =
      'a passage has document (an id), start and end (whole numbers) and gloss (a text, or null), and no more';
    issues.push(issueAt({ file, lineOf: () => line }, ['passages'], `This is no passage: ${fields}.`));
    return undefined;
  }
  const fault = gloss === null ? undefined : characterFault(gloss);
  if (fault !== undefined) {
    issues.push(issueAt({ file, lineOf: () => line }, ['passages', 'gloss'], fault));
    return undefined;
  }
  const range = `${String(start)}-${String(end)}`;
  return {
    id: passageId(document, range),
    document,
    start: Number(start),
    end: Number(end),
    gloss,
    location: { file, line, path: 'passages' },
  };
}
