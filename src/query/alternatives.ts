/** What a list that matches nothing could be asked instead: the same without one of its conditions, or less strictly. Pure. */
import { propertyOf, type TypeEntry } from '../model/declare/dictionary';
import { given } from './plan/planProperty';
import type { SelectedField, Selection } from './selection/selection';
import type { View } from './view';

/** What kind of condition is left out, or made less strict, in the order in which they are tried. */
const KINDS = ['CERTAINTY', 'MODALITY', 'DATE', 'KIND', 'AS_OF', 'OTHER'] as const;

export type LeftOut = (typeof KINDS)[number];

/** A list with one condition less, or with one that asks for less. */
export interface Alternative {
  readonly leftOut: LeftOut;
  /** From the field to the condition; what the directive of the operation gives begins with `@asOf`. */
  readonly argument: readonly string[];
  /** What stands in the place of the condition; absent where it is left out. */
  readonly instead?: string | undefined;
  /** The field with its other arguments, and nothing selected but the total. */
  readonly field: SelectedField;
  readonly view: View;
}

/** The most that are tried: each is a statement. */
export const MAX_ALTERNATIVES = 6;

/** The key of the total. */
export const TOTAL = 'total';

type Input = Readonly<Record<string, unknown>>;

/** What a list could be asked instead, the likeliest first. Conditions under `or` and `not` stay together. */
export function alternatives(entry: TypeEntry, field: SelectedField, view: View): Alternative[] {
  const { where } = field.args;
  const inWhere = conditionsIn(where, ['where']).flatMap(({ path, input }) => [
    ...lessStrict(entry, path, input).map((one) => ({ ...one, leftOut: 'CERTAINTY' as const })),
    ...leftOutOf(entry, path).map((leftOut) => ({
      leftOut,
      argument: path,
      value: undefined,
      instead: undefined,
    })),
  ]);
  const all = [
    ...inWhere.map(({ value, ...one }): Alternative => ({
      ...one,
      field: counting(field, { ...field.args, where: replaced(where, one.argument.slice(1), value) }),
      view,
    })),
    ...ofView(field, view),
  ];
  return KINDS.flatMap((kind) => all.filter(({ leftOut }) => leftOut === kind)).slice(0, MAX_ALTERNATIVES);
}

/** The list at any time, or with what is only possible. */
function ofView(field: SelectedField, view: View): Alternative[] {
  const { asOf } = view;
  if (!asOf) return [];
  const place = field.args['asOf'] ? 'asOf' : '@asOf';
  const plain = counting(field, field.args);
  const possible: Alternative = {
    leftOut: 'CERTAINTY',
    argument: [place, 'certainty'],
    instead: 'POSSIBLE',
    field: plain,
    view: { ...view, asOf: { ...asOf, certainty: 'POSSIBLE' } },
  };
  const anyTime: Alternative = {
    leftOut: 'AS_OF',
    argument: [place],
    field: plain,
    view: { ...view, asOf: undefined },
  };
  return [...(asOf.certainty === 'CERTAIN' ? [possible] : []), anyTime];
}

interface Condition {
  readonly path: readonly string[];
  readonly input: unknown;
}

/** The conditions that all hold: those next to each other, and those under `and`. */
function conditionsIn(where: unknown, path: readonly string[]): Condition[] {
  return given(where).flatMap(([name, input]) =>
    name === 'and'
      ? (input as unknown[]).flatMap((part, index) => conditionsIn(part, [...path, name, String(index)]))
      : [{ path: [...path, name], input }],
  );
}

/** Conditions that say what the list is of are never left out; nor are those on what nodes are related to. */
const IDENTITY: readonly string[] = ['id', 'identifiers', 'name', 'type'];
const MODALITY: readonly string[] = ['modality', 'tookPlace', 'signed'];

function leftOutOf(entry: TypeEntry, path: readonly string[]): LeftOut[] {
  const name = path.at(-1) ?? '';
  if (IDENTITY.includes(name)) return [];
  if (MODALITY.includes(name)) return ['MODALITY'];
  if (name === 'kind') return ['KIND'];
  const property = propertyOf(entry, name);
  if (!property && name !== 'asOf') return [];
  return [property?.valueType === 'date' || ['asOf', 'earliest', 'latest'].includes(name) ? 'DATE' : 'OTHER'];
}

/** What a condition on time asks if it need hold only possibly. */
function lessStrict(
  entry: TypeEntry,
  path: readonly string[],
  input: unknown,
): { argument: readonly string[]; value: unknown; instead: string }[] {
  const name = path.at(-1) ?? '';
  const operands = input as Input;
  if (name === 'asOf')
    return operands['certainty'] === 'CERTAIN'
      ? [{ argument: [...path, 'certainty'], value: 'POSSIBLE', instead: 'POSSIBLE' }]
      : [];
  if (propertyOf(entry, name)?.valueType !== 'date' || typeof operands['possiblyWithin'] === 'string')
    return [];
  return ['certainlyWithin', 'startsWithin'].flatMap((operator) => {
    const { [operator]: period, ...others } = operands;
    if (typeof period !== 'string') return [];
    return [{ argument: path, value: { ...others, possiblyWithin: period }, instead: 'possiblyWithin' }];
  });
}

/** An input with the value at a path replaced; left out where the value is undefined. */
function replaced(input: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(input))
    return input.map((part, index): unknown => (String(index) === name ? replaced(part, rest, value) : part));
  return { ...(input as Input), [name]: replaced((input as Input)[name], rest, value) };
}

/** A list of which only the total is selected. */
function counting(
  { key, name, selection }: SelectedField,
  { of, where, asOf }: SelectedField['args'],
): SelectedField {
  const [connection = ''] = Object.keys(selection);
  const total: Selection = {
    [connection]: [{ key: TOTAL, name: 'totalCount', args: {}, selection: {} }],
  };
  return { key, name, args: { of, where, asOf }, selection: total };
}
