/** What came nearest where a list at the root is empty: which single condition, left out, would give how much. */
import type { Graph, ReadOptions } from '../graph/graph';
import { typeEntry } from '../model/declare/dictionary';
import { countLabel } from './allowScan';
import { alternatives, TOTAL, type Alternative, type LeftOut } from './alternatives';
import type { PageLimits } from './plan/page';
import { prepareList, type PreparedList } from './prepared';
import { Pending, type AnswerObject } from './reader/read';
import { fieldsOf, type SelectedField } from './selection/selection';
import type { View } from './view';
import type { Warning } from './warnings';

/** The most nodes that are read for one number. An answer that is empty at once must not become a slow one. */
const MAX_NODES_READ = 10_000;

/** What the numbers are counted with. */
interface Counting {
  readonly graph: Pick<Graph, 'read'>;
  readonly limits: PageLimits;
  readonly options: ReadOptions;
  readonly view: View;
}

/** Whether an answer shows that the whole list is empty: it is the first page, and what was selected says so. */
export function matchesNothing({ args, selection }: SelectedField, answer: AnswerObject): boolean {
  if (args['after'] || args['before']) return false;
  const fields = fieldsOf(selection);
  const totals = fields.filter(({ name }) => name === 'totalCount' || name === 'nodeCount');
  // A page of no size is empty whatever the list holds.
  const isSized = args['first'] !== 0 && args['last'] !== 0;
  const rows = isSized ? fields.filter(({ name }) => name === 'nodes' || name === 'edges') : [];
  return (
    totals.length + rows.length > 0 &&
    totals.every(({ key }) => answer[key] === 0) &&
    rows.every(({ key }) => (answer[key] as readonly unknown[]).length === 0)
  );
}

/** A condition, and what the list would hold without it. */
interface Without {
  readonly leftOut: LeftOut;
  readonly argument: readonly string[];
  readonly instead?: string | undefined;
  readonly count: number;
}

/** The warning of an empty list; none where it has no condition that could be left out at little cost. */
export async function nothingMatches(
  counting: Counting,
  typeName: string,
  field: SelectedField,
): Promise<Warning[]> {
  const { graph, limits } = counting;
  const prepared = alternatives(typeEntry(typeName), field, counting.view).map((alternative) => ({
    alternative,
    list: prepareList(typeName, alternative.field, limits, alternative.view),
  }));
  const affordable = await cheapEnough(graph, limits, prepared);
  const tried = await Promise.all(
    affordable.map(async ({ alternative: { leftOut, argument, instead }, list }) => ({
      leftOut,
      argument,
      ...(instead !== undefined && { instead }),
      count: await totalOf(counting, list),
    })),
  );
  if (tried.length === 0) return [];
  const without = tried.filter(({ count }) => count > 0);
  return [{ code: 'NOTHING_MATCHES', message: messageOf(field, without), path: [field.key], without }];
}

interface PreparedAlternative {
  readonly alternative: Alternative;
  readonly list: PreparedList;
}

/** Those that begin somewhere, or read few nodes at most: all that do not read the nodes with one label. */
async function cheapEnough(
  graph: Pick<Graph, 'read'>,
  { scan }: PageLimits,
  prepared: readonly PreparedAlternative[],
): Promise<readonly PreparedAlternative[]> {
  const label = prepared.find(({ list }) => list.label !== undefined)?.list.label;
  const isFew = label === undefined || (await countLabel(graph, label)) <= Math.min(scan, MAX_NODES_READ);
  return isFew ? prepared : prepared.filter(({ list }) => list.label === undefined);
}

/** How much an alternative matches. */
async function totalOf({ graph, options }: Counting, list: PreparedList): Promise<number> {
  const { values } = await graph.read(list, options);
  return Number((list.read(values, new Pending()) as AnswerObject)[TOTAL]);
}

function messageOf({ key }: SelectedField, without: readonly Without[]): string {
  if (without.length === 0)
    return `${key}: nothing matches all conditions, nor all but one of those that were left out in turn`;
  const parts = without.map(({ argument, instead, count }) => {
    const condition = argument.join('.');
    return instead === undefined
      ? `without ${condition} there would be ${String(count)}`
      : `with ${instead} in ${condition} there would be ${String(count)}`;
  });
  return `${key}: nothing matches all conditions; ${parts.join(', ')}`;
}
