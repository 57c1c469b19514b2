/**
 * Prints the statement of `dyad`: one row, `[[ties, agreements, events, eventCount, years, lastContact, visits, topics, people], …columns]`. The
 * first three and `lastContact` are lists of ids, a year is `[year, modality, count]`, visits are how often `b` had `a` as guest and the
 * reverse, a topic `[id, count]`, one of the people `[id, whether for a, count]`. No row where nothing has one of the ids.
 */
import { nodesById, printColumns, type ColumnSource } from '../../../query/cypher/printColumns';
import { printConditions } from '../../../query/cypher/printCondition';
import type { Printed } from '../../../query/cypher/printRoot';
import { printValue } from '../../../query/cypher/printValue';
import { labelsOf, matched, printWalk } from '../../../query/cypher/printWalk';
import type { Reading } from '../../../query/cypher/reading';
import { nodeScope, Statement, whereAll } from '../../../query/cypher/statement';
import type { Walk } from '../../../query/plan/plan';
import { actorTypes, CONTACT, type DyadEnd, type DyadList, type DyadPlan } from './plan';

/** The statement of a question. */
export function printDyad(plan: DyadPlan, reading?: Reading): Printed {
  const statement = new Statement(reading);
  const { walks, sizes } = plan;
  const ends = (['a', 'b'] as const).map(
    (end) =>
      `${statement.reading.byId(end, 'Entity', statement.parameter(plan[end]))} ${whereAll([`${end}${labelsOf(statement, actorTypes())}`, ...statement.reading.knowsNode(end)])}`,
  );
  const sortDay = (node: string) => statement.property(node, 'sortDay');
  const newest = (nodes: string, list: DyadList) =>
    `COLLECT { UNWIND ${nodes} AS n RETURN n.id ORDER BY ${sortDay('n')} IS NULL, ${sortDay('n')} DESC, n.id LIMIT ${limit(list)} }`;
  const parts: (readonly [name: string, isWanted: boolean, print: () => string])[] = [
    ['ties', sizes.ties !== undefined, printTies],
    ['agreementIds', sizes.agreements !== undefined, () => newest('agreements', 'agreements')],
    ['eventIds', sizes.events !== undefined, () => newest('events', 'events')],
    ['eventCount', plan.eventCount, () => 'size(events)'],
    ['years', plan.years, printYears],
    ['lastContact', plan.lastContact, printLastContact],
    ['visits', plan.visits, () => `[${printVisits('a', 'b')}, ${printVisits('b', 'a')}]`],
    ['topics', sizes.topics !== undefined, printTopics],
    ['people', sizes.people !== undefined, printPeople],
  ];
  const wanted = parts.filter(([, isWanted]) => isWanted);
  const clauses = [
    `WITH a, b, ${both('agreements', 'PARTY_TO')} AS agreements`,
    `WITH *, ${both('events', 'TOOK_PART')} AS events`,
    ...wanted.map(([name, , print]) => `WITH *, ${print()} AS ${name}`),
  ];
  const { before, value } = statement.body(() =>
    [
      `[${parts.map(([name, isWanted]) => (isWanted ? name : 'null')).join(', ')}]`,
      ...printColumns(statement, plan.columns, (end) => sourceOf(statement, end)),
    ].join(',\n  '),
  );
  return {
    text: [`CYPHER 5 ${ends.join(' ')}`, ...clauses, `${before}RETURN ${value}`].join('\n'),
    params: statement.params,
  };

  function limit(list: DyadList): string {
    return statement.limit(sizes[list] ?? 0);
  }

  /** A walk from a node under a name, with further tests. */
  function walked(walk: Walk, from: string) {
    const printed = printWalk(statement, walk, nodeScope(from));
    return { ...printed.scope, match: (...tests: string[]) => matched(statement, printed, tests) };
  }

  /** Whether a walk from a node leads to another. */
  function leadsTo(walk: Walk, from: string, to: string): string {
    const { node, match } = walked(walk, from);
    return `EXISTS { ${match(`${node} = ${to}`)} }`;
  }

  /** What both are joined to, beginning at the one with fewer links: their number is known without walking. */
  function both(list: 'events' | 'agreements', type: string): string {
    if (!isWanted(list)) return '[]';
    const joined = `-[:${statement.reading.types([type]).join('|')}]->()`;
    const isFewer = `COUNT { (a)${joined} } <= COUNT { (b)${joined} }`;
    const [from, to] = [statement.variable('s'), statement.variable('o')];
    const { node, match } = walked(walks[list], from);
    const back = list === 'events' ? walks.participants : walks.agreementParties;
    return `COLLECT { WITH CASE WHEN ${isFewer} THEN a ELSE b END AS ${from}, CASE WHEN ${isFewer} THEN b ELSE a END AS ${to} ${match()} WITH DISTINCT ${node}, ${to} WHERE ${leadsTo(back, node, to)} RETURN ${node} }`;
  }

  function isWanted(list: 'events' | 'agreements'): boolean {
    if (sizes.topics !== undefined) return true;
    if (list === 'agreements') return sizes.agreements !== undefined;
    const { eventCount, years, lastContact } = plan;
    return eventCount || years || lastContact || (sizes.events ?? sizes.people) !== undefined;
  }

  function printTies(): string {
    const { node, link, match } = walked(walks.ties, 'a');
    return `COLLECT { ${match(`${node} = b`)} UNWIND ${link}.factIds AS id WITH DISTINCT id RETURN id ORDER BY id LIMIT ${limit('ties')} }`;
  }

  function printYears(): string {
    const scope = nodeScope('n');
    const year = printValue(statement, { kind: 'DATE_PART', of: 'NODE', part: 'year' }, scope);
    return `COLLECT { UNWIND events AS n WITH ${year} AS year, ${statement.property('n', 'modality')} AS modality, count(*) AS count RETURN [year, modality, count] ORDER BY year IS NULL, year, modality }`;
  }

  /** The events that took place, as `n`. */
  function contacts(): string {
    return `UNWIND events AS n WITH n WHERE ${printConditions(statement, [CONTACT], nodeScope('n')).join(' AND ')}`;
  }

  function printLastContact(): string {
    const attended = ['a', 'b'].map((side) => leadsTo(walks.attendants, 'n', side));
    return `COLLECT { ${contacts()} AND ${sortDay('n')} IS NOT NULL WITH n WHERE ${attended.join(' AND ')} RETURN n.id ORDER BY ${sortDay('n')} DESC, n.id LIMIT 1 }`;
  }

  /** How many events that one attended took place at the other, whether that took part or not. */
  function printVisits(guest: string, host: string): string {
    const event = walked(walks.attended, guest);
    const place = walked(walks.places, event.node);
    const isThere = `(${place.node} = ${host} OR ${leadsTo(walks.within, place.node, host)})`;
    const tookPlace = printConditions(statement, [CONTACT], nodeScope(event.node));
    return `COUNT { ${event.match(...tookPlace, `EXISTS { ${place.match(isThere)} }`)} RETURN DISTINCT ${event.node} }`;
  }

  function printTopics(): string {
    const { node, match } = walked(walks.topics, 'n');
    return `COLLECT { UNWIND events + agreements AS n ${match()} WITH ${node}, count(DISTINCT n) AS count RETURN [${node}.id, count] ORDER BY count DESC, ${node}.id LIMIT ${limit('topics')} }`;
  }

  function printPeople(): string {
    const { node, link, match } = walked(walks.officials, 'n');
    const isFor = (side: string) => {
      const place = statement.variable('p');
      const within = leadsTo(walks.within, place, side);
      const behalf = `EXISTS { ${statement.reading.byId(place, 'Entity', `${link}.onBehalfOfId`)} WHERE ${within} }`;
      return `(${link}.onBehalfOfId = ${side}.id OR ${behalf} OR (${link}.onBehalfOfId IS NULL AND ${leadsTo(walks.offices, node, side)}))`;
    };
    return `COLLECT { ${contacts()} ${match()} UNWIND [[true, ${isFor('a')}], [false, ${isFor('b')}]] AS side WITH n, ${node}, side WHERE side[1] WITH ${node}, side[0] AS isForA, count(DISTINCT n) AS count RETURN [${node}.id, isForA, count] ORDER BY count DESC, ${node}.id, isForA DESC LIMIT ${limit('people')} }`;
  }
}

/** Where the nodes of a column stand. */
function sourceOf(statement: Statement, end: DyadEnd): ColumnSource {
  if (end === 'a' || end === 'b' || end === 'sides') {
    const node = statement.variable('n');
    const clauses = end === 'sides' ? `UNWIND [a, b] AS ${node}` : `WITH ${end} AS ${node}`;
    return { clauses, scope: nodeScope(node), key: `${node}.id` };
  }
  const ids = (list: string) => `UNWIND ${list} AS id`;
  switch (end) {
    case 'ties':
      // Ids of facts are indexed for all types together.
      return nodesById(statement, ids('ties'), 'Fact');
    case 'agreements':
      return nodesById(statement, ids('agreementIds'), 'Agreement');
    case 'events':
      return nodesById(statement, ids('eventIds'), 'Event');
    case 'lastContact':
      return nodesById(statement, ids('lastContact'), 'Event');
    case 'topics':
      return nodesById(statement, 'UNWIND topics AS one WITH one[0] AS id', 'Topic');
    case 'officials':
      return nodesById(statement, 'UNWIND people AS one WITH one[0] AS id', 'Official');
  }
}
