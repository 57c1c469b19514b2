/** Plays the steps of a reader: what the graph holds after them. Pure but for the server that it is given. */
import type { Action } from './actions';
import type { PathOptions } from './pathOptions';
import { EMPTY, joined, without, type Scene, type SceneLink, type SceneNode } from './scene';

/** Nodes and links that the server gives. */
export interface Part {
  readonly nodes: readonly SceneNode[];
  readonly links: readonly SceneLink[];
}

/** The questions that steps ask. */
export interface Source {
  /** A node with its links to others that are there, and up to `first` new neighbours. */
  around(id: string, first: number, relations: readonly string[], shown: readonly string[]): Promise<Part>;
  path(from: string, to: string, over: readonly string[], options: PathOptions): Promise<Part>;
  overview(): Promise<Part>;
}

/** The graph after some steps. */
export interface Played {
  readonly scene: Scene;
  /** Where nodes are pinned. */
  readonly pins: ReadonlyMap<string, readonly [number, number] | undefined>;
  /** True if a step would have brought more nodes than the limit allows. */
  readonly isFull: boolean;
}

/** The graph after the steps, with at most `limit` nodes. */
export async function played(actions: readonly Action[], source: Source, limit: number): Promise<Played> {
  let scene = EMPTY;
  let isFull = false;
  const hidden = new Set<string>();
  const pins = new Map<string, readonly [number, number] | undefined>();
  /** The nodes that came by expanding another. */
  const broughtBy = new Map<string, string>();
  const join = ({ nodes, links }: Part, by?: string) => {
    const fresh = nodes.filter(({ id }) => !scene.nodes.has(id) && !hidden.has(id));
    const room = limit - scene.nodes.size;
    if (fresh.length > room) isFull = true;
    const taken = fresh.slice(0, Math.max(0, room));
    if (by !== undefined) for (const { id } of taken) if (id !== by) broughtBy.set(id, by);
    scene = joined(scene, taken, links);
  };
  for (const action of actions) {
    switch (action.do) {
      case 'overview':
        join(await source.overview());
        break;
      case 'add':
        hidden.delete(action.id);
        join(await source.around(action.id, 0, [], [...scene.nodes.keys()]));
        break;
      case 'expand': {
        const room = limit - scene.nodes.size;
        if (room <= 0) {
          isFull = true;
          break;
        }
        const known = [...scene.nodes.keys(), ...hidden].filter((id) => id !== action.id);
        join(
          await source.around(action.id, Math.min(action.count, room), action.relations, known),
          action.id,
        );
        break;
      }
      case 'path':
        join(await source.path(action.from, action.to, action.over, action.options));
        break;
      case 'hide':
        hidden.add(action.id);
        scene = without(scene, new Set([action.id]));
        break;
      case 'collapse': {
        const gone = broughtFrom(action.id, broughtBy);
        for (const id of gone) broughtBy.delete(id);
        scene = without(scene, gone);
        break;
      }
      case 'pin':
        if (pins.has(action.id) && action.at === undefined) pins.delete(action.id);
        else pins.set(action.id, action.at);
        break;
    }
  }
  return { scene, pins, isFull };
}

/** The nodes that a node has brought, those that they have brought, and so on. */
function broughtFrom(id: string, broughtBy: ReadonlyMap<string, string>): Set<string> {
  const gone = new Set<string>();
  const next = [id];
  for (let centre = next.pop(); centre !== undefined; centre = next.pop()) {
    for (const [node, by] of broughtBy) {
      if (by !== centre || gone.has(node) || node === id) continue;
      gone.add(node);
      next.push(node);
    }
  }
  return gone;
}
