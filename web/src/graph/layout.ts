/** Where the nodes of the graph stand: forces, run to their end before anything is drawn, so that the same graph stands the same. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Scene } from './scene';

/** A place on the canvas. */
export type Spot = readonly [x: number, y: number];

interface Body extends SimulationNodeDatum {
  readonly id: string;
}

const FIRST_STEPS = 260;
const LATER_STEPS = 90;

/** Places all nodes; those that stood before hardly move, and pinned ones not at all. */
export function laidOut(
  scene: Scene,
  before: ReadonlyMap<string, Spot>,
  pins: ReadonlyMap<string, Spot | undefined>,
): Map<string, Spot> {
  const near = neighbourSpots(scene, before);
  const bodies = [...scene.nodes.keys()].map((id, index): Body => {
    const spot = pins.get(id) ?? before.get(id) ?? near.get(id);
    // A new node begins beside a neighbour; the index keeps two from standing on one point.
    const isNew = !before.has(id);
    const shift = isNew && spot ? ([Math.cos(index) * 40, Math.sin(index) * 40] as const) : ([0, 0] as const);
    const fixed = pins.has(id) ? (pins.get(id) ?? before.get(id)) : undefined;
    return {
      id,
      ...(spot && { x: spot[0] + shift[0], y: spot[1] + shift[1] }),
      ...(fixed && { x: fixed[0], y: fixed[1], fx: fixed[0], fy: fixed[1] }),
    };
  });
  const isFirst = before.size === 0;
  const links = [
    ...new Map(
      scene.links.map(({ from, to }) => [[from, to].sort().join('|'), { source: from, target: to }]),
    ).values(),
  ];
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(110)
        .strength(0.3),
    )
    .force('apart', forceManyBody().strength(-620).distanceMax(700))
    .force('room', forceCollide(36))
    .force('x', forceX(0).strength(0.04))
    .force('y', forceY(0).strength(0.07))
    .stop();
  if (!isFirst) simulation.alpha(0.5);
  simulation.tick(isFirst ? FIRST_STEPS : LATER_STEPS);
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, [x, y]]));
}

function neighbourSpots(scene: Scene, before: ReadonlyMap<string, Spot>): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const { from, to } of scene.links) {
    const [a, b] = [before.get(from), before.get(to)];
    if (a && !b) spots.set(to, a);
    if (b && !a) spots.set(from, b);
  }
  return spots;
}

/** The box around all nodes, with a margin. */
export function boxOf(
  spots: ReadonlyMap<string, Spot>,
  margin = 70,
): readonly [x: number, y: number, width: number, height: number] {
  if (spots.size === 0) return [-200, -150, 400, 300];
  const xs = [...spots.values()].map(([x]) => x);
  const ys = [...spots.values()].map(([, y]) => y);
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return [left, top, Math.max(...xs) + margin - left, Math.max(...ys) + margin - top];
}
