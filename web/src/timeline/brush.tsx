/** Chooses a period: by dragging over the number of items per year, or by two years in fields. */
import { useRef, useState } from 'preact/hooks';
import { alter } from '../address/here';
import { periodText, type Period } from '../graph/period';
import { t } from '../words/words';
import { YearChart } from './yearChart';
import type { YearBar } from './years';

interface BrushProps {
  readonly bars: readonly YearBar[];
  readonly period: Period | undefined;
  readonly hasUndated: boolean;
}

const choose = (period: Period | undefined) => {
  alter({ during: period && periodText(period) });
};

/** The brush; without any dates there is none. */
export function Brush({ bars, period, hasUndated }: BrushProps) {
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ from: number; to: number }>();
  const [first, last] = [bars[0]?.year, bars.at(-1)?.year];
  if (first === undefined || last === undefined) return null;
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
      <YearChart
        svg={svg}
        bars={bars}
        label={t('brushLabel')}
        isIn={isIn}
        events={{
          onPointerDown: (event) => {
            svg.current?.setPointerCapture(event.pointerId);
            setDrag({ from: yearAt(event), to: yearAt(event) });
          },
          onPointerMove: (event) => {
            if (drag) setDrag({ from: drag.from, to: yearAt(event) });
          },
          onPointerUp: () => {
            if (shown?.from !== undefined) choose(shown);
            setDrag(undefined);
          },
        }}
      />
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
