/**
 * Prints the statement of `encounters`: pairs of actors who attended one event on different sides, with their meetings and the
 * nodes that were selected of either. It gives one row, `[pairs, …columns]`: see `pairs.ts` for what a pair holds.
 */
import type { Printed } from '../../../query/cypher/printRoot';
import { evidenceById, nodesById, printColumns, type ColumnSource } from '../../../query/cypher/printColumns';
import { printConditions } from '../../../query/cypher/printCondition';
import { pageClauses, printCounts, keyset } from './printPaging';

import type { Reading } from '../../../query/cypher/reading';
import { labelsOf, matched, printWalk } from '../../../query/cypher/printWalk';
import { nodeScope, Statement, whereAll } from '../../../query/cypher/statement';
import type { Walk } from '../../../query/plan/plan';
import { NAMES } from './conditions';
import type { EncounterEnd, EncountersPlan } from './plan';
import type { SideName } from './question';

/** Variables of the statement, by the names that the plan uses for them. */
const VARIABLES = {
  event: 'e',
  ...Object.fromEntries(
    Object.values(NAMES).flatMap((names) => Object.values(names).map((name) => [name, name])),
  ),
};

const SIDES: readonly SideName[] = ['who', 'whom'];

/** Participants that an event is taken to have, when two ways to walk are weighed. */
const PARTICIPANTS = 10;

/** The statement of a question. */
export function printEncounters(plan: EncountersPlan, reading?: Reading): Printed {
  const statement = new Statement(reading);
  const far = plan.near === 'who' ? 'whom' : 'who';
  const begin = [...eventClauses(statement, plan), ...narrowingClauses(statement, plan, far)];
  const near = partClauses(statement, plan, plan.near, undefined);
  const other = partClauses(statement, plan, far, near.actor);
  const parts = { [plan.near]: near, [far]: other } as Readonly<Record<SideName, Part>>;
  const { before, value } = statement.body(() =>
    [
      PAIRS,
      ...printColumns(statement, plan.columns, (end) => sourceOf(statement, end)),
      ...printCounts(statement, plan.paging),
    ].join(',\n  '),
  );
  const text = [
    'CYPHER 5',
    ...begin,
    ...near.clauses,
    ...other.clauses,
    ...meetingClauses(statement, plan, parts),
    ...pageClauses(statement, plan.paging),
    `${before}RETURN ${value}`,
  ].join('\n');
  return { text, params: statement.params };
}

/** The lists of nodes that stand for what was given of each side, and the events of the near one that satisfy the conditions. */
function eventClauses(statement: Statement, plan: EncountersPlan): string[] {
  const lists = SIDES.flatMap((name) => givenLists(statement, plan, name));
  const places = SIDES.flatMap((name) => {
    const { within } = plan.sides[name];
    if (!within) return [];
    const names = NAMES[name];
    const isPlace = `NOT n${labelsOf(statement, ['Institution'])} OR n.id = ${statement.parameter(within.id)}`;
    return [{ name: names.places, expression: `[n IN ${names.within} WHERE ${isPlace} | n.id]` }];
  });
  const walked = printWalk(statement, plan.events, nodeScope('n', VARIABLES));
  return [
    `WITH ${computed(lists)}`,
    ...(places.length === 0 ? [] : [`WITH *, ${computed(places)}`]),
    `UNWIND ${givenOf(plan, plan.near) ?? '[]'} AS n`,
    matched(statement, walked),
    `WITH ${[...lists, ...places].map(({ name }) => name).join(', ')}, collect(DISTINCT ${walked.scope.node}) AS events`,
  ];
}

interface Computed {
  readonly name: string;
  readonly expression: string;
}

function computed(lists: readonly Computed[]): string {
  return lists.map(({ name, expression }) => `${expression} AS ${name}`).join(', ');
}

/** The one actor of a side, and what lies in its place or belongs to its body. */
function givenLists(statement: Statement, plan: EncountersPlan, name: SideName): Computed[] {
  const { id, within } = plan.sides[name];
  const lists: Computed[] = [];
  if (id !== undefined) {
    const node = statement.reading.byId('n', 'Entity', statement.parameter(id));
    lists.push({ name: actorOf(name), expression: `COLLECT { ${node} RETURN n }` });
  }
  if (within) {
    const start = statement.reading.byId('n', 'Entity', statement.parameter(within.id));
    const walked = printWalk(statement, within.walk, nodeScope('n'));
    const expression = `COLLECT { ${start} ${matched(statement, walked)} RETURN ${walked.scope.node} }`;
    lists.push({ name: NAMES[name].within, expression });
  }
  return lists;
}

function actorOf(name: SideName): string {
  return name === 'who' ? 'theWho' : 'theWhom';
}

/** The list of nodes that the events of a side are reached from; none where nothing of it is given or must hold. */
function givenOf(plan: EncountersPlan, name: SideName): string | undefined {
  const { id, within, reaches } = plan.sides[name];
  if (!reaches) return undefined;
  if (id !== undefined) return actorOf(name);
  return within && NAMES[name].within;
}

/**
 * Of the events, only those of the far side as well: walked to from there, unless that side has more events than looking at
 * the participants of each would cost.
 */
