/** Conditions on identifiers in other systems. */
import { soughtIdentifiers } from '../../model/identifiers';
import { NEVER, type Condition } from './condition';
import type { Value } from './value';

/** The condition of an operator on identifiers. */
export function identifierConditions(value: Value, operator: string, operand: unknown): Condition[] {
  switch (operator) {
    case 'exists':
      return [{ kind: 'KNOWN', value, known: operand === true }];
    case 'has':
      return sought([String(operand)]);
    case 'hasAny':
      return sought((operand as unknown[]).map(String));
    default:
      return beginning(String(operand));
  }
}

function sought(texts: readonly string[]): Condition[] {
  const { whole, endings } = soughtIdentifiers(texts);
  if (whole.length + endings.length === 0) return [NEVER];
  return [{ kind: 'IDENTIFIER', whole, endings, beginnings: [] }];
}

function beginning(scheme: string): Condition[] {
  const name = scheme.trim().toLowerCase().replace(/:$/, '');
  return name === '' ? [NEVER] : [{ kind: 'IDENTIFIER', whole: [], endings: [], beginnings: [`${name}:`] }];
}
