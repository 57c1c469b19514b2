/** Finds where the parts of a parsed YAML document stand. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

import type { Path } from './path';
import type { DossierSource } from './source';

/** A key as text; undefined where it is none. */
export function keyText(pair: Pair): string | undefined {
  const { key } = pair;
  if (!isScalar(key) || key.value === null) return undefined;
  return typeof key.value === 'string' ? key.value : key.source;
}

/** Finds the line of a path: of the key in a mapping, of the item in a list; of what is missing, that of its parent. */
export function lineFinder(
  contents: Node | null,
  line: (offset: number) => number,
): Pick<DossierSource, 'lineOf'> & {
  /** How many steps of a path exist. */
  readonly depthOf: (path: Path) => number;
} {
  const keys = new WeakMap<YAMLMap, Map<string, Pair>>();
  const pairOf = (map: YAMLMap, key: string): Pair | undefined => {
    const lines = keys.get(map) ?? new Map(map.items.map((pair) => [keyText(pair) ?? '', pair] as const));
    keys.set(map, lines);
    return lines.get(key);
  };
  const find = (path: Path) => {
    let node: unknown = contents;
    let offset = contents?.range?.[0] ?? 0;
    let depth = 0;
    for (const step of path) {
      const pair = isMap(node) ? pairOf(node, String(step)) : undefined;
      const item = isSeq(node) ? node.items[Number(step)] : undefined;
      const marked = (pair?.key ?? item) as Node | undefined;
      if (marked === undefined) break;
      depth += 1;
      if (marked.range) offset = marked.range[0];
      node = pair ? pair.value : item;
    }
    return { offset, depth };
  };
  return { lineOf: (path) => line(find(path).offset), depthOf: (path) => find(path).depth };
}
