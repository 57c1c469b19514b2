/** Prints conditions on the node or link of a scope. Values become parameters. */
import { conjuncts, testsByWalking, type Condition } from '../plan/condition';
import type { Value } from '../plan/value';
import { printComparison } from './printComparison';
import { printOverlap, printPossibleDay } from './printDays';
import { hasIdentifier } from './printIdentifiers';
import { printValue } from './printValue';
import { labelsOf, matched, printWalk } from './printWalk';
import { namedIn, type Scope, type Statement } from './statement';

/** Conditions that all hold, one expression each. */
export function printConditions(
  statement: Statement,
  conditions: readonly Condition[],
  scope: Scope,
  isSettled = false,
): string[] {
  const all = conjuncts(conditions);
  const isOne = (condition: Condition) => isOfState(statement, scope.node, condition);
  const ofState = statement.findsStates ? all.filter(isOne) : [];
  const others = all.filter((condition) => !ofState.includes(condition));
  return [
    ...(ofState.length > 0 ? [printOfState(statement, ofState, scope, isSettled)] : []),
    ...others.map((condition) => printCondition(statement, condition, scope, isSettled)),
  ];
}

/** Conditions on the properties of a node, tested together on its state of a time, which is found once for all of them. */
function printOfState(
  statement: Statement,
  conditions: readonly Condition[],
  scope: Scope,
  isSettled: boolean,
): string {
  return statement.state(scope.node, (state) =>
    statement.asState(state, () =>
      conditions
        .map((condition) => printCondition(statement, condition, { ...scope, node: state }, isSettled))
        .join(' AND '),
    ),
  );
}

/** Whether a condition looks at properties of the node that may change, and at nothing else. */
function isOfState(statement: Statement, node: string, condition: Condition): boolean {
  const changes = (value: Value) =>
    value.kind === 'PROPERTY' && value.of === 'NODE' && !statement.isConstant(node, value.property);
  switch (condition.kind) {
    case 'ALL':
    case 'ANY':
      return condition.parts.length > 0 && condition.parts.every((part) => isOfState(statement, node, part));
    case 'NOT':
      return isOfState(statement, node, condition.part);
    case 'COMPARE':
    case 'KNOWN':
      return changes(condition.value);
    case 'HAS_POSSIBLE_DAY':
      return Object.values(condition.date).every(changes);
    case 'NAME_KEYS':
    case 'IDENTIFIER':
      return true;
    default:
      return false;
  }
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
    case 'COMPARE':
      return printComparison(statement, condition, scope, settled);
    case 'KNOWN':
      return `${printValue(statement, condition.value, scope)} IS ${condition.known ? 'NOT NULL' : 'NULL'}`;
    case 'BY_LABEL':
      return statement.inLabels(() => printByLabel(statement, condition, scope, isSettled));
    case 'LABEL':
      return `${scope.node}${labelsOf(statement, condition.labels)}`;
    case 'NAME_KEYS':
      return condition.keys.length === 0
        ? 'false'
        : settled(
            `any(key IN ${statement.property(scope.node, 'nameKeys')} WHERE key IN ${statement.parameter(condition.keys)})`,
          );
    case 'RECORDED': {
      const { reading } = statement;
      const tests =
        condition.of === 'NODE' ? reading.knowsNode(scope.node) : reading.knowsRelationship(scope.link);
      // Now, a relationship of any type may be one that has been replaced; those of a type by name are not.
      return tests.length > 0 ? tests.join(' AND ') : `${scope.link}.recordedTo IS NULL`;
    }
    case 'IDENTIFIER':
      return settled(hasIdentifier(statement, condition, scope.node));
    case 'HAS_POSSIBLE_DAY':
      return settled(printPossibleDay(statement, condition, scope));
    case 'IS':
      return `${scope.node} = ${namedIn(scope, condition.node)}`;
    case 'AMONG':
      return settled(`${printValue(statement, condition.value, scope)} IN ${namedIn(scope, condition.list)}`);
    case 'OVERLAPS':
      return settled(printOverlap(statement, scope, condition.node));
    case 'EXISTS': {
      const walked = printWalk(statement, condition.walk, scope);
      const end = walked.walking.length > 0 ? ` RETURN ${walked.scope.node}` : '';
      return `${condition.negated ? 'NOT ' : ''}EXISTS { ${matched(statement, walked)}${end} }`;
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

/**
 * One CASE for a chain of conditions by label. Written as a junction, Neo4j would bring it into conjunctive normal form, with
 * each test in several clauses; of nested CASEs it plans a walk within once for each level and more.
 */
function printByLabel(
  statement: Statement,
  chain: Extract<Condition, { kind: 'BY_LABEL' }>,
  scope: Scope,
  isSettled: boolean,
): string {
  const cases: string[] = [];
  let rest: Condition = chain;
  while (rest.kind === 'BY_LABEL') {
    const then = printAll(statement, [rest.part], scope, isSettled);
    cases.push(`WHEN ${scope.node}${labelsOf(statement, rest.labels)} THEN ${then}`);
    rest = rest.otherwise;
  }
  return `CASE ${cases.join(' ')} ELSE ${printAll(statement, [rest], scope, isSettled)} END`;
}
