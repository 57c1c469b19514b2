import { rule, type Rule } from './rule';

/** A list with at least one element. */
export function IsNotEmpty(): Rule {
  return rule('isNotEmpty', (value) =>
    Array.isArray(value) && value.length === 0 ? 'must have at least one element' : undefined,
  );
}
