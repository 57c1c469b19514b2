/** How nodes and links look: a letter, a class and a size, and a bend where several links join the same two. Pure. */
import { isPlan, type Scene, type SceneLink, type SceneNode } from './scene';
import type { Spot } from './layout';

/** The classes of a link: by its kind, dashed where it is only planned. */
export function linkClass(link: SceneLink): string {
  return [
    'edge',
    `link-${link.link.toLowerCase()}`,
    isPlan(link) && 'plan',
    link.status === 'DISPUTED' && 'is-disputed',
    link.basis === 'BACKGROUND' && 'is-background',
    link.certainty === 'POSSIBLE' && 'possible',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The classes of a node: by its type. */
export function nodeClass(node: SceneNode): string {
  return ['node', `type-${node.type.toLowerCase()}`, isPlan(node) && 'plan'].filter(Boolean).join(' ');
}

/** A radius that grows with the number of links. */
export function radiusOf(links: number): number {
  return Math.min(22, 8 + Math.sqrt(links) * 2.4);
}

/** How many links each node has. */
export function degrees({ nodes, links }: Scene): Map<string, number> {
  const counts = new Map([...nodes.keys()].map((id) => [id, 0]));
  for (const { from, to } of links) {
    counts.set(from, (counts.get(from) ?? 0) + 1);
    counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return counts;
}

/** The bend of each link: those that join the same two nodes fan out. */
export function bends(links: readonly SceneLink[]): number[] {
  const seen = new Map<string, number>();
  return links.map(({ from, to }) => {
    const pair = [from, to].sort().join('|');
    const nth = seen.get(pair) ?? 0;
    seen.set(pair, nth + 1);
    if (nth === 0) return 0;
    const side = nth % 2 === 1 ? 1 : -1;
    return (from < to ? 1 : -1) * side * Math.ceil(nth / 2) * 26;
  });
}

/** The outline of a link between two spots. */
export function curve([x1, y1]: Spot, [x2, y2]: Spot, bend: number): string {
  const f = (value: number) => value.toFixed(1);
  if (bend === 0) return `M${f(x1)},${f(y1)}L${f(x2)},${f(y2)}`;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy) || 1;
  const [x, y] = [(x1 + x2) / 2 - (dy / length) * bend, (y1 + y2) / 2 + (dx / length) * bend];
  return `M${f(x1)},${f(y1)}Q${f(x)},${f(y)} ${f(x2)},${f(y2)}`;
}

/** A name that is short enough for a label. */
export function shortened(name: string, longest = 30): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1)}…`;
}
