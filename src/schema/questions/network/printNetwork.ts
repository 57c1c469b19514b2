/** Prints the statements that read a network; `analyst.ts` says what their rows are. */
import type { Statement as Sent } from '../../../graph/graph';
import { printConditions } from '../../../query/cypher/printCondition';
import { labelsOf, matched, printWalk } from '../../../query/cypher/printWalk';
import type { Reading } from '../../../query/cypher/reading';
import { joined, nodeScope, Statement } from '../../../query/cypher/statement';
import type { Walk } from '../../../query/plan/plan';
import type { NetworkPlan } from './networkPlan';

/** Rows `[id, id, bounds]`: the links of two ends, each once. */
export function printTies({ ties, ends }: NetworkPlan, limit: number, reading?: Reading): Sent {
  const statement = new Statement(reading);
  const { node, link, match } = walked(statement, ties, 'a');
  const bounds = ['earliest', 'latest', 'heldFrom', 'heldTo'].map((name) => `${link}.${name}`).join(', ');
  return {
    text: `CYPHER 5 MATCH (a${labelsOf(statement, [ends])}) ${match([`a.id < ${node}.id`])} RETURN a.id, ${node}.id, collect([${bounds}]) LIMIT ${statement.limit(limit)}`,
    params: statement.params,
  };
}

/** Rows `[event, sortDay, earliest, latest, parts]` of events with several cities, or one city for several sides. */
export function printEvents({ events }: NetworkPlan, limit: number, reading?: Reading): Sent {
  const statement = new Statement(reading);
  const { node, link, match } = walked(statement, events, 'a');
  const days = ['sortDay', 'earliest', 'latest'].map((name) => statement.property(node, name)).join(', ');
  const part = `[a.id, coalesce(${link}.onBehalfOfId, a.id)]`;
  return {
    text: `CYPHER 5 MATCH (a${labelsOf(statement, ['City'])}) ${match()} WITH ${node}, collect(DISTINCT ${part}) AS parts WHERE size(parts) > 1 RETURN ${node}.id, ${days}, parts LIMIT ${statement.limit(limit)}`,
    params: statement.params,
  };
}

/** With `$ids`: rows `[id, ids]` of what places lie in, by one of the walks to it. */
export function printContainers(plan: NetworkPlan, which: 'around' | 'countries', reading?: Reading): Sent {
  const statement = new Statement(reading);
  const { node, match } = walked(statement, plan[which], 'a');
  return {
    text: `CYPHER 5 UNWIND $ids AS id ${statement.reading.byId('a', 'Entity', 'id')} RETURN id, COLLECT { ${match()} RETURN DISTINCT ${node}.id }`,
    params: statement.params,
  };
}

/** With `$ids`: rows `[id, ids]` of the cities of places and bodies. */
export function printHomes({ homes }: NetworkPlan, reading?: Reading): Sent {
  const statement = new Statement(reading);
  const list = (walk: Walk, tests: readonly string[] = []) => {
    const { node, match } = walked(statement, walk, 'a');
    return `COLLECT { ${match(tests)} RETURN DISTINCT ${node}.id }`;
  };
  const bySeat = printConditions(statement, [homes.bySeat], nodeScope('a'));
  const seat = `CASE WHEN ${bySeat.join(' AND ')} THEN ${list(homes.seat)} ELSE [] END`;
  return {
    text: `CYPHER 5 UNWIND $ids AS id ${statement.reading.byId('a', 'Entity', 'id')} RETURN id, ${list(homes.place)} + ${list(homes.actsFor)} + ${seat}`,
    params: statement.params,
  };
}

/** Rows `[id]` of the cities in some places; undefined where none are given. */
export function printWithin({ inside, within }: NetworkPlan, reading?: Reading): Sent | undefined {
  if (!within) return undefined;
  const statement = new Statement(reading);
  const start = statement.reading.byId('a', 'Entity', 'id');
  const { node, match } = walked(statement, inside, 'a');
  return {
    text: `CYPHER 5 UNWIND ${statement.parameter(within)} AS id ${start} ${match()} RETURN DISTINCT ${node}.id`,
    params: statement.params,
  };
}

/** Rows `[id, id, factIds]` of the ties of some pairs of ends. */
export function printTieFacts(
  { ties }: NetworkPlan,
  pairs: readonly (readonly [string, string])[],
  reading?: Reading,
): Sent {
  const statement = new Statement(reading);
  const given = statement.parameter(pairs);
  const { node, link, match } = walked(statement, ties, 'a');
  return {
    text: `CYPHER 5 UNWIND ${given} AS pair ${statement.reading.byId('a', 'Entity', 'pair[0]')} ${match([`${node}.id = pair[1]`])} RETURN pair[0], pair[1], collect(${link}.factIds)`,
    params: statement.params,
  };
}

/** Rows `[city, event, factIds]` of the parts of cities in events. */
export function printPartFacts(
  { events }: NetworkPlan,
  parts: readonly (readonly [string, string])[],
  reading?: Reading,
): Sent {
  const statement = new Statement(reading);
  const given = statement.parameter(parts);
  const { node, link, match } = walked(statement, events, 'a');
  return {
    text: `CYPHER 5 UNWIND ${given} AS part ${statement.reading.byId('a', 'City', 'part[0]')} ${match([`${node}.id = part[1]`])} RETURN part[0], part[1], collect(${link}.factIds)`,
    params: statement.params,
  };
}

/** A walk from a node under a name, with further tests. */
function walked(statement: Statement, walk: Walk, from: string) {
  const printed = printWalk(statement, walk, nodeScope(from));
  return {
    ...printed.scope,
    match: (tests: readonly string[] = []) => joined(matched(statement, printed, tests)),
  };
}
