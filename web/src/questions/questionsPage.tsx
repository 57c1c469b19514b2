/** The published questions: grouped and to be searched, or one of them with its form. */
import { useEffect, useState } from 'preact/hooks';
import type { Operation } from '../../../src/server/operation';
import { addressTo } from '../address/here';
import { language, t } from '../words/words';
import { groupOf, GROUPS, titleIn } from './catalogue';
import { found } from './finding';
import { QuestionForm } from './questionForm';

let loading: Promise<Operation[]> | undefined;

async function load(): Promise<Operation[]> {
  const response = await fetch('/operations.json', { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`status ${String(response.status)}`);
  return (await response.json()) as Operation[];
}

/** The page at `/questions` and `/questions/NAME`. */
export function QuestionsPage({ question }: { readonly question?: string }) {
  const [operations, setOperations] = useState<Operation[]>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    loading ??= load();
    loading.then(setOperations, (error: unknown) => {
      loading = undefined;
      setFault(error instanceof Error ? error.message : String(error));
    });
  }, []);
  useEffect(() => {
    document.title = `${question ?? t('questions')} · Entente`;
  }, [question]);
  if (fault !== undefined) {
    return (
      <>
        <h1>{t('questions')}</h1>
        <p class="fault" role="alert">
          {t('fault', { reason: fault })}
        </p>
      </>
    );
  }
  if (!operations) return <h1>{t('loading')}</h1>;
  if (question === undefined) return <Catalogue operations={operations} />;
  const operation = operations.find(({ name }) => name === question);
  return (
    <>
      <p class="back">
        <a href={addressTo({ name: 'questions' })}>← {t('questions')}</a>
      </p>
      {operation ? <QuestionForm key={question} operation={operation} /> : <h1>{t('missing')}</h1>}
    </>
  );
}

function Catalogue({ operations }: { readonly operations: readonly Operation[] }) {
  const [text, setText] = useState('');
  const left = found(operations, text);
  return (
    <>
      <h1>{t('questions')}</h1>
      <p class="find">
        <label for="find">{t('findQuestion')}</label>
        <input
          id="find"
          type="search"
          autocomplete="off"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </p>
      <p role="status" id="status">
        {text.trim() === ''
          ? ''
          : left.length === 0
            ? t('noQuestion', { text: text.trim() })
            : t('countQuestions', { n: left.length, all: operations.length })}
      </p>
      {GROUPS.map((group) => {
        const ofGroup = left.filter(({ name }) => groupOf(name) === group);
        if (ofGroup.length === 0) return null;
        return (
          <section key={group} aria-labelledby={group}>
            <h2 id={group}>{t(group)}</h2>
            <ul class="catalogue">
              {ofGroup.map((operation) => (
                <li key={operation.name}>
                  <a href={addressTo({ name: 'question', question: operation.name })}>
                    {titleIn(language.value, operation)}
                  </a>
                  <code>{operation.name}</code>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
