/** Prints the order of a list, and the condition that a row lies beyond a cursor (keyset paging). */
import type { OrderTerm } from '../plan/order';
import type { CursorValue } from '../plan/page';
import type { Statement } from './statement';

/** An order term with the expression of its value in the rows at hand. */
export interface PrintedTerm extends OrderTerm {
  readonly expression: string;
}

/** ORDER BY for a page; a backward page is read in reverse. */
export function orderBy(terms: readonly PrintedTerm[], backward: boolean): string {
  return terms
    .flatMap(({ expression, direction, nullable, nulls }) => {
      const way = (direction === 'DESC') !== backward ? ' DESC' : '';
      // Cypher sorts null as the largest value: only where that is not where it belongs does it need a term of its own.
      const isMisplaced = nullable && (direction === 'DESC') !== (nulls === 'FIRST');
      const placed = isMisplaced
        ? [`${expression} IS NULL${(nulls === 'FIRST') !== backward ? ' DESC' : ''}`]
        : [];
      return [...placed, `${expression}${way}`];
    })
    .join(', ');
}

/** The condition that a row lies beyond a cursor: after it, or before it when `reverse`. */
export function beyond(
  statement: Statement,
  terms: readonly PrintedTerm[],
  values: readonly CursorValue[],
  reverse: boolean,
): string {
  const branches: string[] = [];
  const equal: string[] = [];
  terms.forEach((term, index) => {
    const value = values[index] ?? null;
    const given = value === null ? null : statement.parameter(value);
    const further = termBeyond(term, given, reverse);
    if (further !== null) branches.push([...equal, further].join(' AND '));
    equal.push(given === null ? `${term.expression} IS NULL` : `${term.expression} = ${given}`);
  });
  return branches.length === 0 ? 'false' : branches.map((branch) => `(${branch})`).join(' OR ');
}

function termBeyond(term: PrintedTerm, given: string | null, reverse: boolean): string | null {
  const { expression, direction, nullable, nulls } = term;
  // On the side where they are placed, nulls lie beyond every value.
  const nullsBeyond = (nulls === 'FIRST') === reverse;
  if (given === null) return nullsBeyond ? null : `${expression} IS NOT NULL`;
  const comparison = `${expression} ${(direction === 'ASC') !== reverse ? '>' : '<'} ${given}`;
  return nullable && nullsBeyond ? `(${comparison} OR ${expression} IS NULL)` : comparison;
}
