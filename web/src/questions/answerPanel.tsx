/** The answer to a question, and what can be done with it. */
import { useEffect, useState } from 'preact/hooks';
import type { Operation } from '../../../src/server/operation';
import { here } from '../address/here';
import { addressOf, onwards } from '../address/place';
import { ask, datasetOf, type Answer, type DatasetPart } from '../data/ask';
import { fragmentOf } from '../graphiql/address';
import { t } from '../words/words';
import { AnswerView } from './answerView';
import { CopyAs } from './copyButtons';
import { resultsIn } from './shapes';
import { queryOf, type Texts } from './values';

interface PanelProps {
  readonly operation: Operation;
  readonly texts: Texts;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The change as of which the record is read; now without it. */
  readonly knownAt: string | undefined;
  /** How often a person has asked. */
  readonly turn: number;
}

interface State {
  readonly answer?: Answer;
  readonly ms?: number;
  readonly fault?: string;
}

/** The answer, as text and as JSON. */
export function AnswerPanel(props: PanelProps) {
  const { operation, texts, turn } = props;
  const isPast = props.knownAt !== undefined && operation.documentKnownAt !== undefined;
  const document_ = isPast ? (operation.documentKnownAt ?? '') : operation.document;
  const variables = isPast ? { ...props.variables, knownAt: props.knownAt } : props.variables;
  const [state, setState] = useState<State>();
  const key = JSON.stringify([document_, variables, turn]);
  useEffect(() => {
    const stop = new AbortController();
    setState(undefined);
    const began = performance.now();
    ask(document_, variables, stop.signal).then(
      (answer) => {
        if (!stop.signal.aborted) setState({ answer, ms: Math.round(performance.now() - began) });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setState({ fault: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      stop.abort();
    };
  }, [key]);
  const answer = state?.answer;
  const dataset = answer && operation.documentKnownAt !== undefined ? datasetOf(answer) : undefined;
  const permalink = addressOf(
    onwards(here.value, here.value.page, {
      ...queryOf(operation.variables, texts),
      ...(dataset
        ? { knownAt: String(dataset.version) }
        : props.knownAt === undefined
          ? {}
          : { knownAt: props.knownAt }),
    }),
  );
  const graphiql = `/graphiql${fragmentOf({
    query: document_,
    variables: Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2),
  })}`;
  return (
    <div class="answer" aria-busy={state === undefined}>
      <p class="status" role="status">
        {state === undefined ? t('asking') : answer ? summaryOf(answer, state.ms ?? 0) : ''}
      </p>
      <p class="actions">
        <a class="button" href={graphiql}>
          {t('openGraphiql')}
        </a>
        <a class="permalink" href={permalink}>
          {t('permalink')}
        </a>
        <CopyAs request={{ url: `${location.origin}/graphql`, document: document_, variables }} />
      </p>
      {state?.fault !== undefined && (
        <p class="fault" role="alert">
          {t('fault', { reason: state.fault })}
        </p>
      )}
      {answer && <Tabs answer={answer} />}
    </div>
  );
}

function Tabs({ answer }: { readonly answer: Answer }) {
  const [tab, setTab] = useState<'answer' | 'json'>('answer');
  const { data, errors, extensions } = answer;
  const tabs = ['answer', 'json'] as const;
  return (
    <>
      <div class="tabs" role="tablist">
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="tab-panel"
            tabindex={tab === name ? 0 : -1}
            onClick={() => {
              setTab(name);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
              const other = name === 'answer' ? 'json' : 'answer';
              setTab(other);
              document.getElementById(`tab-${other}`)?.focus();
            }}
          >
            {t(name)}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'json' ? (
          <pre tabindex={0}>{JSON.stringify({ ...(errors && { errors }), data, extensions }, null, 2)}</pre>
        ) : (
          <>
            {(errors ?? []).map(({ message }) => (
              <p key={message} class="fault" role="alert">
                {message}
              </p>
            ))}
            {data && <AnswerView data={data} />}
            {(extensions?.warnings ?? []).length > 0 && (
              <section class="warnings">
                <h2>{t('warnings')}</h2>
                <ul>
                  {extensions?.warnings?.map(({ message }) => (
                    <li key={message}>{message}</li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </div>
    </>
  );
}

/** An answer in half a line: how long it took, how many results it has, what it was read from. */
function summaryOf(answer: Answer, ms: number): string {
  const time = t('answeredIn', { ms });
  const dataset = datasetOf(answer);
  const from = dataset ? ` ${recordOf(dataset)}` : '';
  const results = resultsIn(answer.data);
  if (results === undefined) return `${time}.${from}`;
  return `${time}: ${results === 0 ? t('noResult') : t('results', { n: results })}.${from}`;
}

function recordOf({ version, recordedAt }: DatasetPart): string {
  const time = recordedAt === null ? '' : ` (${recordedAt.slice(0, 16).replace('T', ' ')} UTC)`;
  return t('recordAsOf', { version, time });
}
