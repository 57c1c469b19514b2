/** The timeline: a day as a point, a vague date as the span in which it lies. */
import { linkTitle, type Choice } from '../graph/canvas';
import { daysText } from '../graph/listTwin';
import { linkClass, nodeClass, shortened } from '../graph/look';
import type { Scene } from '../graph/scene';
import { t } from '../words/words';
import { rowsOf, type Row } from './rows';
import { barOf, marks, placeAt, scaleFor, type Scale } from './scale';

const WIDTH = 1000;
const ROW = 26;
const TOP = 30;

interface TimelineProps {
  readonly scene: Scene;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** The rows below their years. */
export function TimelineView({ scene, choice, onChoose }: TimelineProps) {
  const { rows, undated } = rowsOf(scene);
  const scale = scaleFor(
    rows.map(({ days }) => days),
    WIDTH,
  );
  if (!scale) return <p class="empty">{t('timelineNone')}</p>;
  const height = TOP + rows.length * ROW + 8;
  return (
    <>
      <div class="timeline-frame" tabindex={0} role="region" aria-label={t('timeline')}>
        <svg
          class="timeline"
          viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}
          role="group"
          aria-label={t('timeline')}
        >
          {marks(scale).map((year) => (
            <g key={year} class="mark">
              <line x1={placeAt(scale, year)} x2={placeAt(scale, year)} y1={TOP - 8} y2={height} />
              <text
                x={placeAt(scale, year)}
                y={16}
                text-anchor={year <= scale.from ? 'start' : year >= scale.to ? 'end' : 'middle'}
              >
                {year}
              </text>
            </g>
          ))}
          {rows.map((row, index) => (
            <RowView
              key={row.key}
              row={row}
              y={TOP + index * ROW}
              scale={scale}
              scene={scene}
              choice={choice}
              onChoose={onChoose}
            />
          ))}
        </svg>
      </div>
      {undated > 0 && <p class="hint">{t('undatedCount', { n: undated })}</p>}
    </>
  );
}

/** Beside the bar where there is room, else before it; within a bar that leaves none. */
function labelAt(
  x: number,
  width: number,
  isExact: boolean,
): { readonly x: number; readonly anchor: 'start' | 'end' } {
  const end = isExact ? x + 11 : x + width + 6;
  if (end <= WIDTH * 0.6) return { x: end, anchor: 'start' };
  if (x >= WIDTH * 0.4) return { x: x - (isExact ? 11 : 6), anchor: 'end' };
  return { x: x + 8, anchor: 'start' };
}

function RowView(props: TimelineProps & { readonly row: Row; readonly y: number; readonly scale: Scale }) {
  const { row, y, scale, scene, choice, onChoose } = props;
  const { x, width, isExact } = barOf(scale, row.days);
  const made: Choice = row.node ? { node: row.node.id } : { link: row.link?.key ?? '' };
  const isChosen = JSON.stringify(choice) === JSON.stringify(made);
  const name = row.node?.name ?? (row.link ? linkTitle(row.link, scene) : '');
  const label = labelAt(x, width, isExact);
  const look = row.node ? nodeClass(row.node).replace(/^node /, '') : row.link ? linkClass(row.link) : '';
  const pick = () => {
    onChoose(made);
  };
  const button = {
    role: 'button' as const,
    tabindex: 0,
    'aria-pressed': isChosen,
    'aria-label': `${name}, ${daysText(row.days)}`,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      pick();
    },
  };
  return (
    <g class={`row ${look}${isChosen ? ' chosen' : ''}`} onClick={pick}>
      <title>{`${name} · ${daysText(row.days)}`}</title>
      {isExact ? (
        <circle {...button} cx={x} cy={y + ROW / 2} r="6" />
      ) : (
        <rect
          {...button}
          class={row.days.includes(null) ? 'span open' : 'span'}
          x={x}
          y={y + 7}
          width={width}
          height={ROW - 14}
          rx="5"
        />
      )}
      <text aria-hidden="true" x={label.x} y={y + ROW / 2 + 4} text-anchor={label.anchor}>
        {shortened(name, 64)}
      </text>
    </g>
  );
}
