/** Conditions on the node or link at hand, as data. */
import type { Walk } from './plan';
import { walks, type Value } from './value';

export type Comparison = 'eq' | 'in' | 'lt' | 'lte' | 'gt' | 'gte' | 'startsWith' | 'contains' | 'has';

export type Condition =
  | { readonly kind: 'ALL'; readonly parts: readonly Condition[] }
  | { readonly kind: 'ANY'; readonly parts: readonly Condition[] }
  /** Holds where the part does not, be it false or unknown. */
  | { readonly kind: 'NOT'; readonly part: Condition }
  | {
      readonly kind: 'COMPARE';
      readonly value: Value;
      readonly comparison: Comparison;
      readonly to: unknown;
      /** Whether `to` is a list, and the comparison holds for one item of it at least. */
      readonly toAny?: true | undefined;
      /** Whether it holds for an unknown value: an open bound may lie anywhere. */
      readonly ifUnknown?: true | undefined;
    }
  | { readonly kind: 'KNOWN'; readonly value: Value; readonly known: boolean }
  /** The part for nodes with one of the labels, another for all others. */
  | {
      readonly kind: 'BY_LABEL';
      readonly labels: readonly string[];
      readonly part: Condition;
      readonly otherwise: Condition;
    }
  /** The node has one of the labels. */
  | { readonly kind: 'LABEL'; readonly labels: readonly string[] }
  /** The node bears a name with one of these keys; with none, nobody does. */
  | { readonly kind: 'NAME_KEYS'; readonly keys: readonly string[] }
  | IdentifierCondition
  /** The value is in a list that the question computes under a name. */
  | { readonly kind: 'AMONG'; readonly value: Value; readonly list: string }
  /** A date has a possible day in a period: see `../cypher/possibleDays.ts`. Open ends are null. */
  | {
      readonly kind: 'HAS_POSSIBLE_DAY';
      readonly date: DateValues;
      readonly from: string | null;
      readonly to: string | null;
    }
  /** The node at hand is one that the question names. */
  | { readonly kind: 'IS'; readonly node: string }
  /** The period of the link at hand possibly overlaps that of a node that the question names. */
  | { readonly kind: 'OVERLAPS'; readonly node: string }
  /** The record knows the node, or the relationship, at the change as of which it is read. */
  | { readonly kind: 'RECORDED'; readonly of: 'NODE' | 'LINK' }
  /** A walk leads somewhere, or nowhere. */
  | { readonly kind: 'EXISTS'; readonly walk: Walk; readonly negated: boolean };

/** The node has one of some identifiers in other systems, all in small letters: whole, by what they end with, or begin with. */
export interface IdentifierCondition {
  readonly kind: 'IDENTIFIER';
  readonly whole: readonly string[];
  readonly endings: readonly string[];
  readonly beginnings: readonly string[];
  /** Whether the ISO 3166-1 code that a country has as a property of its own counts as one: `iso:RU`. */
  readonly codes?: true | undefined;
}

/** What the graph stores of the days that a date can mean. */
export interface DateValues {
  readonly earliest: Value;
  readonly latest: Value;
  readonly possibleDays: Value;
  readonly possibleYears: Value;
}

export const NEVER: Condition = { kind: 'ANY', parts: [] };

/** One condition for several that all hold. */
export function allOf(parts: readonly Condition[]): Condition {
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: 'ALL', parts };
}

/** A comparison, or nothing where there is nothing to compare with. */
export function compare(value: Value, comparison: Comparison, to: unknown, ifUnknown?: true): Condition[] {
  if (to === undefined || to === null) return [];
  return [{ kind: 'COMPARE', value, comparison, to, ...(ifUnknown && { ifUnknown }) }];
}

/** The conditions that all hold, those nested in `ALL` included. */
export function conjuncts(conditions: readonly Condition[]): Condition[] {
  return conditions.flatMap((condition) =>
    condition.kind === 'ALL' ? conjuncts(condition.parts) : [condition],
  );
}

/** Whether testing a condition walks from the node. */
export function testsByWalking(condition: Condition): boolean {
  switch (condition.kind) {
    case 'ALL':
    case 'ANY':
      return condition.parts.some(testsByWalking);
    case 'NOT':
      return testsByWalking(condition.part);
    case 'BY_LABEL':
      return testsByWalking(condition.part) || testsByWalking(condition.otherwise);
    case 'COMPARE':
    case 'KNOWN':
      return walks(condition.value);
    case 'EXISTS':
      return true;
    default:
      return false;
  }
}
