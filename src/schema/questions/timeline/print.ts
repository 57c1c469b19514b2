/**
 * Prints the statement of `timeline`: one row with one list of `[kind, modality, earliest, latest, heldFrom, heldTo, date, count]`, the date where it has gaps. No row where
 * nothing has the id.
 */
import type { Printed } from '../../../query/cypher/printRoot';
import { matched, printWalk } from '../../../query/cypher/printWalk';
import type { Reading } from '../../../query/cypher/reading';
import { joined, nodeScope, Statement, whereAll } from '../../../query/cypher/statement';
import type { TimelinePlan } from './plan';
import type { TimelineKind } from './types';

/** The statement of a question. */
export function printTimeline({ of, walks }: TimelinePlan, reading?: Reading): Printed {
  const statement = new Statement(reading);
  const start = statement.reading.byId('a', 'Entity', statement.parameter(of));
  const kinds: readonly (readonly [TimelineKind, boolean])[] = [
    ['EVENT', true],
    ['AGREEMENT', true],
    ['TIE', false],
    ['OFFICE', false],
  ];
  // Each in a clause of its own: Neo4j takes an expression around these for an aggregate.
  const lists = kinds.map(([kind, isNode]) => {
    const walked = printWalk(statement, walks[kind], nodeScope('a'));
    const { node, link } = walked.scope;
    const [thing, property] = isNode
      ? [node, (name: string) => statement.property(node, name)]
      : [link, (name: string) => `${link}.${name}`];
    const modality = kind === 'EVENT' ? property('modality') : 'null';
    const held = isNode ? ['null', 'null'] : [property('heldFrom'), property('heldTo')];
    const gaps = isNode ? `CASE WHEN ${property('date')} CONTAINS 'X' THEN ${property('date')} END` : 'null';
    const values = [modality, property('earliest'), property('latest'), ...held, gaps];
    const row = values.map((value, index) => `${value} AS v${String(index)}`).join(', ');
    return `COLLECT { ${matched(statement, walked)} WITH DISTINCT ${thing} WITH ${row}, count(*) AS count RETURN ['${kind}', v0, v1, v2, v3, v4, v5, count] } AS ${kind}`;
  });
  const text = [
    joined(`CYPHER 5 ${start}`, whereAll(statement.reading.knowsNode('a'))),
    ...lists.map((list) => `WITH *, ${list}`),
    `RETURN ${kinds.map(([kind]) => kind).join(' + ')} AS spans`,
  ].join('\n');
  return { text, params: statement.params };
}
