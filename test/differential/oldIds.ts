/** Documents under ids that were merged into others: which arguments name an entity, and by which id. */
import type { Argument, Selected } from './selected';

/** Arguments and fields of input objects that take an id as it is. */
const NAMING: ReadonlySet<string> = new Set(['id', 'ids', 'of', 'from', 'to', 'topic', 'city', 'country']);

/** Operators of a condition on an id that name one; `lt`, `startsWith` and others are about its text. */
const OPERATORS: ReadonlySet<string> = new Set(['eq', 'in']);

/** What selects, with each id in its arguments replaced. */
export function withIds(selected: Selected, replace: (id: string) => string): Selected {
  const { args, below } = selected;
  return {
    ...selected,
    ...(args && { args: args.map((one) => ({ ...one, value: argumentWith(one, replace) })) }),
    ...(below && { below: below.map((one) => withIds(one, replace)) }),
  };
}

function argumentWith({ name, value }: Argument, replace: (id: string) => string): unknown {
  return NAMING.has(name) ? idsWith(value, replace) : partsWith(value, replace);
}

function idsWith(value: unknown, replace: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => idsWith(one, replace));
  return typeof value === 'string' ? replace(value) : partsWith(value, replace);
}

function partsWith(value: unknown, replace: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => partsWith(one, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => {
      if (OPERATORS.has(name)) return [name, inner];
      const isId = name === 'id' || name.endsWith('Id');
      if (isId && typeof inner === 'object') return [name, comparedWith(inner, replace)];
      return [name, NAMING.has(name) ? idsWith(inner, replace) : partsWith(inner, replace)];
    }),
  );
}

function comparedWith(operators: object | null, replace: (id: string) => string): unknown {
  return Object.fromEntries(
    Object.entries(operators ?? {}).map(([name, inner]: [string, unknown]) => [
      name,
      OPERATORS.has(name) ? idsWith(inner, replace) : inner,
    ]),
  );
}
