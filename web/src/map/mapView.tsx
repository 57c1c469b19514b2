/** The map of ties and events, drawn from the outlines of the land alone. */
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom } from 'd3-zoom';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { linkTitle, type Choice } from '../graph/canvas';
import { visibleLabels } from '../graph/labels';
import { linkClass, shortened } from '../graph/look';
import type { Scene } from '../graph/scene';
import { t } from '../words/words';
import { outlines, useLand } from './land';
import { boundsOf, placed, type Site } from './placed';

const WIDTH = 1000;
const LOWEST = 340;
const HIGHEST = 620;

interface MapProps {
  readonly scene: Scene;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** The map. */
export function MapView({ scene, choice, onChoose }: MapProps) {
  const land = useLand();
  const svg = useRef<SVGSVGElement>(null);
  const world = useRef<SVGGElement>(null);
  const { sites, lines, off } = useMemo(() => placed(scene), [scene]);
  const fit = JSON.stringify(boundsOf(sites));
  const { projection, height } = useMemo(() => {
    const [west, south, east, north] = boundsOf(sites);
    const coordinates = [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
      [(west + east) / 2, north],
    ];
    const points = { type: 'MultiPoint' as const, coordinates };
    const fitted = geoNaturalEarth1().fitWidth(WIDTH, points);
    const [[, top], [, bottom]] = geoPath(fitted).bounds(points);
    const tall = Math.min(HIGHEST, Math.max(LOWEST, bottom - top));
    fitted.fitExtent(
      [
        [10, 10],
        [WIDTH - 10, tall - 10],
      ],
      points,
    );
    return { projection: fitted, height: tall };
  }, [fit]);
  const drawn = useMemo(() => outlines(projection, land), [projection, land]);
  useEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.5, 16])
      .on('zoom', ({ transform }: { transform: { toString(): string; k: number } }) => {
        world.current?.setAttribute('transform', transform.toString());
        // Dots and names keep their size.
        world.current?.style.setProperty('--zoom', String(transform.k));
      });
    select(element).call(behaviour).on('dblclick.zoom', null);
    return () => {
      select(element).on('.zoom', null);
    };
  }, []);
  const at = (site: Site) => projection([...site.point]) ?? [0, 0];
  const named = visibleLabels(
    sites.map((site) => {
      const [x, y] = at(site);
      return {
        id: site.key,
        x,
        y: y - 12,
        text: shortened(site.nodes[0]?.name ?? '', 24),
        weight: site.nodes.length,
      };
    }),
  );
  return (
    <>
      <svg
        ref={svg}
        class="canvas map"
        viewBox={`0 0 ${String(WIDTH)} ${String(Math.round(height))}`}
        role="group"
        aria-label={t('mapLabel', { places: sites.length, links: lines.length })}
      >
        <g ref={world}>
          <path class="grid" d={drawn.grid} />
          <path class="land" d={drawn.land} />
          {lines.map(({ link, from, to }) => {
            const [[x1, y1], [x2, y2]] = [at(from), at(to)];
            const lift = Math.hypot(x2 - x1, y2 - y1) * 0.18;
            const isChosen = choice !== undefined && 'link' in choice && choice.link === link.key;
            return (
              <g
                key={link.key}
                class={`${linkClass(link)}${isChosen ? ' chosen' : ''}`}
                onClick={() => {
                  onChoose(
                    scene.links.some(({ key }) => key === link.key)
                      ? { link: link.key }
                      : { node: eventOf(link.key) },
                  );
                }}
              >
                <title>{linkTitle(link, scene)}</title>
                {['grip', 'stroke'].map((name) => (
                  <path
                    key={name}
                    class={name}
                    d={`M${x1.toFixed(1)},${y1.toFixed(1)}Q${((x1 + x2) / 2).toFixed(1)},${((y1 + y2) / 2 - lift).toFixed(1)} ${x2.toFixed(1)},${y2.toFixed(1)}`}
                  />
                ))}
              </g>
            );
          })}
          {sites.map((site) => (
            <SiteView
              key={site.key}
              site={site}
              at={at(site)}
              isNamed={named.has(site.key)}
              choice={choice}
              onChoose={onChoose}
            />
          ))}
        </g>
      </svg>
      {sites.length === 0 && <p class="empty">{t('mapNone')}</p>}
      {off > 0 && <p class="hint">{t('mapOff', { n: off })}</p>}
    </>
  );
}

/** A line for a meeting without a place stands for its event. */
function eventOf(key: string): string {
  return key.split('~')[1]?.split('|')[1] ?? '';
}

function SiteView({
  site,
  at: [x, y],
  isNamed,
  choice,
  onChoose,
}: Omit<MapProps, 'scene'> & {
  readonly site: Site;
  readonly at: readonly [number, number];
  readonly isNamed: boolean;
}) {
  const [node] = site.nodes;
  if (!node) return null;
  const isChosen =
    choice !== undefined && 'node' in choice && site.nodes.some(({ id }) => id === choice.node);
  const names = site.nodes.map(({ name }) => name).join(', ');
  const choose = () => {
    onChoose({ node: node.id });
  };
  return (
    <g
      class={`site node type-${node.type.toLowerCase()}${isChosen ? ' chosen' : ''}${isNamed ? '' : ' unnamed'}`}
      transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}
      onClick={choose}
    >
      <title>{names}</title>
      <g class="steady">
        <circle
          r={5 + Math.min(5, site.nodes.length)}
          role="button"
          tabindex={0}
          aria-label={names}
          aria-pressed={isChosen}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            choose();
          }}
        />
        <text y={-12} aria-hidden="true">
          {shortened(node.name, 24)}
        </text>
      </g>
    </g>
  );
}
