/** Prints conditions on identifiers in other systems, and how they are begun at in their index. */
import { identifierTerms } from '../../graph/identifierTerms';
import type { IdentifierCondition } from '../plan/condition';
import type { Statement } from './statement';
import { labelsOf } from './printWalk';

/** Whether a node has one of the identifiers that are sought, or one of the schemes. */
export function hasIdentifier(statement: Statement, sought: IdentifierCondition, node: string): string {
  const { whole, endings, beginnings } = sought;
  const tests = [
    ...(whole.length > 0 ? [`toLower(one) IN ${statement.parameter(whole)}`] : []),
    ...(endings.length > 0
      ? [`any(end IN ${statement.parameter(endings)} WHERE toLower(one) ENDS WITH end)`]
      : []),
    ...(beginnings.length > 0
      ? [`any(scheme IN ${statement.parameter(beginnings)} WHERE toLower(one) STARTS WITH scheme)`]
      : []),
  ];
  return tests.length === 0
    ? 'false'
    : `any(one IN ${identifiersOf(statement, sought, node)} WHERE ${tests.join(' OR ')})`;
}

function identifiersOf(statement: Statement, { codes }: IdentifierCondition, node: string): string {
  if (!codes) return statement.property(node, 'identifiers');
  return statement.state(
    node,
    (state) =>
      `coalesce(${state}.identifiers, []) + CASE WHEN ${state}.iso IS NULL THEN [] ELSE ['iso:' + ${state}.iso] END`,
  );
}

/** Finds the entities that may have them; which of them do is tested. */
export function identifierIndex(statement: Statement, sought: IdentifierCondition, node: string): string {
  const texts = [...sought.whole, ...sought.endings, ...sought.beginnings];
  const terms = statement.parameter(identifierTerms(texts));
  const found = statement.reading.index(node, 'identifiers', terms);
  if (!sought.codes) return found;
  // The codes of countries are in no index; there are few countries.
  const countries = `MATCH (${node}${labelsOf(statement, ['Country'])}) WHERE ${hasIdentifier(statement, sought, node)}`;
  return `CALL () { ${found} RETURN ${node} UNION ${countries} RETURN ${node} }`;
}
