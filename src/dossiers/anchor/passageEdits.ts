/** Puts passages that a dossier lacks into it, in the order of their text. */
import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';

import { keyText } from '../read/lineFinder';
import { parseRange, type Range } from '../read/passageId';
import { endOf, lineStart, nextLine, type Edit } from './edits';

const keyOf = ({ start, end }: Range): string => `${String(start)}-${String(end)}`;
const before = (a: Range, b: Range): number => a.start - b.start || a.end - b.end;

/**
 * The insertions for ranges that are not there yet; what they say is for their author to tell.
 * @param keys the ranges of the passages that are there, by their keys as written
 */
export function passageEdits(
  text: string,
  root: YAMLMap,
  missing: readonly Range[],
  keys: ReadonlyMap<string, Range>,
): readonly Edit[] {
  if (missing.length === 0) return [];
  const sorted = [...missing].sort(before);
  const pair = root.items.find((one) => keyText(one) === 'passages');
  const map = pair?.value;
  if (pair && isMap(map) && map.items.length > 0)
    return map.flow === true ? [inFlow(map, sorted)] : inBlock(text, map, sorted, keys);
  if (pair && (isMap(map) || map === null || (isScalar(map) && map.value === null)))
    return [inEmpty(text, pair, sorted)];
  if (pair) return [];
  const document = root.items.find((one) => keyText(one) === 'document');
  const at = document ? nextLine(text, endOf(document.value as Node)) : { start: 0, before: '' };
  return [{ start: at.start, end: at.start, with: `${at.before}passages:\n${lines(sorted, '  ')}` }];
}

function lines(ranges: readonly Range[], indent: string): string {
  return ranges.map((range) => `${indent}"${keyOf(range)}": null\n`).join('');
}

function inFlow(map: YAMLMap, sorted: readonly Range[]): Edit {
  const start = (map.range?.[0] ?? 0) + 1;
  return { start, end: start, with: sorted.map((range) => `"${keyOf(range)}": null, `).join('') };
}

function inEmpty(text: string, pair: Pair, sorted: readonly Range[]): Edit {
  const key = pair.key as Node;
  const end = pair.value ? endOf(pair.value as Node) : (key.range?.[1] ?? 0);
  const colon = text.indexOf(':', key.range?.[1] ?? 0) + 1;
  return { start: colon, end: Math.max(colon, end), with: `\n${lines(sorted, '  ').trimEnd()}` };
}

/** Each before the first passage that comes after it in the text, or after the last one. */
function inBlock(
  text: string,
  map: YAMLMap,
  sorted: readonly Range[],
  keys: ReadonlyMap<string, Range>,
): Edit[] {
  const places = map.items.flatMap((pair) => {
    const key = pair.key as Node;
    const written = keyText(pair) ?? '';
    const range = keys.get(written) ?? parseRange(written);
    return range && key.range ? [{ range, start: lineStart(text, key.range[0]), pair }] : [];
  });
  const column = (map.items[0]?.key as Node | undefined)?.range?.[0] ?? 0;
  const indent = ' '.repeat(column - lineStart(text, column));
  const last = map.items.at(-1);
  const end = nextLine(text, last ? endOf((last.value ?? last.key) as Node) : 0);
  return sorted.map((range) => {
    const next = places.find((place) => before(range, place.range) < 0);
    const start = next?.start ?? end.start;
    return { start, end: start, with: `${next ? '' : end.before}${lines([range], indent)}` };
  });
}
