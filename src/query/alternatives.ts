/** What a list that matches nothing could be asked instead: the same without one of its conditions, or less strictly. Pure. */
import type { TypeEntry } from '../model/declare/dictionary';
import { KINDS, weakened, type LeftOut } from './leftOut';
import type { SelectedField, Selection } from './selection/selection';
import type { View } from './view';

/** What is different, and how the client would write it. */
export interface Change {
  readonly leftOut: LeftOut;
  /** From the field to the condition; what the directive of the operation gives begins with `@asOf`. */
  readonly argument: readonly string[];
  /** What stands in the place of the condition; absent where it is left out. */
  readonly instead?: string | undefined;
}

/** A list with one condition less, or with one that asks for less. */
export interface Alternative extends Change {
  /** The field with its other arguments, and nothing selected but the total. */
  readonly field: SelectedField;
  readonly view: View;
}

/** The most that are tried. At a root each is a statement. */
export const MAX_ALTERNATIVES = 6;

/** The key of the total. */
export const TOTAL = 'total';

/** What the conditions of a list are about: the nodes, and the links to them. */
export interface Members {
  readonly node: TypeEntry;
  readonly link?: TypeEntry | undefined;
}

/** What a list at the root could be asked instead, the likeliest first. */
export function alternatives(node: TypeEntry, field: SelectedField, view: View): Alternative[] {
  return likeliest([
    ...ofConditions({ node }, field).map(({ field: without, ...change }) => ({
      ...change,
      field: counting(without),
      view,
    })),
    ...ofView(field, view).map((change) => ({ ...change, field: counting(field) })),
  ]);
}

/** The likeliest of some, as many as are tried. */
export function likeliest<One extends Change>(all: readonly One[]): One[] {
  return inOrder(all).slice(0, MAX_ALTERNATIVES);
}

/** The likeliest first. */
export function inOrder<One extends Change>(all: readonly One[]): One[] {
  return KINDS.flatMap((kind) => all.filter(({ leftOut }) => leftOut === kind));
}

/** A list with one of its conditions weakened. */
export function ofConditions(
  { node, link }: Members,
  field: SelectedField,
): (Change & { readonly field: SelectedField })[] {
  const inArgument = (name: string, entry: TypeEntry | undefined) =>
    entry
      ? weakened(entry, field.args[name]).map(({ leftOut, path, instead, input }) => ({
          leftOut,
          argument: [name, ...path],
          ...(instead !== undefined && { instead }),
          field: { ...field, args: { ...field.args, [name]: input } },
        }))
      : [];
  return [...inArgument('where', node), ...inArgument('link', link)];
}

/** A root field read at any time, or with what is only possible or has no date. */
export function ofView(root: SelectedField, view: View): (Change & { readonly view: View })[] {
  const { asOf } = view;
  if (!asOf) return [];
  const place = root.args['asOf'] ? 'asOf' : '@asOf';
  const possible = {
    leftOut: 'CERTAINTY',
    argument: [place, 'certainty'],
    instead: 'POSSIBLE',
    view: { ...view, asOf: { ...asOf, certainty: 'POSSIBLE' } },
  } as const;
  const undated = {
    leftOut: 'UNDATED',
    argument: [place, 'includeUndated'],
    instead: 'true',
    view: { ...view, asOf: { ...asOf, includeUndated: true } },
  } as const;
  const anyTime = { leftOut: 'AS_OF', argument: [place], view: { ...view, asOf: undefined } } as const;
  if (asOf.certainty === 'CERTAIN') return [possible, anyTime];
  return [...(asOf.includeUndated === true ? [] : [undated]), anyTime];
}

/** What narrows a list; its page and order do not. */
const NARROWING = ['of', 'where', 'link', 'asOf'];

/**
 * A list of which only the total is selected.
 * @param atMost the total is null where more nodes would be read for it
 */
export function counting({ key, name, args, selection }: SelectedField, atMost?: number): SelectedField {
  const [connection = ''] = Object.keys(selection);
  const total: Selection = {
    [connection]: [
      { key: TOTAL, name: 'totalCount', args: atMost === undefined ? {} : { atMost }, selection: {} },
    ],
  };
  const narrowing = NARROWING.flatMap((one) => (args[one] === undefined ? [] : [[one, args[one]] as const]));
  return { key, name, args: Object.fromEntries(narrowing), selection: total };
}
