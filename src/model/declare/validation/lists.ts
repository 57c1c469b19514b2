import { rule, type Rule } from './rule';

/** A list with at least one element. */
export function IsNotEmpty(): Rule {
  return rule('isNotEmpty', (value) =>
    Array.isArray(value) && value.length === 0 ? 'must have at least one element' : undefined,
  );
}

/** A list with a limited number of elements. */
export function HasAtMost(most: number): Rule {
  return rule('hasAtMost', (value) =>
    Array.isArray(value) && value.length > most
      ? `must have at most ${most.toLocaleString('en')} elements, has ${value.length.toLocaleString('en')}`
      : undefined,
  );
}
