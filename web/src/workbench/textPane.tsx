/** The article with its marks: what is left to decide in grey, what was taken in coloured by its type. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { fieldText } from './fieldText';
import { current, pending, shown, show } from './desk';
import { onBenchKey } from './keys';
import { marksOf } from './marks';
import { rulerOf, snapped, type Stretch } from './ranges';
import { segmentsOf, type Mark, type Segment } from './segments';
import { selectedIn } from './selecting';
import type { Work } from './shapes';
import { w } from './words/words';
import { keyOf } from './work';

/** The pane on the left. */
export function TextPane({ work }: { readonly work: Work }) {
  const pane = useRef<HTMLDivElement>(null);
  const left = pending.value;
  const { text } = work;
  const { selection } = shown.value;
  const segments = useMemo(
    () => segmentsOf(text.length, [...marksOf(work, left), ...selectionMark(selection)]),
    [text, work.facts, left, selection],
  );
  const chosen = current.value;
  const chosenKey = chosen && shown.value.tab === 'suggestions' ? keyOf(chosen) : undefined;
  const first = chosen?.ranges[0];
  useEffect(() => {
    if (first === undefined || shown.value.tab !== 'suggestions') return;
    const at = rulerOf(text).stretchOf(first)?.start;
    pane.current?.querySelector(`[data-at="${String(at)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosenKey]);
  const select = () => {
    const stretch = pane.current && selectedIn(pane.current);
    const whole = stretch && snapped(text, stretch);
    if (whole) show({ selection: whole });
  };
  return (
    <div
      ref={pane}
      id="bench-article"
      class="bench-article"
      role="region"
      aria-label={w('article')}
      aria-describedby="bench-keys"
      tabindex={0}
      lang={fieldText(work.document, 'language')}
      onKeyDown={onBenchKey}
      onPointerUp={() => {
        // The browser takes the selection back after this event, where a click ends one.
        setTimeout(select);
      }}
      onKeyUp={select}
      onClick={(event) => {
        const at = event.target instanceof HTMLElement ? event.target.dataset['at'] : undefined;
        const mark = segments
          .find(({ start }) => String(start) === at)
          ?.marks.find(({ isPending }) => isPending);
        if (mark && getSelection()?.isCollapsed !== false) show({ tab: 'suggestions', current: mark.key });
      }}
    >
      {segments.map((segment) => (
        <span key={segment.start} data-at={segment.start} class={classOf(segment, chosenKey) || undefined}>
          {text.slice(segment.start, segment.end)}
        </span>
      ))}
    </div>
  );
}

const SELECTION = 'selection';

function selectionMark(selection: Stretch | null): Mark[] {
  return selection ? [{ ...selection, key: SELECTION, isPending: false, type: '' }] : [];
}

function classOf({ marks }: Segment, chosen: string | undefined): string {
  const taken = marks.find(({ isPending, key }) => !isPending && key !== SELECTION);
  const isLeft = marks.some(({ isPending }) => isPending);
  return [
    taken && `is-taken type-${taken.type}`,
    isLeft && 'is-left',
    chosen !== undefined && marks.some(({ key }) => key === chosen) && 'is-current',
    marks.some(({ key }) => key === SELECTION) && 'is-selected',
  ]
    .filter(Boolean)
    .join(' ');
}
