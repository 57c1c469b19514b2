/**
 * Nodes that a deep tree meets again and again: the city in which half of the participants of fifty events take part in
 * everything. One statement would walk below it once for each time it is met, and send all of it as often. Where that
 * may become much, a statement gives only the ids of such nodes, and another one, each node once, what is selected of them.
 */
import type { TypeEntry } from '../model/declare/dictionary';
import type { PageLimits } from './page';
import type { SelectedField, Selection } from './selection';

/** So many nodes one statement may meet below the nodes of a connection before these are deferred. */
const MANY = 25_000;

/** So few nodes below a node are walked to again wherever it is met in less time than it takes to look it up by its id. */
const WORTH = 4;

/** As many nodes as lists below deferred ones are weighed with: how many are met is not known before. */
export const MET = 500;

/** The nodes of a connection: how many lists of them there may be, and how many are in each. */
interface Met {
  readonly entry: TypeEntry;
  readonly selection: Selection;
  readonly times: number;
  readonly size: number;
}

/** Whether nodes are deferred: only in lists below lists do they repeat, and only what hangs on them is dear. */
export function isDeferred({ entry, selection, times, size }: Met, limits: PageLimits): boolean {
  // Other nodes have no id by which they could be looked up.
  if (times < 2 || !['entity', 'fact', 'interface'].includes(entry.kind)) return false;
  const below = nodesBelow(selection, limits);
  return below >= WORTH && times * size * (1 + below) >= MANY;
}

/** How many nodes may hang on one node as it is selected. */
function nodesBelow(selection: Selection, limits: PageLimits): number {
  return Math.max(
    0,
    ...Object.values(selection).map((fields) =>
      fields.reduce((sum, field) => sum + nodesOf(field, limits), 0),
    ),
  );
}

function nodesOf({ args, selection }: SelectedField, limits: PageLimits): number {
  const [typeName, fields = []] = Object.entries(selection)[0] ?? [];
  if (typeName === undefined || typeName === 'EdtfDate') return 0;
  if (!typeName.endsWith('Connection')) return 1 + nodesBelow(selection, limits);
  const asked = args['first'] ?? args['last'];
  const size = typeof asked === 'number' ? asked : limits.size;
  const ends = fields.flatMap((part) => {
    if (part.name === 'nodes') return [part.selection];
    if (part.name !== 'edges') return [];
    return Object.values(part.selection).flatMap((edge) =>
      edge.filter(({ name }) => name === 'node').map((node) => node.selection),
    );
  });
  return ends.reduce((sum, end) => sum + size * (1 + nodesBelow(end, limits)), 0);
}
