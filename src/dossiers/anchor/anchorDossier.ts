/** Writes ranges where a dossier quotes words of its text. All quotations are found, or nothing is written. */
import { isMap, LineCounter, parseDocument } from 'yaml';

import type { Issue } from '../dossier';
import { lineFinder } from '../read/lineFinder';
import { splitPassageId, type Range } from '../read/passageId';
import { issueAt } from '../read/source';
import { readYaml } from '../read/yamlSource';
import { documentEdits, type AnchorText } from './documentEdits';
import { applyEdits, type Edit } from './edits';
import { splitOccurrence, wordFinder, type WordFinder } from './findWords';
import { passageEdits } from './passageEdits';
import { isPassage, quotedWords, type Quoted } from './quotedWords';

/** The dossier with ranges, or why it cannot be written. */
export type Anchored =
  | {
      readonly text: string;
      /** How many quotations became ranges. */
      readonly quotations: number;
      /** The passages that were added, which have no gloss yet. */
      readonly added: readonly string[];
    }
  | { readonly issues: readonly Issue[] };

const keyOf = ({ start, end }: Range): string => `${String(start)}-${String(end)}`;

/** Anchors a dossier in YAML to its text. */
export function anchorDossier(yaml: string, file: string, article: AnchorText): Anchored {
  const read = readYaml(yaml, file);
  if ('issues' in read) return read;
  const lines = new LineCounter();
  const { contents } = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const { lineOf } = lineFinder(contents, (offset) => lines.linePos(offset).line);
  const source = { file, lineOf };
  if (!isMap(contents)) return { issues: [issueAt(source, [], 'Found no mapping; a dossier is one.')] };
  const issues: Issue[] = [];
  const report = (at: Quoted | undefined, message: string) => {
    issues.push(issueAt(source, at?.path ?? ['document'], message));
  };
  const ofDocument = documentEdits(yaml, contents, article);
  for (const message of ofDocument.refused) report(undefined, message);
  // With another text, no place would be right.
  if (issues.length > 0) return { issues };
  const all = quotedWords(contents);
  const found = rangesOf(all, article, report);
  const keys = passageKeys(all, found, report);
  repeatedRanges(all, found, report);
  if (issues.length > 0) return { issues };
  const evidence = [...found].filter(([{ place }]) => place === 'EVIDENCE');
  const listed = new Set([...keys.values()].map(keyOf));
  const missing = new Map(
    evidence.map(([, range]) => [keyOf(range), range] as const).filter(([key]) => !listed.has(key)),
  );
  const added = [...missing.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const edits = [
    ...ofDocument.edits,
    ...[...found].map(([quoted, range]) => replacement(yaml, quoted, range)),
    ...passageEdits(yaml, contents, added, keys),
  ];
  return { text: applyEdits(yaml, edits), quotations: found.size, added: added.map(keyOf) };
}

type Report = (at: Quoted, message: string) => void;

/** The ranges of what is quoted; boilerplate first, since no place within it counts for the others. */
function rangesOf(all: readonly Quoted[], { text }: AnchorText, report: Report): ReadonlyMap<Quoted, Range> {
  const found = new Map<Quoted, Range>();
  const findAll = (some: readonly Quoted[], finder: WordFinder) => {
    for (const quoted of some.filter((one) => !isPassage(one.text))) {
      const { document, range } = splitPassageId(quoted.text);
      if (/^doc:\S+$/u.test(document) && range === undefined) {
        report(
          quoted,
          `“${quoted.text}” quotes another document; only words of this one’s text can be found.`,
        );
        continue;
      }
      const { words, occurrence } = splitOccurrence(quoted.text);
      const result = finder.find(words, occurrence);
      if ('refused' in result) report(quoted, result.refused);
      else found.set(quoted, result.ranges[0] as Range);
    }
  };
  const pages = all.filter(({ place }) => place === 'BOILERPLATE');
  findAll(pages, wordFinder(text));
  const boilerplate = pages.flatMap((page) => found.get(page) ?? splitPassageId(page.text).range ?? []);
  findAll(
    all.filter((one) => !pages.includes(one)),
    wordFinder(text, boilerplate),
  );
  return found;
}

/** The ranges of the passages that are listed, by their keys as written. */
function passageKeys(
  all: readonly Quoted[],
  found: ReadonlyMap<Quoted, Range>,
  report: Report,
): ReadonlyMap<string, Range> {
  const keys = new Map<string, Range>();
  const listed = new Map<string, Quoted>();
  for (const quoted of all.filter(({ place }) => place === 'PASSAGE')) {
    const range = found.get(quoted) ?? splitPassageId(quoted.text).range;
    if (!range) continue;
    const key = `${JSON.stringify(quoted.within)} ${keyOf(range)}`;
    const other = listed.get(key);
    if (other) report(quoted, `The passage ${keyOf(range)} is listed already, as “${other.text}”.`);
    else listed.set(key, quoted);
    keys.set(quoted.text, range);
  }
  return keys;
}

/** One range twice in one list: one of two quotations was meant otherwise. */
function repeatedRanges(all: readonly Quoted[], found: ReadonlyMap<Quoted, Range>, report: Report): void {
  const seen = new Map<string, Quoted>();
  for (const quoted of all.filter(({ place }) => place !== 'PASSAGE')) {
    const range = found.get(quoted) ?? splitPassageId(quoted.text).range;
    if (!range || quoted.text.includes('#')) continue;
    const key = `${JSON.stringify(quoted.within)} ${keyOf(range)}`;
    const other = seen.get(key);
    if (other && (found.has(quoted) || found.has(other)))
      report(
        quoted,
        `“${quoted.text}” is the range ${keyOf(range)}, which stands in the list already as “${other.text}”.`,
      );
    else seen.set(key, quoted);
  }
}

/** A range in place of words; a text of several lines keeps the break at its end. */
function replacement(yaml: string, { node }: Quoted, range: Range): Edit {
  const [start, end] = node.range ?? [0, 0];
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  return { start, end, with: `"${keyOf(range)}"${isBlock && yaml[end - 1] === '\n' ? '\n' : ''}` };
}
