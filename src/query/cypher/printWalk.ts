/** Prints walks as patterns. */
import { findType } from '../../model/declare/dictionary';
import { storeOf } from '../../model/stores';
import { RELATIONSHIP_TYPE } from '../../model/declare/path';
import { conjuncts, testsByWalking, type Condition } from '../plan/condition';
import type { Hop, Walk } from '../plan/plan';
import { printConditions } from './printCondition';
import { joined, nodeScope, whereAll, type Scope, type Statement } from './statement';

/** A walk in Cypher, with variables of its own. */
export interface Walked {
  readonly scope: Scope;
  readonly match: string;
  /** Conditions of the walk and of the client that look at what it matches. */
  readonly tested: readonly string[];
  /** Those that walk on. */
  readonly walking: readonly string[];
  /** A clause that makes the ends distinct; empty where none is needed. */
  readonly distinct: string;
  /** The scope after `distinct`. */
  readonly after: Scope;
}

/** Prints a walk from the node or link of a scope. */
export function printWalk(statement: Statement, walk: Walk, from: Scope): Walked {
  const node = statement.variable('n');
  if (isFact(walk.to)) statement.noteFact(node);
  // A relation of a link is about the link just walked; one of a node walks a link of its own.
  const isHop = walk.hops.length > 0 && walk.hops.at(-1)?.hops === undefined;
  const link = walk.from === 'LINK' && walk.hops.length === 0 ? from.link : statement.variable('l');
  const carried = carriedBy(statement, link);
  const { names } = from;
  const scope: Scope = { node, link: isHop || walk.hops.length === 0 ? link : '', carried, names };
  const { start, key } = startOf(statement, walk, from, node);
  const { pattern, where } = printHops(statement, walk, start, { node, link, carried, names });
  const { looking, walking, state } = printEnd(statement, walk, scope);
  return {
    scope,
    match: `MATCH ${pattern}${state.hop}`,
    tested: [...key, ...where, ...endById(statement, walk, from, node), ...state.where, ...looking],
    walking,
    ...distinctEnds(walk, scope),
  };
}

/** What a relationship carries to the node that it leads to: its properties, and its type. */
function carriedBy({ reading }: Statement, link: string): Scope['carried'] {
  return (property) => (property === RELATIONSHIP_TYPE ? reading.typeOf(link) : `${link}.${property}`);
}

/** MATCH and WHERE of a walk, with further conditions on its end. */
export function matched(
  statement: Statement,
  { match, tested, walking }: Walked,
  more: readonly string[] = [],
): string {
  return joined(match, whereAll([...tested, ...more]), testedApart(statement, walking));
}

/**
 * Tests conditions that walk, apart from the pattern before them. In the WHERE of a pattern, Neo4j plans a walk anew for each part
 * of the pattern that it may begin with, and what nests in it each time again: three levels of counts took ten seconds. A value
 * under a name is planned once. (A bare `WITH *` it leaves out.)
 */
export function testedApart(statement: Statement, conditions: readonly string[]): string {
  if (conditions.length === 0) return '';
  const test = statement.variable('t');
  return `WITH *, ${conditions.join(' AND ')} AS ${test} WHERE ${test}`;
}

interface PrintedApart {
  /** Conditions that look at what was matched. */
  readonly looking: string[];
  /** Conditions to test apart from the pattern. */
  readonly walking: string[];
}

/** Prints conditions, those to be tested apart by themselves. */
export function printApart(
  statement: Statement,
  conditions: readonly Condition[],
  scope: Scope,
  isApart: (condition: Condition) => boolean = testsByWalking,
): PrintedApart {
  const all = conjuncts(conditions);
  return {
    looking: printConditions(
      statement,
      all.filter((condition) => !isApart(condition)),
      scope,
    ),
    walking: printConditions(statement, all.filter(isApart), scope),
  };
}

/** The conditions on the end of a walk, and where they are looked up in the state of the end, the hop that leads there. */
function printEnd(statement: Statement, { where }: Walk, scope: Scope) {
  const { node } = scope;
  const hop = where.some(({ kind }) => kind === 'RECORDED') ? statement.stateHop(node) : undefined;
  if (!hop) return { ...printApart(statement, where, scope), state: { hop: '', where: [] } };
  const others = where.filter(({ kind }) => kind !== 'RECORDED');
  return { ...statement.inState(node, hop.state, () => printApart(statement, others, scope)), state: hop };
}

