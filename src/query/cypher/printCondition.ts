/** Prints conditions on the node or link of a scope. Values become parameters. */
import { testsByWalking, type Comparison, type Condition } from '../plan/condition';
import { FIRST_DAY, LAST_DAY } from '../../time/day';
import { hasDayWithin } from './possibleDays';
import { hasIdentifier } from './printIdentifiers';
import { matched, printValue } from './printValue';
import { printWalk } from './printWalk';
import { namedIn, type Scope, type Statement } from './statement';

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

/** Conditions that all hold, one expression each. */
export function printConditions(
  statement: Statement,
  conditions: readonly Condition[],
  scope: Scope,
  isSettled = false,
): string[] {
  return conditions.flatMap((condition) =>
    condition.kind === 'ALL'
      ? printConditions(statement, condition.parts, scope, isSettled)
      : [printCondition(statement, condition, scope, isSettled)],
  );
}

/**
 * @param isSettled whether the expression must be true or false. A comparison with an unknown value is null, and so is its
 * negation: below a `NOT`, what is not known to hold does not hold. Beside a walk this is said of each comparison, since Neo4j
 * plans a walk inside of a function twice, and one that nests four deep for seconds.
 */
function printCondition(
  statement: Statement,
  condition: Condition,
  scope: Scope,
  isSettled: boolean,
): string {
  const settled = (test: string) => (isSettled ? `coalesce(${test}, false)` : test);
  switch (condition.kind) {
    case 'ALL':
      return printAll(statement, condition.parts, scope, isSettled);
    case 'ANY': {
      if (condition.parts.length === 0) return 'false';
      const parts = condition.parts.map((part) => `(${printAll(statement, [part], scope, isSettled)})`);
      return `(${parts.join(' OR ')})`;
    }
    case 'NOT': {
      const { part } = condition;
      if (part.kind === 'LABEL') return `NOT ${printAll(statement, [part], scope, false)}`;
      if (!testsByWalking(part)) return `NOT coalesce(${printAll(statement, [part], scope, false)}, false)`;
      return `NOT (${printAll(statement, [part], scope, true)})`;
    }
    case 'COMPARE': {
      const value = printValue(statement, condition.value, scope);
      // A property that is true is its own condition.
      if (condition.to === true && condition.comparison === 'eq') return settled(value);
      const { comparison } = condition;
      const compared = (other: string) =>
        comparison === 'has' ? `${other} IN ${value}` : `${value} ${OPERATORS[comparison]} ${other}`;
      const to = statement.parameter(condition.to);
      const test = condition.toAny
        ? `any(alternative IN ${to} WHERE ${compared('alternative')})`
        : compared(to);
      if (condition.ifUnknown) return `(${test} OR ${value} IS NULL)`;
      return condition.value.kind === 'COUNT' ? test : settled(test);
    }
    case 'KNOWN':
      return `${printValue(statement, condition.value, scope)} IS ${condition.known ? 'NOT NULL' : 'NULL'}`;
    case 'BY_LABEL': {
      const [then, otherwise] = [condition.part, condition.otherwise].map((part) =>
        printAll(statement, [part], scope, isSettled),
      );
      // Written as a junction, Neo4j brings it into conjunctive normal form, with each test in several clauses.
      return `CASE WHEN ${scope.node}:${condition.labels.join('|')} THEN ${then ?? 'true'} ELSE ${otherwise ?? 'true'} END`;
    }
    case 'LABEL':
      return `${scope.node}:${condition.labels.join('|')}`;
    case 'NAME_KEYS':
      return condition.keys.length === 0
        ? 'false'
        : settled(`any(key IN ${scope.node}.nameKeys WHERE key IN ${statement.parameter(condition.keys)})`);
    case 'IDENTIFIER':
      return settled(hasIdentifier(statement, condition, scope.node));
    case 'HAS_POSSIBLE_DAY': {
      const { date, from, to } = condition;
      const stored = {
        earliest: printValue(statement, date.earliest, scope),
        latest: printValue(statement, date.latest, scope),
        possibleDays: printValue(statement, date.possibleDays, scope),
        possibleYears: printValue(statement, date.possibleYears, scope),
      };
      const day = (bound: string | null) => (bound === null ? null : statement.parameter(bound));
      return settled(hasDayWithin(stored, day(from), day(to)));
    }
    case 'IS':
      return `${scope.node} = ${namedIn(scope, condition.node)}`;
    case 'AMONG':
      return settled(`${printValue(statement, condition.value, scope)} IN ${namedIn(scope, condition.list)}`);
    case 'OVERLAPS': {
      const [link, node] = [scope.link, namedIn(scope, condition.node)];
      const date = {
        earliest: `${node}.earliest`,
        latest: `${node}.latest`,
        possibleDays: `${node}.possibleDays`,
        possibleYears: `${node}.possibleYears`,
      };
      const [from, to] = [
        `coalesce(${link}.earliest, '${FIRST_DAY}')`,
        `coalesce(${link}.latest, '${LAST_DAY}')`,
      ];
      return settled(
        `coalesce(${link}.earliest <= ${node}.latest, true) AND coalesce(${link}.latest >= ${node}.earliest, true) AND ${hasDayWithin(date, from, to)}`,
      );
    }
    case 'EXISTS': {
      const walked = matched(printWalk(statement, condition.walk, scope));
      return `${condition.negated ? 'NOT ' : ''}EXISTS { ${walked} }`;
    }
  }
}

function printAll(
  statement: Statement,
  conditions: readonly Condition[],
  scope: Scope,
  isSettled: boolean,
): string {
  const printed = printConditions(statement, conditions, scope, isSettled);
  return printed.length === 0 ? 'true' : printed.join(' AND ');
}
