/** A period that filters the scene, as years in the address: `2015/2020`, open on a side as `2015/`. Pure. */
import { daysOfLink, type Days, type Scene, type SceneNode } from './scene';

/** The first and last year. */
export interface Period {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** The period in an address; undefined for all years. */
export function periodIn(text: string | undefined): Period | undefined {
  const [, from, to] = /^(\d{3,4})?\/(\d{3,4})?$/.exec(text ?? '') ?? [];
  if (from === undefined && to === undefined) return undefined;
  return {
    from: from === undefined ? undefined : Number(from),
    to: to === undefined ? undefined : Number(to),
  };
}

/** The period for the address. */
export function periodText({ from, to }: Period): string | undefined {
  return from === undefined && to === undefined ? undefined : `${String(from ?? '')}/${String(to ?? '')}`;
}

/** Whether one of the possible days lies in the period. */
export function isWithin([earliest, latest]: Days, { from, to }: Period): boolean {
  const first = earliest === null ? -Infinity : yearOf(earliest);
  const last = latest === null ? Infinity : yearOf(latest);
  return last >= (from ?? -Infinity) && first <= (to ?? Infinity);
}

export function yearOf(day: string): number {
  return Number(/^-?\d+/.exec(day)?.[0]);
}

/** What of a scene is of a period. Nodes without a time stay while they have a link left, or never had one. */
export function within(scene: Scene, period: Period | undefined, hasUndated: boolean): Scene {
  if (period === undefined && hasUndated) return scene;
  const fits = (days: Days | undefined, isTimed: boolean) =>
    days === undefined ? hasUndated || !isTimed : period === undefined || isWithin(days, period);
  const kept = new Map([...scene.nodes].filter(([, node]) => fits(node.days, hasTime(node))));
  const links = scene.links.filter((link) => {
    if (!kept.has(link.from) || !kept.has(link.to)) return false;
    return fits(daysOfLink(link, scene.nodes), link.link === 'TIED_TO' || link.link === 'HOLDS_OFFICE');
  });
  const hadLinks = new Set(scene.links.flatMap(({ from, to }) => [from, to]));
  const hasLinks = new Set(links.flatMap(({ from, to }) => [from, to]));
  const nodes = [...kept].filter(
    ([id, { days }]) => days !== undefined || !hadLinks.has(id) || hasLinks.has(id),
  );
  return { nodes: new Map(nodes), links };
}

/** Whether nodes of this type have a time. */
function hasTime({ type }: SceneNode): boolean {
  return type === 'EVENT' || type === 'AGREEMENT';
}

/** A number of items for each year in which one may lie, for those whose years are known on both sides. */
export function perYear(scene: Scene): Map<number, number> {
  const counts = new Map<number, number>();
  for (const days of datesIn(scene)) {
    const [earliest, latest] = days;
    const first = earliest ?? latest;
    if (first === null) continue;
    const year = yearOf(first);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

/** The days of nodes, and of those links that have some of their own. */
function datesIn({ nodes, links }: Scene): Days[] {
  return [
    ...[...nodes.values()].flatMap(({ days }) => (days ? [days] : [])),
    ...links.flatMap(({ days }) => (days ? [days] : [])),
  ];
}
