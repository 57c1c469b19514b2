/** What one compilation carries along: its parameters, its variables, the limits on pages. */
import type { TypeEntry } from '../model/dictionary';
import type { PageLimits } from './page';
import { record, type Reader } from './read';
import type { Selection } from './selection';

/** Takes a value and gives the `$name` that stands for it. */
export type Parameter = (value: unknown) => string;

export interface Compilation {
  readonly limits: PageLimits;
  readonly params: Record<string, unknown>;
  readonly parameter: Parameter;
  /** A variable that is not used yet. */
  readonly variable: (prefix: string) => string;
  /** True once counted groups were compiled: see `returning`. */
  hasGroups: boolean;
  /** How often what is compiled at the moment may come: the sizes of the lists around it, multiplied. */
  times: number;
  /** Puts the nodes of a type off to a statement of their own and gives the number under which they are kept, where that is done. */
  readonly defer: Defer | undefined;
}

/** Number of the deferral of a type's nodes as they are selected. */
export type Defer = (entry: TypeEntry, selection: Selection) => number;

/** An expression to return and the reader of its value. */
export interface Slot {
  readonly expression: string;
  readonly read: Reader;
}

export interface KeyedSlot {
  /** The key in the client’s answer. */
  readonly key: string;
  /** Nothing when the value is known without the database. */
  readonly expression?: string;
  readonly read: Reader;
}

export function startCompilation(limits: PageLimits, defer?: Defer, times = 1): Compilation {
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
    hasGroups: false,
    times,
    defer,
  };
}

/** A number for LIMIT, which refuses floats; the driver sends every JavaScript number as one. */
export function limitParameter(compilation: Compilation, size: number): string {
  return `toInteger(${compilation.parameter(size)})`;
}

/**
 * Ends a subquery with one value. Neo4j takes a list that holds counted groups beside other values for an aggregate, and
 * refuses it unless it is named before it is returned, beside the variables that it speaks of.
 */
export function returning(compilation: Compilation, expression: string, name?: string): string {
  if (!compilation.hasGroups) return `RETURN ${expression}${name === undefined ? '' : ` AS ${name}`}`;
  const row = name ?? compilation.variable('r');
  return `WITH *, ${expression} AS ${row} RETURN ${row}`;
}

/** A list literal of slots, read into an object under their keys. */
export function valuesSlot(slots: readonly KeyedSlot[]): Slot {
  const sent = slots.flatMap(({ expression }) => (expression === undefined ? [] : [expression]));
  return { expression: `[${sent.join(', ')}]`, read: record(slots) };
}
