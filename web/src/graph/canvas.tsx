/** The graph as SVG: pan, zoom, drag, choose. */
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomBehavior } from 'd3-zoom';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { kindTerm, t, term } from '../words/words';
import { boxOf, type Spot } from './layout';
import { visibleLabels } from './labels';
import { bends, curve, degrees, linkClass, nodeClass, radiusOf, shortened } from './look';
import type { Scene, SceneLink, SceneNode } from './scene';

/** What is chosen: a node or a link. */
export type Choice = { readonly node: string } | { readonly link: string } | undefined;

export interface CanvasProps {
  readonly scene: Scene;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly pins: ReadonlySet<string>;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  /** A person has dragged a node to a place. */
  readonly onDrag?: (id: string, to: Spot) => void;
  /** Links that stand out, such as those of a path. */
  readonly highlighted?: ReadonlySet<string> | undefined;
  /** Changes when the view should show all. */
  readonly fitKey: string;
  readonly isSmall?: boolean;
}

/** The canvas. */
export function Canvas(props: CanvasProps) {
  const { scene, spots, fitKey } = props;
  const svg = useRef<SVGSVGElement>(null);
  const world = useRef<SVGGElement>(null);
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(undefined);
  const [drag, setDrag] = useState<{ id: string; spot: Spot }>();
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const made = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.1, 4])
      .filter(
        (event: Event) =>
          !(event.target instanceof Element && event.target.closest('.node')) || event.type === 'wheel',
      )
      .on('zoom', ({ transform }: { transform: { toString(): string; k: number } }) => {
        world.current?.setAttribute('transform', transform.toString());
        // Labels would cover each other far out.
        world.current?.classList.toggle('far', transform.k < 0.3);
        world.current?.classList.toggle('near', transform.k > 1.6);
      })
      // Names keep their size on the screen, but are laid out again only when the zoom has come to rest.
      .on('end', ({ transform }: { transform: { k: number } }) => {
        setScale(labelScale(transform.k));
      });
    behaviour.current = made;
    select(element).call(made).on('dblclick.zoom', null);
    return () => {
      select(element).on('.zoom', null);
    };
  }, []);
  useEffect(() => {
    const element = svg.current;
    if (!element || !behaviour.current || spots.size === 0) return;
    const { width, height } = element.getBoundingClientRect();
    const [x, y, w, h] = boxOf(spots);
    const fit = Math.min(1.4, width / w, height / h);
    const fitted = zoomIdentity
      .translate(width / 2, height / 2)
      .scale(fit)
      .translate(-x - w / 2, -y - h / 2);
    behaviour.current.transform(select(element), fitted);
    setScale(labelScale(fit));
  }, [fitKey, spots.size === 0]);
  useEffect(() => {
    world.current?.style.setProperty('--label-scale', String(1 / scale));
  }, [scale]);
  const spotOf = (id: string): Spot => (drag?.id === id ? drag.spot : (spots.get(id) ?? [0, 0]));
  const move = (event: PointerEvent) => {
    if (!drag || !world.current) return;
    const matrix = world.current.getScreenCTM()?.inverse();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    setDrag({ id: drag.id, spot: [x, y] });
  };
  const drop = () => {
    if (!drag) return;
    const [x, y] = spots.get(drag.id) ?? [0, 0];
    const isMoved = Math.hypot(drag.spot[0] - x, drag.spot[1] - y) > 4;
    // The capture of the pointer takes the click from the node.
    if (isMoved) props.onDrag?.(drag.id, drag.spot);
    else props.onChoose({ node: drag.id });
    setDrag(undefined);
  };
  return (
    <svg
      ref={svg}
      class={props.isSmall ? 'canvas small' : 'canvas'}
      role="group"
      aria-label={t('graphLabel', { nodes: scene.nodes.size, links: scene.links.length })}
      onPointerMove={drag ? move : undefined}
      onPointerUp={drop}
    >
      <g ref={world}>
        <Links {...props} spotOf={spotOf} />
        <Nodes
          {...props}
          spotOf={spotOf}
          labelSize={1 / scale}
          onGrab={(id, event) => {
            if (!props.onDrag) return;
            svg.current?.setPointerCapture(event.pointerId);
            setDrag({ id, spot: spots.get(id) ?? [0, 0] });
          }}
        />
      </g>
    </svg>
  );
}

/** The scale for which names are laid out, in coarse steps: far in, they may grow with the drawing. */
function labelScale(zoomed: number): number {
  return Math.min(1, 2 ** (Math.round(Math.log2(zoomed) * 4) / 4));
}

