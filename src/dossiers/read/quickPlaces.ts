/** Where the parts of a quick reading stand: their order at once, their lines only for those that are shown. */
import { parseDocument, LineCounter } from 'yaml';

import { lineFinder } from './lineFinder';
import type { Path } from './path';

type Container = readonly unknown[] | Readonly<Record<string, unknown>>;

/** The beginning of the text in which lines are looked for first; it grows until they are found. */
const FIRST_CHARACTERS = 16_000;
const GROWTH = 4;

/** Containers with more members keep the positions of these. */
const MANY_MEMBERS = 100;

/** A function from a path to its position among all parts of a value, in the order of the file. */
export function positions(root: unknown): (path: Path) => number {
  // The position of a container, and of the last part in it.
  const starts = new Map<unknown, number>();
  const ends = new Map<unknown, number>();
  let count = 0;
  const number = (value: unknown): void => {
    count += 1;
    if (!isContainer(value)) return;
    starts.set(value, count);
    for (const item of Object.values(value)) number(item);
    ends.set(value, count);
  };
  const membersOf = (container: Container): Map<string, number> => {
    let last = starts.get(container) ?? 0;
    return new Map(
      Object.entries(container).map(([key, item]) => {
        const position = last + 1;
        last = isContainer(item) ? (ends.get(item) ?? position) : position;
        return [key, position] as const;
      }),
    );
  };
  const long = new Map<unknown, Map<string, number>>();
  const memberPosition = (container: Container, step: string): number => {
    const member = (container as Record<string, unknown>)[step];
    if (isContainer(member)) return starts.get(member) ?? 0;
    if ((ends.get(container) ?? 0) - (starts.get(container) ?? 0) < MANY_MEMBERS)
      return membersOf(container).get(step) ?? 0;
    const known = long.get(container) ?? membersOf(container);
    long.set(container, known);
    return known.get(step) ?? 0;
  };
  return (path) => {
    if (count === 0) number(root);
    let value = root;
    let position = 0;
    for (const [depth, step] of path.entries()) {
      if (!isContainer(value) || !Object.hasOwn(value, step)) break;
      const member = (value as Record<string | number, unknown>)[step];
      // A container knows its own position: that of the last step alone is looked for.
      if (depth === path.length - 1 || !isContainer(member)) position = memberPosition(value, String(step));
      else position = starts.get(member) ?? 0;
      value = member;
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
  let read: ReturnType<typeof readBeginning> | undefined;
  return (path) => {
    read ??= readBeginning(text, length);
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
