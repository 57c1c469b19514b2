import { typeEntry, type ModelClass, type OrderTerm, type RelationEntry } from '../declare/dictionary';
import { Link } from './link';
import type { Direction } from '../declare/path';

interface LinkedOptions extends Pick<RelationEntry, 'to' | 'link' | 'order'> {
  readonly path: () => RelationEntry['path'];
}

/**
 * The way over one derived link: `linked('IN', 'out', 'Country')`. Both ends declare it, each from its side.
 * `link` is the class whose properties stand on the edge.
 */
export function linked(
  type: string,
  direction: Direction,
  to: string,
  options: { readonly link?: ModelClass; readonly order?: readonly OrderTerm[] } = {},
): LinkedOptions {
  return {
    to,
    // Links lead to nothing else than what implements the interface, which is no label.
    path: () => [{ types: [type], direction, labels: typeEntry(to).kind === 'interface' ? [] : [to] }],
    link: options.link ?? Link,
    order: options.order ?? [],
  };
}

/** The way to the one end that contains the start, over `IN` links of any length up to three. */
export function within(to: 'Country' | 'Region' | 'City'): Pick<RelationEntry, 'to' | 'path' | 'single'> {
  // `cypher/checks/cityInTwoCountries.cypher` sees to it.
  const single = to === 'Country';
  return { to, single, path: [{ types: ['IN'], direction: 'out', hops: { min: 1, max: 3 }, labels: [to] }] };
}

/** Newest first; undated events last. */
export const NEWEST_FIRST: readonly OrderTerm[] = [{ on: 'node', property: 'sortDay', direction: 'DESC' }];
