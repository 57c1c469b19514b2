/** Dossiers written in YAML: parsed, refused where YAML allows too much, and turned into plain values. */
import { createHash } from 'node:crypto';

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLMap,
} from 'yaml';

import type { Issue } from '../dossier';
import type { Path } from './path';
import { characterFault } from './characters';
import { isDateField } from './dateFields';
import { MAX_FILE_BYTES } from './files';
import { lineNestedTooDeeply } from './nesting';
import { keyText, lineFinder } from './lineFinder';
import { linesIn, positions } from './quickPlaces';
import { quickReading } from './quickYaml';
import type { RepeatedKey } from './repeatedKeys';
import { issueAt, type DossierSource } from './source';

type ReportIssue = (path: Path, message: string) => void;

type Read = { readonly source: DossierSource } | { readonly issues: readonly Issue[] };

/**
 * How a text is read: strictly, or, where it is long, quickly, so that its faults are reported in time; then it must be read once
 * more before anything is made of it (see `quickYaml.ts`).
 */
export type Reading = 'STRICT' | 'QUICK' | 'ROUGH';

/** Shorter texts, in characters, are read strictly in no time. */
const QUICK_FROM = 300_000;

function quickSource(text: string, file: string, value: unknown): DossierSource {
  const [lineOf, positionOf] = [linesIn(text, value), positions(value)];
  return { file, digest: digestOf(text), value, lineOf, positionOf };
}

/** What tells the text of a dossier from any other. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Reads YAML of one document; dates keep their text as written, whether quoted or not. */
export function readYaml(text: string, file: string, reading: Reading = 'STRICT'): Read {
  const start = { file, lineOf: () => 1 };
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_FILE_BYTES) {
    const size = `The file has ${String(bytes)} bytes; at most ${String(MAX_FILE_BYTES)} are read.`;
    return { issues: [issueAt(start, [], size)] };
  }
  const fault = characterFault(text);
  if (fault !== undefined) {
    const faulty = text.split('\n').findIndex((line) => characterFault(line) !== undefined);
    return { issues: [issueAt({ file, lineOf: () => faulty + 1 }, [], fault)] };
  }
  const isQuick = reading === 'ROUGH' || (reading === 'QUICK' && text.length > QUICK_FROM);
  const quick = isQuick ? quickReading(text) : undefined;
  if (quick)
    return 'value' in quick ? { source: quickSource(text, file, quick.value) } : repeated(file, quick);
  const deep = lineNestedTooDeeply(text);
  if (deep !== undefined) {
    return { issues: [issueAt({ file, lineOf: () => deep }, [], 'The YAML is nested too deeply.')] };
  }
  const early = reading === 'QUICK' ? problemNearBeginning(text, file) : undefined;
  return early ?? readParsed(parsed(text), text, file);
}

interface Parsed {
  readonly document: Document.Parsed;
  readonly line: (offset: number) => number;
  readonly problem: YamlProblem | undefined;
}

function parsed(text: string): Parsed {
  const lines = new LineCounter();
  // The parser's own search for keys that stand twice takes quadratic time; `plain` looks for them.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  return {
    document,
    line: (offset) => lines.linePos(offset).line,
    problem: firstProblem([...document.errors, ...document.warnings]),
  };
}

function refused(file: string, { line }: Parsed, problem: YamlProblem): Read {
  return { issues: [issueAt({ file, lineOf: () => line(problem.pos[0]) }, [], yamlMessage(problem))] };
}

/** The beginning of a text in which problems are looked for first, and how much longer the next one is. */
const BEGINNING = 16_000;
const GROWTH = 4;

/**
 * A long text is not parsed to its end where the first problem is near its beginning. Where a beginning was cut, it may have
 * problems that the whole has not: those are elsewhere in a longer one.
 */
