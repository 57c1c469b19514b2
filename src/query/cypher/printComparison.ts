/** Prints the comparison of a value with one that the client gave. */
import type { Comparison, Condition } from '../plan/condition';
import { printValue } from './printValue';
import type { Scope, Statement } from './statement';

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
  condition: Extract<Condition, { kind: 'COMPARE' }>,
  scope: Scope,
  settled: (test: string) => string,
): string {
  const value = printValue(statement, condition.value, scope);
  // A property that is true is its own condition.
  if (condition.to === true && condition.comparison === 'eq') return settled(value);
  const { comparison } = condition;
  const compared = (other: string) =>
    comparison === 'has' ? `${other} IN ${value}` : `${value} ${OPERATORS[comparison]} ${other}`;
  const to = statement.parameter(condition.to);
  const test = condition.toAny ? `any(alternative IN ${to} WHERE ${compared('alternative')})` : compared(to);
  if (condition.ifUnknown) return `(${test} OR ${value} IS NULL)`;
  return condition.value.kind === 'COUNT' ? test : settled(test);
}