/** Whether all nodes of a type are facts. */
export function isFact(typeName: string): boolean {
  const entry = findType(typeName);
  return entry !== undefined && storeOf(entry) === 'Fact';
}

/** The node pattern at which a walk begins. */
function startOf(
  statement: Statement,
  { from: on, key, hops, label, to }: Walk,
  from: Scope,
  end: string,
): { start: string; key: string[] } {
  if (!key) {
    if (hops.length > 0) return { start: `(${from.node})`, key: [] };
    // The end is the start itself.
    return { start: `(${end}${labelsOf(statement, [label ?? to])})`, key: [`${end} = ${from.node}`] };
  }
  const node = hops.length === 0 ? end : statement.variable('k');
  const property =
    on === 'NODE' ? statement.property(from.node, key.property) : `${from.link}.${key.property}`;
  return {
    start: `(${node}${labelsOf(statement, [key.label])})`,
    key: [`${node}.id ${key.many ? 'IN' : '='} ${property}`],
  };
}

function printHops(
  statement: Statement,
  { hops }: Walk,
  start: string,
  end: Scope,
): { pattern: string; where: string[] } {
  const where: string[] = [];
  const parts = hops.map((hop, index) => {
    const isLast = index === hops.length - 1;
    const { relationship, tests } = printHop(statement, hop, isLast ? end.link : undefined, end);
    where.push(...tests);
    const { through = [] } = hop;
    const node = isLast ? end.node : through.length > 0 ? statement.variable('t') : '';
    if (!isLast) where.push(...printConditions(statement, through, { ...nodeScope(node), names: end.names }));
    return `${relationship}(${node}${labelsOf(statement, hop.labels, hop.except)})`;
  });
  return { pattern: `${start}${parts.join('')}`, where };
}

/** The relationship of a hop. One that repeats has a name only where it is tested: a list of relationships costs. */
function printHop(
  statement: Statement,
  hop: Hop,
  last: string | undefined,
  end: Scope,
): { relationship: string; tests: string[] } {
  const repeats = hop.hops !== undefined;
  const isTested = hop.where.length > 0;
  const named = repeats || last === undefined ? (isTested ? statement.variable('r') : '') : last;
  const single = repeats ? statement.variable('r') : named;
  const scope: Scope = { node: '', link: single, carried: carriedBy(statement, single), names: end.names };
  const tests = isTested ? printConditions(statement, hop.where, scope) : [];
  return {
    relationship: arrow(statement, hop, named),
    tests: repeats && isTested ? [`all(${single} IN ${named} WHERE ${tests.join(' AND ')})`] : tests,
  };
}

/** Labels as a pattern tests them: any of them, and not the excepted one; nothing for none. */
export function labelsOf({ reading }: Statement, labels: readonly string[], except?: string): string {
  if (labels.length === 0) return '';
  const any = reading.labels(labels).join('|');
  return except === undefined ? `:${any}` : `:(${any})&!(${reading.labels([except]).join('|')})`;
}

/** The arrow of a hop, its relationships under a name. */
export function arrow({ reading }: Statement, { types, direction, hops }: Hop, name: string): string {
  const type = types.length === 0 ? '' : `:${reading.types(types).join('|')}`;
  const length = hops ? `*${String(hops.min)}..${String(hops.max)}` : '';
  const inner = `${name}${type}${length}`;
  const shown = inner === '' ? '' : `[${inner}]`;
  return `${direction === 'in' ? '<' : ''}-${shown}-${direction === 'out' ? '>' : ''}`;
}

function endById(statement: Statement, { endId }: Walk, from: Scope, node: string): string[] {
  return endId === undefined ? [] : [`${node}.id = ${statement.property(from.node, endId)}`];
}

/** Ends that several walks reach count once for each value of what they carry. */
function distinctEnds(walk: Walk, scope: Scope): Pick<Walked, 'distinct' | 'after'> {
  if (!walk.distinct) return { distinct: '', after: scope };
  const { node } = scope;
  const carried = walk.carried.map((property) => `${scope.carried(property)} AS ${node}${property}`);
  return {
    distinct: `WITH DISTINCT ${[node, ...carried].join(', ')}`,
    after: { node, link: '', carried: (property) => `${node}${property}`, names: scope.names },
  };
}
