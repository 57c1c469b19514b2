/** What came nearest where a list at the root is empty: which single condition, left out, would give how much. */
import type { Graph, ReadOptions } from '../graph/graph';
import { typeEntry } from '../model/declare/dictionary';
import { countLabel } from './allowScan';
import { alternatives, TOTAL, type Alternative, type Change } from './alternatives';
import type { PageLimits } from './plan/page';
import { prepareList, type PreparedList } from './prepared';
import { Pending, type AnswerObject } from './reader/read';
import type { SelectedField } from './selection/selection';
import type { View } from './view';
import type { Warning } from './warnings';

/** The most nodes that are read for one number. An answer that is empty at once must not become a slow one. */
export const MAX_NODES_READ = 10_000;

/** What the numbers are counted with. */
interface Counting {
  readonly graph: Pick<Graph, 'read'>;
  readonly limits: PageLimits;
  readonly options: ReadOptions;
  readonly view: View;
}

/** A condition, and what the list would hold without it. */
export interface Without extends Change {
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
  return [warningOf([field.key], tried)];
}

/**
 * The warning of an empty list.
 * @param nodes below how many nodes it is empty
 */
export function warningOf(path: readonly string[], tried: readonly Without[], nodes = 1): Warning {
  const without = tried.filter(({ count }) => count > 0);
  const message = `${path.join('.')}: ${messageOf(without, nodes)}`;
  return { code: 'NOTHING_MATCHES', message, path, ...(nodes > 1 && { nodes }), without };
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

function messageOf(without: readonly Without[], nodes: number): string {
  const nothing = `nothing matches all conditions${nodes > 1 ? `, below any of ${String(nodes)} nodes` : ''}`;
  if (without.length === 0) return `${nothing}, nor all but one of those that were left out in turn`;
  const parts = without.map(({ argument, instead, count }) => {
    const condition = argument.join('.');
    return instead === undefined
      ? `without ${condition} there would be ${String(count)}`
      : `with ${instead} in ${condition} there would be ${String(count)}`;
  });
  return `${nothing}; ${parts.join(', ')}`;
}
