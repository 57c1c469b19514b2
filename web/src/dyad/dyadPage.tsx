/** Two actors and what joins them: figures, years, ties with their passages, agreements, events, topics and carriers. */
import { useEffect } from 'preact/hooks';
import { addressTo, alter, here } from '../address/here';
import { moment } from '../address/moment';
import { MomentControls } from '../app/momentControls';
import { datasetOf } from '../data/ask';
import { questionAt } from '../data/moment';
import { useAnswer } from '../data/useAnswer';
import { actionsText } from '../graph/actions';
import { PLAIN } from '../graph/pathOptions';
import { isIdLike } from '../search/nameOf';
import { Picker } from '../search/picker';
import { language, t } from '../words/words';
import { DyadBody } from './dyadBody';
import { ACTORS, DYAD_QUERY, type DyadData } from './dyadData';

/** The page at `/dyad?a=…&b=…`. */
export function DyadPage() {
  const { query } = here.value;
  const [a, b] = [query.get('a') ?? '', query.get('b') ?? ''];
  const isAsked = isIdLike(a) && isIdLike(b);
  const question = questionAt(moment.value, 'dyad', '$a: ID!, $b: ID!, $lang: String!', DYAD_QUERY, {
    a,
    b,
    lang: language.value,
  });
  const { answer, fault, isAsking } = useAnswer<DyadData>(isAsked ? question : undefined);
  const dyad = isAsked ? answer?.data?.dyad : undefined;
  // While another pair is awaited, the last answer is still there.
  const isShown = dyad !== undefined && !isAsking;
  const title = isShown ? t('dyadTitle', { a: dyad.a.name, b: dyad.b.name }) : t('dyad');
  useEffect(() => {
    document.title = `${title} · Entente`;
  }, [title]);
  const version = answer && datasetOf(answer)?.version;
  return (
    <article class="dyad" aria-busy={isAsking}>
      <h1>{title}</h1>
      <div class="fields ends">
        {(['a', 'b'] as const).map((end) => (
          <div key={end} class="field">
            <label for={`dyad-${end}`}>{t(end === 'a' ? 'dyadOne' : 'dyadOther')}</label>
            <Picker
              id={`dyad-${end}`}
              types={ACTORS}
              value={end === 'a' ? a : b}
              onChange={(id) => {
                if (id === '' || isIdLike(id)) alter({ [end]: id });
              }}
            />
          </div>
        ))}
      </div>
      {isAsked && (
        <p class="actions">
          <a class="button" href={addressTo({ name: 'graph' }, { do: stepsFor(a, b) })}>
            {t('showGraph')}
          </a>
          <a class="button" href={addressTo({ name: 'timeline' }, { do: stepsFor(a, b) })}>
            {t('showTimeline')}
          </a>
          <a class="button" href={addressTo({ name: 'paths' }, { from: a, to: b })}>
            {t('dyadPaths')}
          </a>
          <button
            type="button"
            class="plain"
            onClick={() => {
              alter({ a: b, b: a });
            }}
          >
            {t('dyadSwap')}
          </button>
        </p>
      )}
      <MomentControls />
      <p role="status" class="status">
        {!isAsked ? t('dyadHint') : isAsking ? t('loading') : ''}
      </p>
      {isAsked && fault !== undefined && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      {isShown && <DyadBody dyad={dyad} />}
      {isShown && version !== undefined && <p class="hint">{t('readFrom', { version })}</p>}
    </article>
  );
}

/** The steps of a graph with both and what is between them. */
function stepsFor(a: string, b: string): string {
  const between = (over: readonly string[]) =>
    ({ do: 'path', from: a, to: b, over, options: { ...PLAIN, shortest: 50 } }) as const;
  return actionsText([
    { do: 'add', id: a },
    { do: 'add', id: b },
    between(['TIES', 'MEETINGS', 'AGREEMENTS']),
  ]);
}