type Drawn = CanvasProps & { readonly spotOf: (id: string) => Spot };

function Links({ scene, choice, highlighted, onChoose, spotOf }: Drawn) {
  const bent = useMemo(() => bends(scene.links), [scene.links]);
  return (
    <g>
      {scene.links.map((link, index) => {
        const outline = curve(spotOf(link.from), spotOf(link.to), bent[index] ?? 0);
        const isChosen = choice !== undefined && 'link' in choice && choice.link === link.key;
        const more = [
          isChosen && 'chosen',
          highlighted && (highlighted.has(link.key) ? 'lit' : 'dim'),
        ].filter(Boolean);
        return (
          <g
            key={link.key}
            class={[linkClass(link), ...more].join(' ')}
            onClick={() => {
              onChoose({ link: link.key });
            }}
          >
            <title>{linkTitle(link, scene)}</title>
            <path class="grip" d={outline} />
            <path class="stroke" d={outline} />
          </g>
        );
      })}
    </g>
  );
}

/** A link in a few words. */
export function linkTitle(link: SceneLink, { nodes }: Scene): string {
  const said = link.kind ?? link.role;
  const modality = link.modality === undefined ? '' : `, ${term(link.modality, 'Modality')}`;
  return `${nodes.get(link.from)?.name ?? link.from} — ${term(link.link, 'LinkType')}${said === undefined ? '' : ` (${termOrText(said)})`}${modality} — ${nodes.get(link.to)?.name ?? link.to}`;
}

/** A role is a term of the API or a title as it is written. */
export function termOrText(text: string): string {
  return /^[A-Z_]+$/.test(text) ? term(text) : text;
}

function Nodes(
  props: Drawn & {
    readonly labelSize: number;
    readonly onGrab: (id: string, event: PointerEvent) => void;
  },
) {
  const { scene, spots, pins, choice, highlighted, onChoose, spotOf, onGrab, labelSize } = props;
  const counts = useMemo(() => degrees(scene), [scene]);
  const nodes = [...scene.nodes.values()];
  const named = useMemo(
    () =>
      visibleLabels(
        nodes.map(({ id, name }) => {
          const [x, y] = spots.get(id) ?? [0, 0];
          const weight = counts.get(id) ?? 0;
          return { id, x, y: y + radiusOf(weight) + 13 * labelSize, text: shortened(name), weight };
        }),
        labelSize,
      ),
    [scene, spots, labelSize],
  );
  const chosen = choice !== undefined && 'node' in choice ? choice.node : undefined;
  const lit =
    highlighted &&
    new Set(scene.links.filter(({ key }) => highlighted.has(key)).flatMap(({ from, to }) => [from, to]));
  const stop = chosen ?? nodes[0]?.id;
  const step = (event: KeyboardEvent, node: SceneNode) => {
    if (event.key === 'Enter' || event.key === ' ') onChoose({ node: node.id });
    const by =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0;
    const next = by === 0 ? undefined : nodes[(nodes.indexOf(node) + by + nodes.length) % nodes.length];
    if (by === 0 && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!next) return;
    onChoose({ node: next.id });
    document.getElementById(`node-${next.id}`)?.focus();
  };
  return (
    <g>
      {nodes.map((node) => {
        const [x, y] = spotOf(node.id);
        const radius = radiusOf(counts.get(node.id) ?? 0);
        return (
          <g
            key={node.id}
            class={[
              nodeClass(node),
              chosen === node.id && 'chosen',
              pins.has(node.id) && 'pinned',
              !named.has(node.id) && 'unnamed',
              lit && (lit.has(node.id) ? 'lit' : 'dim'),
            ]
              .filter(Boolean)
              .join(' ')}
            transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}
            onClick={() => {
              onChoose({ node: node.id });
            }}
            onPointerDown={(event) => {
              onGrab(node.id, event);
            }}
          >
            {/* The name beside it may be shortened, so it is no part of the button. */}
            <circle
              r={radius}
              id={`node-${node.id}`}
              role="button"
              tabindex={node.id === stop ? 0 : -1}
              aria-label={`${node.name}, ${kindTerm(node)}`}
              aria-pressed={chosen === node.id}
              onKeyDown={(event) => {
                step(event, node);
              }}
            />
            <text y={radius + 13 * labelSize} aria-hidden="true">
              {shortened(node.name)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
