import type { Direction, ModelClass, OrderTerm, RelationEntry } from './dictionary';
import { Link } from './link';

const INTERFACES = new Set(['Node', 'Entity', 'Place', 'Actor']);

type LinkedOptions = Pick<
  RelationEntry,
  'to' | 'match' | 'bare' | 'link' | 'linkType' | 'direction' | 'order'
>;

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
  const label = INTERFACES.has(to) ? '' : `:${to}`;
  const pattern = (from: string, end: string, link: string) =>
    `(${from})${direction === 'in' ? '<' : ''}-[${link}:${type}]-${direction === 'out' ? '>' : ''}(${end})`;
  return {
    to,
    link: options.link ?? Link,
    linkType: type,
    direction,
    order: options.order ?? [],
    match: (from, end, link) => pattern(from, `${end}${label}`, link),
    bare: pattern,
  };
}

/** The way to the one end that contains the start, over `IN` links of any length up to three. */
export function within(to: 'Country' | 'Region' | 'City'): Pick<RelationEntry, 'to' | 'match' | 'single'> {
  // `cypher/checks/cityInTwoCountries.cypher` sees to it.
  const single = to === 'Country';
  return { to, single, match: (from, end) => `(${from})-[:IN*1..3]->(${end}:${to})` };
}

/** Newest first; undated events last. */
export const NEWEST_FIRST: readonly OrderTerm[] = [{ on: 'node', property: 'sortDay', direction: 'DESC' }];
