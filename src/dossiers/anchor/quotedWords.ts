/** Where a dossier written in YAML may quote words of its text instead of giving their range. */
import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';

import { keyText } from '../read/lineFinder';
import type { Path } from '../read/path';
import { ID_PATTERN, RANGE_PATTERN } from '../read/passageId';

/** What a place of a dossier asks for: a range to rest on, the key of a passage, or a part of the boilerplate. */
export type QuotePlace = 'EVIDENCE' | 'PASSAGE' | 'BOILERPLATE';

/** A text that stands where a range may stand. */
export interface Quoted {
  readonly place: QuotePlace;
  readonly node: Scalar;
  /** As written, or the range. */
  readonly text: string;
  readonly path: Path;
  /** The path of the list or mapping in which it stands. */
  readonly within: Path;
}

const PASSAGE = new RegExp(`^(?:${ID_PATTERN}#)?${RANGE_PATTERN}$`, 'u');

/** Whether a text is a range already, of this document or another one. */
export function isPassage(text: string): boolean {
  return PASSAGE.test(text);
}

/** Every range and every quotation of a dossier, in the order of the file. */
export function quotedWords(contents: unknown): readonly Quoted[] {
  const found: Quoted[] = [];
  walk(contents, [], found);
  return found;
}

function walk(node: unknown, path: Path, found: Quoted[]): void {
  if (isSeq(node)) for (const [at, item] of node.items.entries()) walk(item, [...path, at], found);
  if (!isMap(node)) return;
  if (isPassages(path)) {
    passageKeys(node, path, found);
    return;
  }
  for (const pair of node.items) {
    const key = keyText(pair);
    if (key === undefined) continue;
    const below = [...path, key];
    if (key === 'evidence') listed(pair.value, below, 'EVIDENCE', found);
    else if (key === 'boilerplate' && path[0] === 'document') listed(pair.value, below, 'BOILERPLATE', found);
    else walk(pair.value, below, found);
  }
}

/** The passages of the dossier, or of one of its parts. */
function isPassages(path: Path): boolean {
  return path.at(-1) === 'passages' && (path.length === 1 || (path.length === 3 && path[0] === 'parts'));
}

function passageKeys(map: YAMLMap, path: Path, found: Quoted[]): void {
  for (const { key } of map.items) {
    if (isScalar(key) && key.value !== null)
      found.push({
        place: 'PASSAGE',
        node: key,
        text: textOf(key),
        path: [...path, textOf(key)],
        within: path,
      });
  }
}

function listed(node: unknown, path: Path, place: QuotePlace, found: Quoted[]): void {
  // One quotation without a list is a slip that the schema reports.
  if (!isSeq(node)) return;
  for (const [at, item] of node.items.entries()) {
    const scalar = isMap(item) ? (item.get('passage', true) as Node | undefined) : item;
    if (isScalar(scalar) && scalar.value !== null)
      found.push({ place, node: scalar, text: textOf(scalar), path: [...path, at], within: path });
  }
}

/** Numbers as written: “2015” may be quoted without marks. */
export function textOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? '');
}
