/** Prints the page of the pairs, and what is counted over all of them. */
import { printGroups } from '../../../query/cypher/printGroups';
import { beyond, orderBy, type PrintedTerm } from '../../../query/cypher/printOrder';
import { nodeScope, whereAll, type Statement } from '../../../query/cypher/statement';
import type { Paging } from './paging';

/** The nodes of a pair. */
const PAIR = { who: 'a', whom: 'b' } as const;

/** All pairs, where something is counted over them. */
const ALL = 'everyPair';

/** From rows of `a`, `b` and `meetings` to the page, as a list of them. */
export function pageClauses(statement: Statement, paging: Paging): string[] {
  const { page, counts } = paging;
  const sorted = `ORDER BY ${orderBy(termsOf(paging, PAIR), page.backward)} LIMIT ${statement.limit(page.size + 1)}`;
  if (counts.length === 0) return [`WITH * ${sorted}`, 'WITH collect([a, b, meetings]) AS pairs'];
  const rows = `UNWIND ${ALL} AS one WITH one, one[0] AS a, one[1] AS b`;
  return [
    `WITH collect([a, b, meetings]) AS ${ALL}`,
    `CALL (${ALL}) { ${rows} ${whereAll(keyset(statement, paging, PAIR))} WITH * ${sorted} RETURN collect(one) AS pairs }`,
  ];
}

/** The conditions that a pair lies beyond the cursors, by the variables of its actors. */
export function keyset(
  statement: Statement,
  paging: Paging,
  nodes: Readonly<Record<'who' | 'whom', string>>,
): string[] {
  const { after, before } = paging.page;
  const terms = termsOf(paging, nodes);
  return [
    ...(after ? [`(${beyond(statement, terms, after, false)})`] : []),
    ...(before ? [`(${beyond(statement, terms, before, true)})`] : []),
  ];
}

function termsOf({ order }: Paging, { who, whom }: Readonly<Record<'who' | 'whom', string>>): PrintedTerm[] {
  const expressions = new Map([
    ['who', `${who}.id`],
    ['whom', `${whom}.id`],
    // A near miss in another kind is nearest at the level of persons, then of bodies, then of places.
    ['level', `coalesce({Official: 0, Institution: 1}[${who}.type], 2)`],
  ]);
  return order.map((term) => {
    const expression = term.value.kind === 'PROPERTY' ? expressions.get(term.value.property) : undefined;
    if (expression === undefined) throw new Error('Pairs have no such order');
    return { ...term, expression };
  });
}

/** The counts over all pairs; for groups, a pair is a map with the properties that group keys name. */
export function printCounts(statement: Statement, { counts }: Paging): string[] {
  const bound = (sign: '<' | '>', name: string) =>
    `reduce(day = null, m IN one[2] | CASE WHEN day IS NULL OR m[0].${name} ${sign} day THEN coalesce(m[0].${name}, day) ELSE day END)`;
  const properties = [
    'who: one[0].id, whom: one[1].id, whoType: one[0].type, whomType: one[1].type',
    `earliest: ${bound('<', 'earliest')}, latest: ${bound('>', 'latest')}`,
    // Meetings come oldest first, undated ones before all others.
    ...['sortDay', 'date'].map((name) => `${name}: [m IN one[2] WHERE m[0].sortDay <> '' | m[0].${name}][0]`),
  ];
  const matching = `UNWIND ${ALL} AS one WITH {${properties.join(', ')}} AS pair`;
  return counts.map((counted) =>
    counted.kind === 'TOTAL' ? `size(${ALL})` : printGroups(statement, counted, matching, nodeScope('pair')),
  );
}
