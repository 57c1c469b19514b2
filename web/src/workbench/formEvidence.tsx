/** The evidence of a form. */
import { fieldText } from './fieldText';
import { fill } from './desk';
import { rulerOf } from './ranges';
import type { Work } from './shapes';
import type { OpenForm } from './view';
import { w } from './words/words';

/** The passages on which the form rests, and what they say. */
export function Evidence({ work, open }: { readonly work: Work; readonly open: OpenForm }) {
  const { stretchOf } = rulerOf(work.text);
  // What an entity rests on are its mentions.
  if (open.changes?.list === 'entities') return null;
  return (
    <>
      <h3>{w('evidence')}</h3>
      {open.evidence.length === 0 && <p class="hint">{w('noEvidence')}</p>}
      <ul class="bench-evidence">
        {open.evidence.map((range) => {
          const place = stretchOf(range);
          return (
            <li key={range}>
              <q lang={fieldText(work.document, 'language')}>
                {place ? work.text.slice(place.start, place.end) : range}
              </q>{' '}
              <span class="count">{range}</span>{' '}
              <button
                type="button"
                class="plain"
                aria-label={w('removeRange', { range })}
                onClick={() => {
                  fill({ ...open, evidence: open.evidence.filter((one) => one !== range) });
                }}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      {open.evidence.length > 0 && (
        <div class="field wide">
          <label for="bench-gloss">{w('gloss')}</label>
          <textarea
            id="bench-gloss"
            rows={2}
            value={open.gloss}
            onInput={(event) => {
              fill({ ...open, gloss: event.currentTarget.value, isOwnGloss: true });
            }}
          />
        </div>
      )}
    </>
  );
}
