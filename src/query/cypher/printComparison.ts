/** Prints the comparison of a value with one that the client gave. */
import { testsByWalking, type Comparison, type Condition } from '../plan/condition';
import type { Walk } from '../plan/plan';
import type { Value } from '../plan/value';
import { matched, printValue } from './printValue';
import { printWalk } from './printWalk';
import { joined, type Scope, type Statement } from './statement';

type Compared = Extract<Condition, { kind: 'COMPARE' }>;
type Count = Extract<Value, { kind: 'COUNT' }>;

const OPERATORS: Readonly<Record<Exclude<Comparison, 'has'>, string>> = {
  eq: '=',
  in: 'IN',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  startsWith: 'STARTS WITH',
  contains: 'CONTAINS',
};

/** @param settled makes true or false of a test that may be null */
export function printComparison(
  statement: Statement,
  condition: Compared,
  scope: Scope,
  settled: (test: string) => string,
): string {
  const { value: given } = condition;
  if (given.kind === 'COUNT' && testsWalking(given.walk))
    return printCounted(statement, condition, given, scope);
  const value = printValue(statement, condition.value, scope);
  // A property that is true is its own condition.
  if (condition.to === true && condition.comparison === 'eq') return settled(value);
  const test = printTest(statement, condition, value);
  if (condition.ifUnknown) return `(${test} OR ${value} IS NULL)`;
  return condition.value.kind === 'COUNT' ? test : settled(test);
}

/** A value in the comparison of a condition. */
function printTest(statement: Statement, { comparison, to, toAny }: Compared, value: string): string {
  const compared = (other: string) =>
    comparison === 'has' ? `${other} IN ${value}` : `${value} ${OPERATORS[comparison]} ${other}`;
  const other = statement.parameter(to);
  return toAny ? `any(alternative IN ${other} WHERE ${compared('alternative')})` : compared(other);
}

/** Whether a walk is tested by walking on. */
function testsWalking({ where, hops }: Walk): boolean {
  return (
    where.some(testsByWalking) ||
    hops.some((hop) => hop.where.some(testsByWalking) || hop.through?.some(testsByWalking) === true)
  );
}

/**
 * The comparison of a count whose conditions walk on. Neo4j plans a count in a condition about five times, and so all that is
 * in it: four that nest took 8 s. What exists is planned once.
 */
function printCounted(
  statement: Statement,
  condition: Compared,
  { walk, counted }: Count,
  scope: Scope,
): string {
  const walked = printWalk(statement, walk, scope);
  const some = isOne(condition, 'gte', 1) || isOne(condition, 'gt', 0);
  const none = isOne(condition, 'eq', 0) || isOne(condition, 'lte', 0) || isOne(condition, 'lt', 1);
  if (some || none) return `${none ? 'NOT ' : ''}EXISTS { ${matched(walked)} }`;
  const number = statement.variable('c');
  const [clauses, count] =
    counted === 'NODES'
      ? [matched(walked), `count(DISTINCT ${walked.scope.node})`]
      : [joined(matched(walked), walked.distinct), 'count(*)'];
  return `EXISTS { ${clauses} WITH ${count} AS ${number} WHERE ${printTest(statement, condition, number)} RETURN ${number} }`;
}

function isOne({ comparison, to, toAny }: Compared, wanted: Comparison, number: number): boolean {
  return comparison === wanted && to === number && !toAny;
}
