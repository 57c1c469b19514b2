/** Keyset paging: the order of a list, and the condition that a row lies beyond a cursor. */

/** One sort term: a Cypher expression with its direction. */
export interface SortTerm {
  readonly expression: string;
  readonly direction: 'ASC' | 'DESC';
  /** False when the expression is never null, such as an id. */
  readonly nullable: boolean;
  /** Where nulls go; last when absent. */
  readonly nullsFirst?: boolean;
  /** True when the expression walks: it is then computed once for each row, before the page is cut. */
  readonly computed?: boolean;
}

export type CursorValue = string | number | boolean | null;

/** ORDER BY for a page; a backward page is read in reverse. */
export function orderBy(terms: readonly SortTerm[], backward: boolean): string {
  return terms
    .flatMap(({ expression, direction, nullable, nullsFirst = false }) => {
      const way = (direction === 'DESC') !== backward ? ' DESC' : '';
      // Cypher sorts null as the largest value: only where that does not put it where it belongs, an own term does.
      const misplaced = nullable && (direction === 'DESC') !== nullsFirst;
      const nulls = misplaced ? [`${expression} IS NULL${nullsFirst !== backward ? ' DESC' : ''}`] : [];
      return [...nulls, `${expression}${way}`];
    })
    .join(', ');
}

/** The condition that a row lies beyond a cursor: after it, or before it when `reverse`. */
export function beyond(
  terms: readonly SortTerm[],
  values: readonly CursorValue[],
  reverse: boolean,
  parameter: (value: unknown) => string,
): string {
  const branches: string[] = [];
  const equal: string[] = [];
  terms.forEach((term, index) => {
    const value = values[index] ?? null;
    const given = value === null ? null : parameter(value);
    const further = termBeyond(term, given, reverse);
    if (further !== null) branches.push([...equal, further].join(' AND '));
    equal.push(given === null ? `${term.expression} IS NULL` : `${term.expression} = ${given}`);
  });
  return branches.length === 0 ? 'false' : branches.map((branch) => `(${branch})`).join(' OR ');
}

function termBeyond(term: SortTerm, given: string | null, reverse: boolean): string | null {
  const { expression, direction, nullable, nullsFirst = false } = term;
  // On the side where they are placed, nulls lie beyond every value.
  const nullsBeyond = nullsFirst === reverse;
  if (given === null) return nullsBeyond ? null : `${expression} IS NOT NULL`;
  const comparison = `${expression} ${(direction === 'ASC') !== reverse ? '>' : '<'} ${given}`;
  return nullable && nullsBeyond ? `(${comparison} OR ${expression} IS NULL)` : comparison;
}
