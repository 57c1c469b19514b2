/** “As of” and “as known at”, for the whole page. */
import { useState } from 'preact/hooks';
import { alter, here } from '../address/here';
import { t } from '../words/words';

/** The controls, closed while the page shows the present. */
export function MomentControls() {
  const asOf = here.value.query.get('asOf') ?? '';
  const knownAt = here.value.query.get('knownAt') ?? '';
  return <MomentForm key={`${asOf}|${knownAt}`} asOf={asOf} knownAt={knownAt} />;
}

function MomentForm(given: { readonly asOf: string; readonly knownAt: string }) {
  const [asOf, setAsOf] = useState(given.asOf);
  const [knownAt, setKnownAt] = useState(given.knownAt);
  const isNow = given.asOf === '' && given.knownAt === '';
  return (
    <details class="moment" open={!isNow}>
      <summary>
        {t('moment')}:{' '}
        <strong>
          {isNow ? t('now') : [given.asOf, given.knownAt && `#${given.knownAt}`].filter(Boolean).join(', ')}
        </strong>
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          alter({ asOf, knownAt: knownAt.trim() });
        }}
      >
        <label>
          {t('asOf')}
          <input
            type="date"
            value={asOf}
            title={t('asOfHint')}
            onInput={(event) => {
              setAsOf(event.currentTarget.value);
            }}
          />
        </label>
        <label>
          {t('knownAt')}
          <input
            type="text"
            value={knownAt}
            placeholder={t('now')}
            title={t('knownAtHint')}
            onInput={(event) => {
              setKnownAt(event.currentTarget.value);
            }}
          />
        </label>
        <button type="submit">{t('apply')}</button>
        {!isNow && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              alter({ asOf: undefined, knownAt: undefined });
            }}
          >
            {t('reset')}
          </button>
        )}
        <p class="hint">
          {t('asOfHint')} {t('knownAtHint')}.
        </p>
      </form>
    </details>
  );
}
