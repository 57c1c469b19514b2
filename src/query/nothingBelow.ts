/**
 * What came nearest where lists below nodes are empty. All lists of a root field are counted by one statement: the selection
 * that leads to them, with a total in the place of each list for each condition that could be left out. Another statement
 * reads the same for another certainty, and one for any time, where the request reads the graph as of a day.
 */
import { counting, inOrder, likeliest, ofConditions, ofView, TOTAL, type Change } from './alternatives';
import type { EmptyList } from './emptyLists';
import { warningOf, MAX_NODES_READ, type Without } from './nothingMatches';
import type { AnswerObject } from './reader/read';
import { fieldsOf, type SelectedField, type Selection } from './selection/selection';
import type { View } from './view';
import type { Warning } from './warnings';

/** So many lists of a root field are explained. */
export const MAX_LISTS = 5;

/** The field that shows the nodes. */
export interface Shows {
  readonly field: SelectedField;
  /** The root field that gives the view; mostly the same. */
  readonly root: SelectedField;
  /** The keys in the answer that lead to the field; none of a root field. */
  readonly above: readonly string[];
}

/** Reads what another selection below the root field gives, under a view. */
export type Ask = (selection: Selection, view: View) => Promise<readonly AnswerObject[]>;

/** A list in the place of an empty one. */
interface Trial extends Change {
  readonly list: EmptyList;
  /** The key of its total; no client can give such a key. */
  readonly key: string;
  readonly view: View;
  /** The fields in the places of those of the list. */
  readonly fields: ReadonlyMap<SelectedField, SelectedField>;
}

/** The warnings of empty lists below nodes. */
export async function nothingBelow(
  { field, root, above }: Shows,
  lists: readonly EmptyList[],
  view: View,
  ask: Ask,
): Promise<Warning[]> {
  const explained = lists.slice(0, MAX_LISTS);
  const otherViews = ofView(root, view);
  const trials = explained.flatMap((list, index) =>
    likeliest([...ofListConditions(list, view), ...ofListView(list, otherViews)]).map(
      (one, number): Trial => {
        const key = `${String(index)}.${String(number)}`;
        const atMost = Math.floor(MAX_NODES_READ / list.nodes);
        const fields = list.fields.map(
          (shown) => [shown, { ...counting({ ...shown, args: one.args }, atMost), key }] as const,
        );
        return { ...one, list, key, fields: new Map(fields) };
      },
    ),
  );
  const views = [...new Set(trials.map((trial) => trial.view))];
  const counts = new Map<Trial, number>();
  await Promise.all(
    views.map(async (one) => {
      const some = trials.filter((trial) => trial.view === one);
      const objects = await ask(inPlace(field.selection, [field.key], some), one);
      for (const trial of some) {
        const count = totalOf(trial, objects);
        if (count !== undefined) counts.set(trial, count);
      }
    }),
  );
  return explained.flatMap((list) => {
    const tried = trials.flatMap((trial): Without[] => {
      const count = trial.list === list ? counts.get(trial) : undefined;
      const { leftOut, argument, instead } = trial;
      return count === undefined
        ? []
        : [{ leftOut, argument, ...(instead !== undefined && { instead }), count }];
    });
    return tried.length === 0 ? [] : [warningOf([...above, ...list.path], inOrder(tried), list.nodes)];
  });
}

interface ListChange extends Change {
  readonly args: SelectedField['args'];
  readonly view: View;
}

function ofListConditions({ members, fields }: EmptyList, view: View): ListChange[] {
  const [field] = fields;
  if (!field) return [];
  return ofConditions(members, field).map(({ field: { args }, ...change }) => ({ ...change, args, view }));
}

/** At another time, other nodes may stand in the lists above. */
function ofListView({ fields, isBelowList }: EmptyList, changes: ReturnType<typeof ofView>): ListChange[] {
  const [field] = fields;
  if (!field || isBelowList) return [];
  return changes.map((change) => ({ ...change, args: field.args }));
}

/** What of a selection leads to lists, with their trials in their places. */
function inPlace(selection: Selection, path: readonly string[], trials: readonly Trial[]): Selection {
  return Object.fromEntries(
    // A type of which nothing is left stands for itself still: the last of several needs no test of its label.
    Object.entries(selection).map(([type, fields]) => [
      type,
      fields.flatMap((field) => {
        const at = [...path, field.key];
        const leading = trials.filter(({ list }) => at.every((key, index) => list.path[index] === key));
        if (leading.length === 0) return [];
        const here = leading.flatMap(({ list, fields: others }) =>
          list.path.length === at.length ? [others.get(field)] : [],
        );
        if (here.length > 0) return here.filter((one) => one !== undefined);
        const below = inPlace(field.selection, at, leading);
        return fieldsOf(below).length > 0 ? [{ ...field, selection: below }] : [];
      }),
    ]),
  );
}

/** How many a trial gives below all nodes; undefined where that was not counted. */
function totalOf({ list, key }: Trial, objects: readonly AnswerObject[]): number | undefined {
  const above = list.path
    .slice(1, -1)
    .reduce<readonly AnswerObject[]>((some, one) => some.flatMap((object) => partsOf(object[one])), objects);
  const totals = above.flatMap((object) => partsOf(object[key]).map((counted) => counted[TOTAL]));
  if (totals.length === 0 || totals.some((total) => typeof total !== 'number')) return undefined;
  return totals.reduce<number>((sum, total) => sum + Number(total), 0);
}

function partsOf(value: unknown): readonly AnswerObject[] {
  return Array.isArray(value)
    ? (value as (AnswerObject | null)[]).filter((part) => part !== null)
    : value === null || value === undefined
      ? []
      : [value as AnswerObject];
}
