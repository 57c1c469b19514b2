/** Submits the dossier with the key of a contributor. The key stays in this tab, and in no address. */
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { addressTo } from '../address/here';
import { IssueList } from './checkPanel';
import { yaml } from './checking';
import { openId } from './desk';
import { entitiesOf } from './labels';
import { Refused, submit, type Submission } from './server';
import type { Work } from './shapes';
import { w } from './words/words';

const KEY = 'entente-key';

/** The key, until the tab is closed. */
const key = signal(readKey());

function readKey(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function keepKey(value: string): void {
  key.value = value;
  try {
    if (value === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, value);
  } catch {
    // A browser that keeps nothing keeps the key for this page only.
  }
}

type State =
  | { readonly kind: 'WAITING' }
  | { readonly kind: 'NO_KEY' }
  | { readonly kind: 'FAULT'; readonly error: unknown }
  | { readonly kind: 'ANSWER'; readonly answer: Submission; readonly isDry: boolean };

/** The form, and what became of it. */
export function SubmitPanel({ work }: { readonly work: Work }) {
  const [reason, setReason] = useState('');
  const [state, setState] = useState<State>();
  const send = async (isDry: boolean) => {
    if (key.value.trim() === '') {
      setState({ kind: 'NO_KEY' });
      document.getElementById('bench-key')?.focus();
      return;
    }
    setState({ kind: 'WAITING' });
    const given = reason.trim() === '' ? w('reasonDefault') : reason.trim();
    try {
      const answer = await submit(key.value.trim(), {
        yaml: yaml.value,
        reason: given,
        dryRun: isDry,
        idempotencyKey: isDry ? null : `workbench/${openId.value ?? ''}/${hashOf(`${given}\n${yaml.value}`)}`,
      });
      setState({ kind: 'ANSWER', answer, isDry });
    } catch (error) {
      setState({ kind: 'FAULT', error });
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <h2>{w('submit')}</h2>
      <div class="fields">
        <div class="field">
          <label for="bench-key">{w('key')}</label>
          <input
            id="bench-key"
            type="password"
            autocomplete="off"
            aria-describedby="bench-key-hint"
            value={key.value}
            onInput={(event) => {
              keepKey(event.currentTarget.value);
            }}
          />
          <p class="hint" id="bench-key-hint">
            {w('keyHint')}
          </p>
        </div>
        <div class="field">
          <label for="bench-reason">{w('reason')}</label>
          <input
            id="bench-reason"
            type="text"
            autocomplete="off"
            placeholder={w('reasonDefault')}
            value={reason}
            onInput={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
        </div>
      </div>
      <p class="actions">
        <button type="submit" disabled={state?.kind === 'WAITING'}>
          {w('submitNow')}
        </button>
        <button
          type="button"
          class="plain"
          disabled={state?.kind === 'WAITING'}
          onClick={() => {
            void send(true);
          }}
        >
          {w('preview')}
        </button>
      </p>
      <div role="status">{state?.kind === 'WAITING' && w('submitting')}</div>
      {state && state.kind !== 'WAITING' && <Outcome work={work} state={state} />}
    </form>
  );
}

function Outcome({
  work,
  state,
}: {
  readonly work: Work;
  readonly state: Exclude<State, { kind: 'WAITING' }>;
}) {
  if (state.kind === 'NO_KEY')
    return (
      <p class="fault" role="alert">
        {w('keyMissing')}
      </p>
    );
  if (state.kind === 'FAULT')
    return (
      <>
        <p class="fault" role="alert">
          {w('notSubmitted', { reason: reasonOf(state.error) })}
        </p>
        {state.error instanceof Refused && <IssueList work={work} issues={state.error.issues} />}
      </>
    );
  const { answer, isDry } = state;
  return (
    <section role="status" class="bench-done">
      <p>
        <strong>
          {isDry
            ? w('wouldDo')
            : answer.change
              ? w('done', { number: answer.change.number })
              : w('doneBefore')}
        </strong>
      </p>
      <ul>
        {(['ENTITY', 'PASSAGE', 'FACT'] as const).map((kind) => {
          const counts = answer[({ ENTITY: 'entities', PASSAGE: 'passages', FACT: 'facts' } as const)[kind]];
          return <li key={kind}>{w('counts', { kind: w(`row${kind}`), ...counts })}</li>;
        })}
        {answer.candidates.map(({ entityId, into, reason, decided }) => (
          <li key={`${entityId} ${into}`}>
            {w(decided ? 'decided' : 'undecided', { id: entityId, into, reason })}
          </li>
        ))}
        {answer.warnings.map(({ message }, at) => (
          <li key={at}>{message}</li>
        ))}
      </ul>
      {!isDry && (
        <p class="actions">
          {w('openInGraph')}{' '}
          {[{ id: String(work.document['id']), name: w('document') }, ...entitiesOf(work)].map(
            ({ id, name }) => (
              <a key={id} href={addressTo({ name: 'entity', id })}>
                {name}
              </a>
            ),
          )}
        </p>
      )}
    </section>
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  return w('noAnswer', { reason: error instanceof Error ? error.message : String(error) });
}

/** What tells one submission from another: the same one that is sent again is recorded once. */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < text.length; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b + text.charCodeAt(at), 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
