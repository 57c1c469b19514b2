/**
 * From lines of JSON to the rows of dossiers. A line holds one row under its heading, in the terms of a dossier:
 * `{"cities": {"id": "city:x", "names": {"en": "X"}}}`, `{"ties": {…, "evidence": ["doc:001#10-20"]}}`,
 * `{"document": {…}}`, `{"passages": {"document": "doc:001", "start": 10, "end": 20, "gloss": "…"}}`.
 */
import type { Dossier, Fault, PassageRow } from './dossier';
import type { Path } from './faultPath';
import type { LinePortion } from './jsonLines';
import { nearMiss } from './nearMiss';
import { passageId } from './passageId';
import { readDossierValue } from './readDossier';
import { faultAt } from './source';
import { toldEntities, toldFacts } from './told';

type Told = Readonly<Record<string, unknown>>;

/** The rows of some lines: a dossier for each document and one for all the rest; or everything wrong with them. */
export type LineRows = { readonly dossiers: readonly Dossier[] } | { readonly faults: readonly Fault[] };

type Section = 'entities' | 'facts' | 'passages' | 'document';

interface Row {
  readonly line: number;
  readonly told: Told;
}

/** Reads lines and checks each by the schema of dossiers. What needs other rows is checked by `checkLines`. */
export function readLines({ lines, digest }: LinePortion, file: string): LineRows {
  const faults: Fault[] = [];
  const documents: Row[] = [];
  const passages: Row[] = [];
  const lists = { entities: {}, facts: {} } as Record<'entities' | 'facts', Record<string, Row[]>>;
  for (const { number, text } of lines) {
    const row = rowOf(text);
    if (typeof row === 'string') {
      faults.push(faultAt({ file, lineOf: () => number }, [], row));
    } else if (row.section === 'document' || row.section === 'passages') {
      (row.section === 'document' ? documents : passages).push({ line: number, told: row.told });
    } else {
      (lists[row.section][row.heading] ??= []).push({ line: number, told: row.told });
    }
  }
  const read = [
    ...documents.map(({ line, told }) => ({
      read: readDossierValue({ file, digest, value: { document: told }, lineOf: () => line }),
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
  const listed = passages.flatMap(({ line, told }) => passageOf(told, file, line, faults) ?? []);
  for (const one of read) {
    if (!('faults' in one.read)) continue;
    for (const { at, message } of one.read.faults) {
      faults.push({ at: { ...at, path: one.path(at.path) }, message });
    }
  }
  if (faults.length > 0) return { faults: faults.sort((a, b) => a.at.line - b.at.line) };
  const dossiers = read.flatMap((one) => ('dossier' in one.read ? [one.read.dossier] : []));
  return { dossiers: dossiers.map((one) => (one.document ? one : { ...one, passages: listed })) };
}

/** `facts.ties[3].first` as it stands in a line: `ties.first`. */
export function pathInLine(path: string): string {
  return path.replace(/^(?:entities|facts)\.(\w+)\[\d+\]/, '$1');
}

function toldIn(lists: Readonly<Record<string, readonly Row[]>>): Record<string, Told[]> {
  return Object.fromEntries(
    Object.entries(lists).map(([heading, rows]) => [heading, rows.map(({ told }) => told)]),
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
    ...toldEntities().map(({ dossierKey }) => [dossierKey ?? '', 'entities'] as const),
    ...toldFacts().map(({ dossierKey }) => [dossierKey ?? '', 'facts'] as const),
  ]);
  return sections.get(heading);
}

/** The row of a line, or what is wrong with the line. */
function rowOf(text: string): { section: Section; heading: string; told: Told } | string {
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
    const near = nearMiss(heading, [...(sections ?? new Map<string, Section>()).keys()]);
    return `There is no heading “${heading}”${near === undefined ? '.' : `; did you mean “${near}”?`}`;
  }
  return isMapping(told) ? { section, heading, told } : `Under “${heading}” stands one row, a mapping.`;
}

function isMapping(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const PASSAGE_FIELDS = new Set(['document', 'start', 'end', 'gloss']);

function passageOf(told: Told, file: string, line: number, faults: Fault[]): PassageRow | undefined {
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
    faults.push(faultAt({ file, lineOf: () => line }, ['passages'], `This is no passage: ${fields}.`));
    return undefined;
  }
  const range = `${String(start)}-${String(end)}`;
  return {
    id: passageId(document, range),
    document,
    start: Number(start),
    end: Number(end),
    gloss,
    at: { file, line, path: 'passages' },
  };
}