function problemNearBeginning(text: string, file: string): Read | undefined {
  // A problem with a tab is reported first, wherever it is.
  if (text.includes('\t')) return undefined;
  let before: string | undefined;
  for (let length = BEGINNING; length * GROWTH < text.length; length *= GROWTH) {
    const beginning = parsed(text.slice(0, text.lastIndexOf('\n', length) + 1));
    const { problem } = beginning;
    // Whether a quotation mark is missing, the whole text alone tells.
    const isSure = problem && !problem.message.startsWith('Missing closing');
    const told = isSure ? JSON.stringify([problem.code, problem.pos, problem.message]) : undefined;
    if (problem && told !== undefined && told === before) return refused(file, beginning, problem);
    before = told;
  }
  return undefined;
}

function readParsed(whole: Parsed, text: string, file: string): Read {
  const { document, line, problem } = whole;
  if (problem) return refused(file, whole, problem);
  const { lineOf } = lineFinder(document.contents, line);
  const issues: Issue[] = [];
  const value = plainValue(document.contents, [], undefined, (path, message) => {
    issues.push(issueAt({ file, lineOf }, path, message));
  });
  if (issues.length > 0) return { issues };
  return { source: { file, digest: digestOf(text), value, lineOf } };
}

/** The issues of keys that stand twice. */
function repeated(file: string, found: { readonly repeated: readonly RepeatedKey[] }): Read {
  return {
    issues: found.repeated.map(({ path, line }) =>
      issueAt({ file, lineOf: () => line }, path, repeatedMessage(String(path.at(-1)))),
    ),
  };
}

/** That a key is given twice. */
export function repeatedMessage(key: string): string {
  return `The key “${key}” stands twice in one mapping.`;
}

interface YamlProblem {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** The first of the parser's complaints, since the others mostly follow from it; a tab before all, as it confuses what is around it. */
function firstProblem(problems: readonly YamlProblem[]): YamlProblem | undefined {
  const inOrder = [...problems].sort((a, b) => a.pos[0] - b.pos[0]);
  return inOrder.find(({ code }) => code === 'TAB_AS_INDENT') ?? inOrder[0];
}

/** What an author should do, where the parser's words do not tell. */
const ADVICE: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'the line begins with a tab; indent with spaces',
  BLOCK_AS_IMPLICIT_KEY:
    'put a text that has a colon and a space in it in quotation marks, or indent the line as those around it',
  BLOCK_IN_FLOW:
    'put a text that has a colon and a space in it in quotation marks, or close the bracket before',
  MULTILINE_IMPLICIT_KEY:
    'a key stands on one line with a colon after it; perhaps a quotation mark or a colon is missing',
  BAD_INDENT: 'the line is not indented as those around it',
};

function yamlMessage(problem: YamlProblem): string {
  if (problem.code === 'MULTIPLE_DOCS') return 'The file holds several YAML documents; a dossier is one.';
  const advice = ADVICE[problem.code];
  if (advice !== undefined) return `The YAML cannot be read: ${advice}.`;
  return `The YAML cannot be read: ${problem.message.replace(/\.?$/u, '')}.`;
}

/** A node as a plain value; `field` is the nearest key above it. */
function plainValue(node: unknown, path: Path, field: string | undefined, report: ReportIssue): unknown {
  if (isAlias(node)) {
    report(path, `Found the alias *${node.source}; a dossier has no anchors and aliases.`);
    return null;
  }
  if (isSeq(node)) return node.items.map((item, index) => plainValue(item, [...path, index], field, report));
  if (isMap(node)) return plainMap(node, path, report);
  if (!isScalar(node)) return null;
  const { value, source } = node;
  return field !== undefined && isDateField(field) && typeof value === 'number' ? (source ?? value) : value;
}

function plainMap(map: YAMLMap, path: Path, report: ReportIssue): Record<string, unknown> {
  const seen = new Set<string>();
  return Object.fromEntries(
    map.items.map((pair) => {
      const key = keyText(pair);
      if (key === undefined) report(path, 'Found a key that is not a text.');
      else if (seen.has(key)) report([...path, key], repeatedMessage(key));
      seen.add(key ?? '');
      return [key ?? '', plainValue(pair.value, [...path, key ?? ''], key, report)];
    }),
  );
}
