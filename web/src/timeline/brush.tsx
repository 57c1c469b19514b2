/** Chooses a period: by dragging over the number of items per year, or by two years in fields. */
import { useRef, useState } from 'preact/hooks';
import { alter } from '../address/here';
import { perYear, periodText, type Period } from '../graph/period';
import type { Scene } from '../graph/scene';
import { t } from '../words/words';

const WIDTH = 600;
const HEIGHT = 44;

interface BrushProps {
  readonly scene: Scene;
  readonly period: Period | undefined;
  readonly hasUndated: boolean;
}

const choose = (period: Period | undefined) => {
  alter({ during: period && periodText(period) });
};

/** The brush; without any dates there is none. */
export function Brush({ scene, period, hasUndated }: BrushProps) {
  const counts = perYear(scene);
  const years = [...counts.keys()];
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ from: number; to: number }>();
  if (years.length === 0) return null;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(...counts.values());
  const step = WIDTH / (last - first + 1);
  const yearAt = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return first;
    return Math.min(
      last,
      Math.max(first, first + Math.floor(((event.clientX - box.left) / box.width) * (last - first + 1))),
    );
  };
  const shown = drag ? { from: Math.min(drag.from, drag.to), to: Math.max(drag.from, drag.to) } : period;
  const isIn = (year: number) =>
    shown === undefined || (year >= (shown.from ?? -Infinity) && year <= (shown.to ?? Infinity));
  const field = (
    word: 'brushFrom' | 'brushTo',
    value: number | undefined,
    change: (year: number | undefined) => Period,
  ) => (
    <label>
      {t(word)}
      <input
        type="number"
        min={first}
        max={last}
        placeholder={String(word === 'brushFrom' ? first : last)}
        value={value ?? ''}
        onChange={(event) => {
          const { value: text } = event.currentTarget;
          choose(change(text === '' ? undefined : Number(text)));
        }}
      />
    </label>
  );
  return (
    <div class="brush" role="group" aria-label={t('brush')}>
      <svg
        ref={svg}
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('brushLabel')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ from: yearAt(event), to: yearAt(event) });
        }}
        onPointerMove={(event) => {
          if (drag) setDrag({ from: drag.from, to: yearAt(event) });
        }}
        onPointerUp={() => {
          if (shown?.from !== undefined) choose(shown);
          setDrag(undefined);
        }}
      >
        {years.map((year) => {
          const height = ((counts.get(year) ?? 0) / most) * (HEIGHT - 4);
          return (
            <rect
              key={year}
              class={isIn(year) ? 'bar in' : 'bar'}
              x={(year - first) * step + step * 0.1}
              y={HEIGHT - height}
              width={step * 0.8}
              height={height}
            >
              <title>{`${String(year)}: ${String(counts.get(year) ?? 0)}`}</title>
            </rect>
          );
        })}
      </svg>
      <p class="brush-fields">
        {field('brushFrom', period?.from, (from) => ({ from, to: period?.to }))}
        {field('brushTo', period?.to, (to) => ({ from: period?.from, to }))}
        <label>
          <input
            type="checkbox"
            checked={hasUndated}
            onChange={() => {
              alter({ undated: hasUndated ? 'no' : undefined });
            }}
          />
          {t('withUndated')}
        </label>
        {period !== undefined && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              choose(undefined);
            }}
          >
            {t('brushAll')}
          </button>
        )}
      </p>
    </div>
  );
}
