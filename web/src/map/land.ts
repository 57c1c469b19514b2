/** The outlines of the land, from the files of the build: no tile server. Natural Earth, public domain, as world-atlas packs it. */
import { geoGraticule10, geoPath, type GeoProjection } from 'd3-geo';
import { useEffect, useState } from 'preact/hooks';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import url from 'world-atlas/land-110m.json?url';

type Land = ReturnType<typeof feature>;

let loading: Promise<Land> | undefined;

async function load(): Promise<Land> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  const topology = (await response.json()) as Topology;
  const { land } = topology.objects;
  if (!land) throw new Error('The file of the land holds none.');
  return feature(topology, land);
}

/** The land, once it is there. */
export function useLand(): Land | undefined {
  const [land, setLand] = useState<Land>();
  useEffect(() => {
    loading ??= load();
    loading.then(setLand, () => (loading = undefined));
  }, []);
  return land;
}

/** The land and the grid as outlines of an SVG. */
export function outlines(projection: GeoProjection, land: Land | undefined): { land: string; grid: string } {
  const path = geoPath(projection);
  return { land: (land && path(land)) ?? '', grid: path(geoGraticule10()) ?? '' };
}
