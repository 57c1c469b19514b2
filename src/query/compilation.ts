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

/** A list literal of slots, read into an object under their keys. */
export function valuesSlot(slots: readonly KeyedSlot[]): Slot {
  return { expression: `[${slots.map(({ expression }) => expression).join(', ')}]`, read: record(slots) };
}
