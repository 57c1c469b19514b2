/** What one compilation carries along: its parameters, its variables, the limits on pages. */
import type { PageLimits } from './page';
import { record, type Reader } from './read';

/** Takes a value and gives the `$name` that stands for it. */
export type Parameter = (value: unknown) => string;

export interface Compilation {
  readonly limits: PageLimits;
  readonly params: Record<string, unknown>;
  readonly parameter: Parameter;
  /** A variable that is not used yet. */
  readonly variable: (prefix: string) => string;
}

/** An expression to return and the reader of its value. */
export interface Slot {
  readonly expression: string;
  readonly read: Reader;
}

export interface KeyedSlot extends Slot {
  /** The key in the client’s answer. */
  readonly key: string;
}

export function startCompilation(limits: PageLimits): Compilation {
  const params: Record<string, unknown> = {};
  let variables = 0;
  return {
    limits,
    params,
    parameter: (value) => {
      const name = `p${Object.keys(params).length}`;
      params[name] = value;
      return `$${name}`;
    },
    variable: (prefix) => `${prefix}${variables++}`,
  };
}

/** A number for LIMIT, which refuses floats; the driver sends every JavaScript number as one. */
export function limitParameter(compilation: Compilation, size: number): string {
  return `toInteger(${compilation.parameter(size)})`;
}

/**
 * Ends a subquery with one value. The value is named before it is returned: Neo4j takes a list that holds counted groups
 * beside other values for an aggregate of its own, and refuses it unless its variables are projected too.
 */
export function returning(compilation: Compilation, expression: string): string {
  const row = compilation.variable('r');
  return `WITH *, ${expression} AS ${row} RETURN ${row}`;
}

/** A list literal of slots, read into an object under their keys. */
export function valuesSlot(slots: readonly KeyedSlot[]): Slot {
  return { expression: `[${slots.map(({ expression }) => expression).join(', ')}]`, read: record(slots) };
}
