/** Prints the statement of `announcedNotHeld`: one row, `[events, …columns, total]`, with `[id, order, certain, facts]` for each event. */
import { evidenceById, nodesById, printColumns, type ColumnSource } from '../../../query/cypher/printColumns';
import { beyond, orderBy } from '../../../query/cypher/printOrder';
import type { Printed } from '../../../query/cypher/printRoot';
import { matchedOnce, printSource } from '../../../query/cypher/printSource';
import type { Reading } from '../../../query/cypher/reading';
import { printTerms } from '../../../query/cypher/printTerms';

import { matched, printWalk } from '../../../query/cypher/printWalk';
import { joined, nodeScope, Statement, type Scope } from '../../../query/cypher/statement';
import type { Walk } from '../../../query/plan/plan';
import type { AnnouncedEnd, AnnouncedPlan } from './plan';

/** The statement of a question. */
export function printAnnounced(plan: AnnouncedPlan, reading?: Reading): Printed {
  const statement = new Statement(reading);
  const own = printSource(statement, plan.source, nodeScope(''));
  const { begin, matching, scope } =
    plan.total && own.isAnchored ? matchedOnce(statement, own) : { ...own, begin: '' };
  const { page } = plan;
  const terms = printTerms(statement, plan.order, scope);
  const keyset = page.after ? [`(${beyond(statement, terms, page.after, false)})`] : [];
  const rows = joined(
    matching(keyset),
    `WITH * ORDER BY ${orderBy(terms, false)} LIMIT ${statement.limit(page.size + 1)}`,
  );
  const order = terms.map(({ expression }) => expression).join(', ');
  const notPassed = walkFrom(statement, plan.notPassed, scope);
  const announcing = walkFrom(statement, plan.announcing, scope);
  const factIds = `COLLECT { ${announcing.match} RETURN ${announcing.node}.id ORDER BY ${announcing.node}.id }`;
  const event = `[${scope.node}.id, [${order}], NOT EXISTS { ${notPassed.match} }, ${factIds}]`;
  const { before, value } = statement.body(() =>
    [
      'announced',
      ...printColumns(statement, plan.columns, (end) => sourceOf(statement, end)),
      ...(plan.total ? [`COUNT { ${matching()} RETURN ${scope.node} }`] : []),
    ].join(',\n  '),
  );
  const text = [
    'CYPHER 5',
    begin,
    `WITH ${begin === '' ? '' : '*, '}COLLECT { ${rows} RETURN ${event} } AS announced`,
    `${before}RETURN ${value}`,
  ].join('\n');
  return { text, params: statement.params };
}

function walkFrom(statement: Statement, walk: Walk, from: Scope): { match: string; node: string } {
  const walked = printWalk(statement, walk, from);
  return { match: matched(statement, walked), node: walked.scope.node };
}

/** Where the nodes of a column stand in `announced`. */
function sourceOf(statement: Statement, end: AnnouncedEnd): ColumnSource {
  const factIds = 'UNWIND announced AS one UNWIND one[3] AS id';
  switch (end) {
    case 'event':
      return nodesById(statement, 'UNWIND announced AS one WITH one[0] AS id', 'Event');
    case 'announcedBy':
      return nodesById(statement, factIds, 'Fact');
    case 'evidence':
      return evidenceById(statement, factIds);
  }
}
