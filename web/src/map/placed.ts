/** What of a scene can stand on the map: places with those that are there, and the links between places. Pure. */
import type { Scene, SceneLink, SceneNode } from '../graph/scene';

/** A point of the map with all that is there. */
export interface Site {
  readonly key: string;
  readonly point: readonly [number, number];
  readonly nodes: readonly SceneNode[];
}

/** Links between two sites. */
export interface Line {
  readonly link: SceneLink;
  readonly from: Site;
  readonly to: Site;
}

/** The sites, the lines between different sites, and the number of nodes without a point. */
export function placed({ nodes, links }: Scene): {
  readonly sites: readonly Site[];
  readonly lines: readonly Line[];
  readonly off: number;
} {
  const groups = new Map<string, SceneNode[]>();
  for (const node of nodes.values()) {
    if (!node.point) continue;
    const key = node.point.join(',');
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  const sites = [...groups].map(([key, all]): Site => ({
    key,
    point: all[0]?.point ?? [0, 0],
    nodes: cityFirst(all),
  }));
  const siteOf = new Map(sites.flatMap((site) => site.nodes.map(({ id }): [string, Site] => [id, site])));
  const lines = withMeetings(nodes, links).flatMap((link): Line[] => {
    const [from, to] = [siteOf.get(link.from), siteOf.get(link.to)];
    return from && to && from !== to ? [{ link, from, to }] : [];
  });
  return { sites, lines, off: [...nodes.values()].filter(({ point }) => !point).length };
}

/** An event without a place links those of its participants that have one: the first with each other one. */
function withMeetings(nodes: ReadonlyMap<string, SceneNode>, links: readonly SceneLink[]): SceneLink[] {
  const byEvent = new Map<string, SceneLink[]>();
  for (const link of links) {
    if (link.link !== 'TOOK_PART' || nodes.get(link.to)?.point || !nodes.get(link.from)?.point) continue;
    byEvent.set(link.to, [...(byEvent.get(link.to) ?? []), link]);
  }
  const met = [...byEvent.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others
          .filter(({ from }) => from !== first.from)
          .map((link): SceneLink => ({ ...link, to: first.from, key: `${first.from}~${link.key}` })),
  );
  return [...links, ...met];
}

function cityFirst(nodes: readonly SceneNode[]): SceneNode[] {
  return [...nodes].sort((a, b) => Number(b.type === 'CITY') - Number(a.type === 'CITY'));
}

/** The box around all points in degrees, with a margin; the whole world when they lie far apart. */
export function boundsOf(
  sites: readonly Site[],
): readonly [west: number, south: number, east: number, north: number] {
  if (sites.length === 0) return [-170, -55, 180, 75];
  const longitudes = sites.map(({ point }) => point[0]);
  const latitudes = sites.map(({ point }) => point[1]);
  return [
    Math.max(-180, Math.min(...longitudes) - 8),
    Math.max(-80, Math.min(...latitudes) - 6),
    Math.min(180, Math.max(...longitudes) + 8),
    Math.min(84, Math.max(...latitudes) + 6),
  ];
}