function narrowingClauses(statement: Statement, plan: EncountersPlan, far: SideName): string[] {
  const given = givenOf(plan, far);
  if (given === undefined || !plan.sides[far].impliesEvents) return ['UNWIND events AS e'];
  const walked = printWalk(statement, plan.allEvents, nodeScope('n'));
  const { node } = walked.scope;
  return [
    `WITH *, CASE WHEN reduce(parts = 0, n IN ${given} | parts + COUNT { (n)-[:TOOK_PART]->() }) < ${String(PARTICIPANTS)} * size(events)`,
    `  THEN COLLECT { UNWIND ${given} AS n ${matched(statement, walked, [`${node} IN events`])} RETURN DISTINCT ${node} }`,
    '  ELSE events END AS shared',
    'UNWIND shared AS e',
  ];
}

/** The actors of one side with their parts in the event. */
interface Part {
  readonly clauses: readonly string[];
  readonly actor: string;
  readonly part: string;
  /** The id of whom the actor acted for: itself, when nobody is named. */
  readonly actsFor: string;
}

function partClauses(
  statement: Statement,
  plan: EncountersPlan,
  name: SideName,
  other: string | undefined,
): Part {
  const side = plan.sides[name];
  const walked = printWalk(statement, side.part, nodeScope('e', VARIABLES));
  const { scope } = walked;
  const differs = other === undefined ? [] : [`${scope.node} <> ${other}`];
  const { actsFor } = NAMES[name];
  const tests = printConditions(statement, side.where, scope);
  return {
    clauses: [
      matched(statement, walked, differs),
      `WITH *, coalesce(${scope.link}.onBehalfOfId, ${scope.node}.id) AS ${actsFor} ${whereAll(tests)}`,
    ],
    actor: scope.node,
    part: scope.link,
    actsFor,
  };
}

/** The meetings of each pair, oldest first, where neither side lies in the other. */
function meetingClauses(
  statement: Statement,
  plan: EncountersPlan,
  { who, whom }: Readonly<Record<SideName, Part>>,
): string[] {
  const { possible, countries, paging, facts } = plan;
  const [a, b] = [who.actor, whom.actor];
  const [ta, tb] = [who.part, whom.part];
  const { typeOf } = statement.reading;
  const isCertain = `any(both IN collect(${typeOf(ta)} = 'TOOK_PART' AND ${typeOf(tb)} = 'TOOK_PART') WHERE both)`;
  const around = (side: string, walk: Walk) => idsAround(statement, side, walk);
  // Where nothing is counted over all pairs, those beyond a cursor need not be made.
  const beyondCursor = paging.counts.length === 0 ? keyset(statement, paging, { who: a, whom: b }) : [];
  return [
    `WITH * ${whereAll([`${who.actsFor} <> ${whom.actsFor}`, ...beyondCursor])}`,
    ...(facts ? [`WITH * ORDER BY ${ta}.key, ${tb}.key`] : []),
    `WITH ${a} AS a, ${b} AS b, e, ${statement.property('e', 'sortDay')} AS day, ${who.actsFor} AS forA, ${whom.actsFor} AS forB, min([${ta}.key, ${tb}.key]) AS key, ${possible ? isCertain : 'true'} AS certain,`,
    `  ${facts ? `collect(${ta}.factIds + ${tb}.factIds)` : '[]'} AS factIds`,
    // Few sides have many pairs: what they lie in is looked up once for each two of them.
    'WITH forA, forB, collect([a, b, e, key, certain, factIds, day]) AS rows',
    `WITH *, ${around('forA', plan.around)} AS aroundA, ${around('forB', plan.around)} AS aroundB`,
    whereAll([
      'NOT forB IN aroundA',
      'NOT forA IN aroundB',
      ...(countries ? [`none(country IN ${around('forA', countries)} WHERE country IN aroundB)`] : []),
    ]),
    'UNWIND rows AS row',
    'WITH row, forA, forB ORDER BY row[6], row[2].id, row[3]',
    'WITH row[0] AS a, row[1] AS b, collect([row[2], forA, forB, row[4], row[5]]) AS meetings',
  ];
}

function idsAround(statement: Statement, side: string, walk: Walk): string {
  const start = statement.variable('n');
  const walked = printWalk(statement, walk, nodeScope(start));
  return `COLLECT { ${statement.reading.byId(start, 'Entity', side)} ${matched(statement, walked)} RETURN ${walked.scope.node}.id }`;
}

const PAIRS =
  '[pair IN pairs | [pair[0].id, pair[1].id, [m IN pair[2] | [m[0].id, m[1], m[2], m[3], m[4]]]]] AS pairs';

/** Where the nodes of a column stand in `pairs`. */
function sourceOf(statement: Statement, end: EncounterEnd): ColumnSource {
  const node = statement.variable('n');
  const distinct = (clauses: string): ColumnSource => ({
    clauses: `UNWIND pairs AS pair ${clauses} AS ${node}`,
    scope: nodeScope(node),
    key: `${node}.id`,
  });
  const meetings = 'UNWIND pairs AS pair UNWIND pair[2] AS m';
  const factIds = `${meetings} UNWIND m[4] AS ids UNWIND ids AS id`;
  switch (end) {
    case 'who':
      return distinct('WITH DISTINCT pair[0]');
    case 'whom':
      return distinct('WITH DISTINCT pair[1]');
    case 'event':
      return distinct('UNWIND pair[2] AS m WITH DISTINCT m[0]');
    case 'whoSide':
      return nodesById(statement, `${meetings} WITH m[1] AS id`, 'Entity');
    case 'whomSide':
      return nodesById(statement, `${meetings} WITH m[2] AS id`, 'Entity');
    case 'facts':
      return nodesById(statement, factIds, 'Fact');
    case 'evidence':
      return evidenceById(statement, factIds);
  }
}
