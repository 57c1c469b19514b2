/**
 * Joins alternatives that compare one value in one way: `or: [{name: {eq: "a"}}, {name: {eq: "b"}}]` is one comparison with a
 * list. The list is a parameter, so that a longer one is no new statement to plan.
 */
import type { Comparison, Condition } from '../plan/condition';
import { mapAlternatives } from '../plan/transform';
import { walks } from '../plan/value';

/** The plan with alike alternatives joined. */
export function alike<Plan>(plan: Plan): Plan {
  return mapAlternatives(plan, (parts) => {
    const groups = new Map<string, Condition[]>();
    for (const [index, part] of parts.entries()) {
      const shape = shapeOf(part) ?? String(index);
      groups.set(shape, [...(groups.get(shape) ?? []), part]);
    }
    if (groups.size === parts.length) return undefined;
    const [only, ...others] = [...groups.values()].map(joined);
    return only && others.length === 0 ? only : { kind: 'ANY', parts: only ? [only, ...others] : [] };
  });
}

/** What two comparisons have in common that can be one; undefined for what stays alone. */
function shapeOf(condition: Condition): string | undefined {
  if (condition.kind !== 'COMPARE') return undefined;
  const { value, comparison, ifUnknown, to } = condition;
  const isEqual = comparison === 'eq' || comparison === 'in';
  // A property that is true is its own condition, and a walk would be taken for each item of the list.
  if (to === true || (walks(value) && !isEqual)) return undefined;
  return JSON.stringify([isEqual ? 'eq' : comparison, value, ifUnknown]);
}

function joined(parts: readonly Condition[]): Condition {
  const [first, ...others] = parts;
  if (first?.kind !== 'COMPARE' || others.length === 0) return first as Condition;
  const lists = parts.flatMap((part) => (part.kind === 'COMPARE' ? listOf(part.comparison, part.to) : []));
  return first.comparison === 'eq' || first.comparison === 'in'
    ? { ...first, comparison: 'in', to: lists }
    : { ...first, toAny: true, to: lists };
}

function listOf(comparison: Comparison, to: unknown): unknown[] {
  return comparison === 'in' ? (to as unknown[]) : [to];
}
