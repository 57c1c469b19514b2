/**
 * The page of a list of all nodes of a type by date, read from the index on sort day and id. Many nodes share a day, and an
 * order by both, the days descending and the ids ascending, would have the database read whole days to sort them. So the
 * last day of the page is looked up first, in the index alone; then the days before it are read whole, and that day by id, as
 * many nodes as the page has. The same goes for what follows a cursor, whose own day comes first.
 */
import type { Page } from '../plan/page';
import { orderBy, type PrintedTerm } from './printOrder';
import type { Statement } from './statement';

interface Dated {
  readonly label: string;
  readonly node: string;
  /** Day and id, after a term of its own where undated nodes, which have the day '', come last. */
  readonly terms: readonly PrintedTerm[];
  readonly page: Page;
  readonly size: number;
}

/** From MATCH to LIMIT. */
export function dayIndexPage(statement: Statement, { label, node, terms, page, size }: Dated): string {
  const match = `MATCH (${node}:${label})`;
  const day = `${node}.sortDay`;
  const [dayTerm] = terms.slice(-2);
  const undatedLast = terms.length > 2;
  const descends = (dayTerm?.direction === 'DESC') !== page.backward;
  const [reached, id] = ((page.backward ? page.before : page.after) ?? []).slice(-2);
  const limit = statement.limit(size);
  const idWay = page.backward ? ' DESC' : '';
  // An index on two properties is used where both are tested.
  const inIndex = `${node}.id IS NOT NULL`;
  const byId = (condition: string) =>
    `${match} WHERE ${condition} AND ${inIndex} WITH ${node} ORDER BY ${node}.id${idWay} LIMIT ${limit} RETURN ${node}`;
  const [beyond, within, last] = descends ? ['<', '>', 'min'] : ['>', '<', 'max'];
  const branches: string[] = [];
  const conditions = [inIndex, undatedLast ? `${day} > ''` : `${day} IS NOT NULL`];
  if (typeof reached === 'string') {
    const parameter = statement.parameter(reached);
    const further = `${node}.id ${page.backward ? '<' : '>'} ${statement.parameter(id)}`;
    branches.push(byId(`${day} = ${parameter} AND ${further}`));
    conditions.push(`${day} ${beyond} ${parameter}`);
  }
  const all = conditions.join(' AND ');
  const edge = statement.variable('edge');
  if (!(undatedLast && reached === '')) {
    branches.push(
      `${match} WHERE ${all} AND ${day} ${within} ${edge} RETURN ${node}`,
      byId(`${day} = ${edge}`),
    );
    if (undatedLast) branches.push(byId(`${day} = ''`));
  }
  return [
    `CALL () { ${match} WHERE ${all} WITH ${day} AS day ORDER BY day${descends ? ' DESC' : ''} LIMIT ${limit} RETURN ${last}(day) AS ${edge} }`,
    `CALL (${edge}) { ${branches.join(' UNION ALL ')} }`,
    `WITH ${node} ORDER BY ${orderBy(terms, page.backward)} LIMIT ${limit}`,
  ].join(' ');
}
