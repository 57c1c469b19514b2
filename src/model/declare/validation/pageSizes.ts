import { rule, VALUE, type Rule } from './rule';

/**
 * The most that a page may have, for each object of arguments under validation. The server configures it, and a rule is
 * declared before that and sees nothing but the object that it checks.
 */
const caps = new WeakMap<object, number>();

/** Says how much a page may have before arguments are validated. */
export function limitPages(args: object, cap: number): void {
  caps.set(args, cap);
}

/** The size of a page, up to the cap of the server. */
export function IsPageSize(): Rule {
  return rule('isPageSize', (value, args) => {
    const cap = capOf(args);
    return typeof value === 'number' && value >= 0 && value <= cap
      ? undefined
      : `must be from 0 to ${cap}, got ${VALUE}`;
  });
}

/** A page is counted from one end only: not together with `first`. */
export function ExcludesFirst(): Rule<{ readonly first?: number | null }> {
  return rule('excludesFirst', (_value, { first }) =>
    typeof first === 'number' ? 'must not be given together with first' : undefined,
  );
}

/** A list that is no longer than a page may be. */
export function FitsPage(): Rule {
  return rule('fitsPage', (value, args) => {
    const cap = capOf(args);
    const length = Array.isArray(value) ? value.length : 0;
    return length <= cap ? undefined : `must have at most ${cap} elements, has ${length}`;
  });
}

function capOf(args: object): number {
  const cap = caps.get(args);
  if (cap === undefined)
    throw new Error('Arguments with pages were validated without a cap; call limitPages first');
  return cap;
}
