/** Where the parts of a quick reading stand: their order at once, their lines only for those that are shown. */
import { parseDocument, LineCounter } from 'yaml';

import type { Path } from './path';
import { lineFinder } from './yamlSource';

type Container = readonly unknown[] | Readonly<Record<string, unknown>>;

/** The beginning of the text in which lines are looked for first; it grows until they are found. */
const FIRST_CHARACTERS = 50_000;
const GROWTH = 4;

/** A function from a path to its position among all parts of a value, in the order of the file. */
export function positions(root: unknown): (path: Path) => number {
  const starts = new Map<unknown, number>();
  let count = 0;
  const number = (value: unknown): void => {
    count += 1;
    if (!isContainer(value)) return;
    starts.set(value, count);
    for (const item of Object.values(value)) number(item);
  };
  number(root);
  const members = new Map<unknown, ReadonlyMap<string, number>>();
  const membersOf = (container: Container, start: number) => {
    const known = members.get(container);
    if (known) return known;
    let next = start;
    const made = new Map<string, number>();
    for (const [key, item] of Object.entries(container)) {
      next += 1;
      made.set(key, next);
      next += sizeOf(item);
    }
    members.set(container, made);
    return made;
  };
  const sizes = new Map<unknown, number>();
  const sizeOf = (value: unknown): number => {
    if (!isContainer(value)) return 0;
    const known = sizes.get(value);
    if (known !== undefined) return known;
    const size = Object.values(value).reduce<number>((sum, item) => sum + 1 + sizeOf(item), 0);
    sizes.set(value, size);
    return size;
  };
  return (path) => {
    let value = root;
    let position = 0;
    for (const step of path) {
      if (!isContainer(value) || !Object.hasOwn(value, step)) break;
      position = membersOf(value, starts.get(value) ?? 0).get(String(step)) ?? position;
      value = (value as Record<string | number, unknown>)[step];
    }
    return position;
  };
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

/** A function from a path to its line, which reads no more of the text than it must. */
export function linesIn(text: string, root: unknown): (path: Path) => number {
  let length = FIRST_CHARACTERS;
  let read = readBeginning(text, length);
  return (path) => {
    const depth = depthOf(root, path);
    while (read.end < text.length && read.depthOf(path) < depth) {
      length *= GROWTH;
      read = readBeginning(text, length);
    }
    return read.lineOf(path);
  };
}

/** How many steps of a path exist in a value. */
function depthOf(root: unknown, path: Path): number {
  let value = root;
  for (const [depth, step] of path.entries()) {
    if (!isContainer(value) || !Object.hasOwn(value, step)) return depth;
    value = (value as Record<string | number, unknown>)[step];
  }
  return path.length;
}

/** The strict parser's reading of a beginning, cut after a line: what ends within it stands where it stands in the whole. */
function readBeginning(text: string, length: number) {
  const cut = length < text.length ? text.lastIndexOf('\n', length) + 1 : text.length;
  const end = cut === 0 ? text.length : cut;
  const lines = new LineCounter();
  const parsed = parseDocument(text.slice(0, end), {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  return { end, ...lineFinder(parsed.contents, (offset) => lines.linePos(offset).line) };
}
