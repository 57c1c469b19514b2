/** The comparisons of a count: as few as mean the same, since the database plans and counts anew for each. Pure. */
import type { Comparison } from './condition';

export interface CountComparison {
  readonly comparison: Comparison;
  readonly to: number | readonly number[];
}

/** What the client asks of a count; operators without a value are not there. */
type Operators = Readonly<Record<string, unknown>>;

/** The comparisons that all hold, two at most; undefined where no count satisfies them. */
export function countComparisons(operators: Operators): CountComparison[] | undefined {
  const given = Object.entries(operators).filter(
    ([name, value]) => name !== 'of' && value !== undefined && value !== null,
  );
  // A count is always known.
  const compared = given.filter(([name]) => name !== 'exists') as [Comparison, CountComparison['to']][];
  if (given.length > compared.length && operators['exists'] === false) return undefined;
  return compared.length > 1
    ? united(Object.fromEntries(compared))
    : compared.map(([comparison, to]) => ({ comparison, to }));
}

function united(
  operators: Partial<Record<Comparison, CountComparison['to']>>,
): CountComparison[] | undefined {
  const bound = (name: Comparison, more: number, none: number) =>
    typeof operators[name] === 'number' ? operators[name] + more : none;
  const from = Math.max(bound('gte', 0, -Infinity), bound('gt', 1, -Infinity));
  const to = Math.min(bound('lte', 0, Infinity), bound('lt', -1, Infinity));
  if (from > to) return undefined;
  const [first, ...others] = (['eq', 'in'] as const).flatMap((name) => {
    const numbers = operators[name];
    return numbers === undefined ? [] : [typeof numbers === 'number' ? [numbers] : numbers];
  });
  if (first) {
    const numbers = first.filter(
      (one) => one >= from && one <= to && others.every((other) => other.includes(one)),
    );
    return numbers.length === 0 ? undefined : [{ comparison: 'in', to: numbers }];
  }
  if (from === to) return [{ comparison: 'eq', to: from }];
  return [
    ...(from > -Infinity ? [{ comparison: 'gte' as const, to: from }] : []),
    ...(to < Infinity ? [{ comparison: 'lte' as const, to }] : []),
  ];
}
