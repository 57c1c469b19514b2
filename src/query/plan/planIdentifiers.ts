/** Conditions on identifiers in other systems. */
import { concreteTypes, type TypeEntry } from '../../model/declare/dictionary';
import { mayBeCountryCode, soughtIdentifiers } from '../../model/identifiers';
import { NEVER, type Condition, type IdentifierCondition } from './condition';
import type { Value } from './value';

/** The condition of an operator on the identifiers of nodes of a type. */
export function identifierConditions(
  entry: TypeEntry,
  value: Value,
  operator: string,
  operand: unknown,
): Condition[] {
  switch (operator) {
    case 'exists':
      return [{ kind: 'KNOWN', value, known: operand === true }];
    case 'has':
      return sought(entry, [String(operand)]);
    case 'hasAny':
      return sought(entry, (operand as unknown[]).map(String));
    default:
      return beginning(entry, String(operand));
  }
}

function sought(entry: TypeEntry, texts: readonly string[]): Condition[] {
  const { whole, endings } = soughtIdentifiers(texts);
  if (whole.length + endings.length === 0) return [NEVER];
  return [withCodes(entry, { kind: 'IDENTIFIER', whole, endings, beginnings: [] })];
}

function beginning(entry: TypeEntry, scheme: string): Condition[] {
  const name = scheme.trim().toLowerCase().replace(/:$/, '');
  if (name === '') return [NEVER];
  return [withCodes(entry, { kind: 'IDENTIFIER', whole: [], endings: [], beginnings: [`${name}:`] })];
}

/** The condition with the codes of countries, where a country may be among the nodes and its code among what is sought. */
function withCodes(entry: TypeEntry, condition: IdentifierCondition): IdentifierCondition {
  const { whole, endings, beginnings } = condition;
  const hasCountries = concreteTypes(entry).some(({ name }) => name === 'Country');
  return hasCountries && [...whole, ...endings, ...beginnings].some(mayBeCountryCode)
    ? { ...condition, codes: true }
    : condition;
}
