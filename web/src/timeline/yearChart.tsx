/** Bars by year, with the years below them and what their colours mean. */
import type { Ref } from 'preact';
import { t, type Key } from '../words/words';
import { marks } from './scale';
import { LOOKS, type Look, type YearBar } from './years';

const WIDTH = 600;
const HEIGHT = 64;

const WORDS: Readonly<Record<Look, Key>> = {
  held: 'barHeld',
  vague: 'barVague',
  pact: 'barPact',
  plan: 'barPlan',
};

export interface YearChartProps {
  readonly bars: readonly YearBar[];
  readonly label: string;
  /** Whether a year is among those chosen. */
  readonly isIn?: (year: number) => boolean;
  readonly svg?: Ref<SVGSVGElement>;
  readonly events?: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
  };
}

/** The bars; without any there is no chart. */
export function YearChart({ bars, label, isIn, svg, events }: YearChartProps) {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  const sum = ({ parts }: YearBar) => parts.reduce((all, { count }) => all + count, 0);
  const most = Math.max(...bars.map(sum));
  const step = WIDTH / bars.length;
  const height = (count: number) => (count / most) * (HEIGHT - 6);
  const scale = { from: first.year, to: last.year + 1, width: WIDTH };
  return (
    <figure class="years">
      <span class="most" aria-hidden="true">
        {most}
      </span>
      <svg
        {...(svg && { ref: svg })}
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        {...events}
      >
        {bars.map((bar, index) => {
          let top = HEIGHT;
          return (
            <g key={bar.year} class={isIn && !isIn(bar.year) ? 'year out' : 'year'}>
              <title>{titleOf(bar)}</title>
              <rect class="ground" x={index * step} y={0} width={step} height={HEIGHT} />
              {bar.parts.map(({ look, count }) => {
                top -= height(count);
                return (
                  <rect
                    key={look}
                    class={`bar ${look}`}
                    x={index * step + step * 0.12}
                    y={top}
                    width={step * 0.76}
                    height={height(count)}
                  />
                );
              })}
            </g>
          );
        })}
      </svg>
      <svg class="axis" aria-hidden="true">
        {marks(scale, 50)
          .filter((year) => year <= last.year)
          .map((year) => {
            const at = (year - first.year + 0.5) / bars.length;
            const anchor = at < 0.03 ? 'start' : at > 0.97 ? 'end' : 'middle';
            return (
              <text key={year} x={`${(at * 100).toFixed(2)}%`} y="12" text-anchor={anchor}>
                {year}
              </text>
            );
          })}
      </svg>
    </figure>
  );
}

/** What the colours mean that are there. */
export function YearLegend({ bars }: { readonly bars: readonly YearBar[] }) {
  const looks = LOOKS.filter((look) => bars.some(({ parts }) => parts.some((part) => part.look === look)));
  return (
    <ul class="legend">
      {looks.map((look) => (
        <li key={look}>
          <span class={`swatch bar-${look}`} />
          {t(WORDS[look])}
        </li>
      ))}
    </ul>
  );
}

function titleOf({ year, parts }: YearBar): string {
  const counts = parts.map(({ look, count }) => `${String(count)} ${t(WORDS[look])}`);
  return `${String(year)}: ${counts.length === 0 ? '0' : counts.join(', ')}`;
}
