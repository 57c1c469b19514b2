import type { OrderTerm } from '../plan/order';
import type { PrintedTerm } from './printOrder';
import { printValue } from './printValue';
import type { Scope, Statement } from './statement';

/** Order terms with the expressions of their values. */
export function printTerms(statement: Statement, order: readonly OrderTerm[], scope: Scope): PrintedTerm[] {
  return order.map((term) => ({ ...term, expression: printValue(statement, term.value, scope) }));
}
