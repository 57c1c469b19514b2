/**
 * The page of a list of all nodes of a type by date, read from the index on sort day and id. Many share a day: an order by
 * both, the days descending and the ids ascending, would have the database read whole days to sort them. So the last
 * day of the page is found first, in the index alone; then the days before it are read whole, and that day by id, as
 * many as the page has. The same after a cursor, whose own day comes before.
 */
import { limitParameter, type Compilation } from './compilation';
import { orderBy, type SortTerm } from './keyset';
import type { Page } from './page';

interface Dated {
  readonly node: string;
  /** The pattern of the list, such as `MATCH (n0:Event)`. */
  readonly match: string;
  readonly terms: readonly SortTerm[];
  readonly page: Page;
  readonly size: number;
}

/** From MATCH to LIMIT; undefined for an order, a type or a cursor that the index does not serve. */
export function datedPage(compilation: Compilation, dated: Dated): string | undefined {
  const { node, match, terms, page } = dated;
  const day = `${node}.sortDay`;
  const shape = terms.map(({ expression }) => expression).join();
  // Undated nodes have the day '', before all others; an order that puts them elsewhere says so in a term of its own.
  const apart = shape === `(${day} = ''),${day},${node}.id`;
  if (!apart && shape !== `${day},${node}.id`) return undefined;
  // Undated facts have no day at all, and the index does not hold them.
  if (terms.some(({ nullable }) => nullable)) return undefined;
  const [undatedTerm] = terms;
  const [dayTerm, idTerm] = terms.slice(-2);
  if (!undatedTerm || !dayTerm || !idTerm) return undefined;
  const [cursor, other] = page.backward ? [page.before, page.after] : [page.after, page.before];
  if (other !== null) return undefined;
  const descends = (dayTerm.direction === 'DESC') !== page.backward;
  const undatedLast = apart && (undatedTerm.direction === 'ASC') !== page.backward;
  // Undated nodes before dated ones: nobody's usual order.
  if (apart && !undatedLast) return undefined;
  const [reached, id] = (cursor ?? []).slice(-2);
  const limit = limitParameter(compilation, dated.size);
  const idWay = page.backward ? ' DESC' : '';
  // An index on two properties is used where both are asked for.
  const inIndex = `${node}.id IS NOT NULL`;
  const byId = (condition: string) =>
    `${match} WHERE ${condition} AND ${inIndex} WITH ${node} ORDER BY ${node}.id${idWay} LIMIT ${limit} RETURN ${node}`;
  const [beyond, within, last] = descends ? ['<', '>', 'min'] : ['>', '<', 'max'];
  const branches: string[] = [];
  const conditions = [inIndex, apart ? `${day} > ''` : `${day} IS NOT NULL`];
  if (typeof reached === 'string') {
    const parameter = compilation.parameter(reached);
    branches.push(
      byId(`${day} = ${parameter} AND ${node}.id ${page.backward ? '<' : '>'} ${compilation.parameter(id)}`),
    );
    conditions.push(`${day} ${beyond} ${parameter}`);
  }
  const all = conditions.join(' AND ');
  const edge = compilation.variable('edge');
  if (!(apart && reached === '')) {
    branches.push(
      `${match} WHERE ${all} AND ${day} ${within} ${edge} RETURN ${node}`,
      byId(`${day} = ${edge}`),
    );
    if (apart) branches.push(byId(`${day} = ''`));
  }
  return [
    `CALL () { ${match} WHERE ${all} WITH ${day} AS day ORDER BY day${descends ? ' DESC' : ''} LIMIT ${limit} RETURN ${last}(day) AS ${edge} }`,
    `CALL (${edge}) { ${branches.join(' UNION ALL ')} }`,
    `WITH ${node} ORDER BY ${orderBy(terms, page.backward)} LIMIT ${limit}`,
  ].join(' ');
}
