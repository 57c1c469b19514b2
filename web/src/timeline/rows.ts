/** What the timeline shows: events and agreements, and ties and offices that hold for some time, by their first day. Pure. */
import type { Days, Scene, SceneLink, SceneNode } from '../graph/scene';

/** A line of the timeline. */
export interface Row {
  readonly key: string;
  readonly node: SceneNode | undefined;
  readonly link: SceneLink | undefined;
  readonly days: Days;
}

/** The rows in the order of time, and the number of nodes that have no date though others of their type do. */
export function rowsOf({ nodes, links }: Scene): { readonly rows: readonly Row[]; readonly undated: number } {
  const all = [...nodes.values()];
  const ofNodes = all.flatMap((node): Row[] =>
    node.days ? [{ key: node.id, node, link: undefined, days: node.days }] : [],
  );
  const ofLinks = links.flatMap((link): Row[] =>
    link.days && !nodes.get(link.from)?.days && !nodes.get(link.to)?.days
      ? [{ key: link.key, node: undefined, link, days: link.days }]
      : [],
  );
  const undated = all.filter(({ type, days }) => !days && (type === 'EVENT' || type === 'AGREEMENT')).length;
  const rows = [...ofNodes, ...ofLinks].sort(
    (a, b) => first(a).localeCompare(first(b)) || a.key.localeCompare(b.key),
  );
  return { rows, undated };
}

function first({ days: [earliest, latest] }: Row): string {
  return earliest ?? latest ?? '';
}
