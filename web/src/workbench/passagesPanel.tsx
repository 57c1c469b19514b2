/** What each passage says, for the analyst to write. */
import { fieldText } from './fieldText';
import { change } from './desk';
import { rulerOf } from './ranges';
import { showRange } from './rowPanels';
import type { Work } from './shapes';
import { w } from './words/words';
import { dossierOf } from './work';

/** The passages on which something rests, in the order of the text. */
export function PassagesPanel({ work }: { readonly work: Work }) {
  const ranges = Object.keys(dossierOf(work).passages ?? {});
  const { stretchOf } = rulerOf(work.text);
  if (ranges.length === 0) return <p class="hint">{w('passagesNone')}</p>;
  return (
    <ul class="bench-rows">
      {ranges.map((range) => {
        const place = stretchOf(range);
        return (
          <li key={range}>
            <button
              type="button"
              class="plain"
              aria-label={`${w('showInText')}: ${range}`}
              onClick={() => {
                showRange(work, range);
              }}
            >
              {range}
            </button>{' '}
            <q lang={fieldText(work.document, 'language')}>
              {place ? work.text.slice(place.start, place.end) : '?'}
            </q>
            <input
              id={`bench-passage-${range}`}
              type="text"
              aria-label={`${w('gloss')}: ${range}`}
              placeholder={w('noGloss')}
              value={work.glosses[range] ?? ''}
              onChange={(event) => {
                const { [range]: _, ...others } = work.glosses;
                const gloss = event.currentTarget.value;
                change({ ...work, glosses: gloss.trim() === '' ? others : { ...others, [range]: gloss } });
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
