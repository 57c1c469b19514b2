/** The suggestions: all of a kind at once, or one after the other. */
import { Combobox } from '../search/combobox';
import { fieldText } from './fieldText';
import { asking, fault, requestDraft } from './asking';
import { acceptAll, acceptAs, acceptCurrent, move, rejectCurrent } from './deciding';
import { current, pending, show } from './desk';
import { factsInWords } from './inWords';
import { labelOf } from './labels';
import { rulerOf } from './ranges';
import type { Suggestion, Work } from './shapes';
import { typeWord, w } from './words/words';
import { keyOf, rowsOf } from './work';

const KINDS = ['MENTION', 'NEW_ENTITY', 'OFFICE', 'EVENT'] as const;

/** The panel. */
export function SuggestionPanel({ work }: { readonly work: Work }) {
  const left = pending.value;
  if (work.suggestions === null) return <AskPanel work={work} />;
  const sure = left.filter(({ isSure }) => isSure);
  return (
    <>
      {fault.value !== undefined && (
        <p class="fault" role="alert">
          {fault.value}
        </p>
      )}
      <p class="hint">{left.length === 0 ? w('none') : w('left', { n: left.length })}</p>
      {left.length > 0 && (
        <p class="actions">
          <button
            type="button"
            onClick={() => {
              acceptAll(left);
            }}
          >
            {w('acceptAll', { n: left.length })}
          </button>
          {sure.length > 0 && sure.length < left.length && (
            <Bulk some={sure}>{w('acceptSure', { n: sure.length })}</Bulk>
          )}
          {KINDS.map((kind) => {
            const some = left.filter((one) => one.kind === kind);
            return some.length === 0 || some.length === left.length ? null : (
              <Bulk key={kind} some={some}>
                {w('acceptKind', { kind: w(`kind${kind}`), n: some.length })}
              </Bulk>
            );
          })}
        </p>
      )}
      {current.value && <Card key={keyOf(current.value)} work={work} one={current.value} />}
      {left.length > 1 && (
        <ul class="bench-list">
          {left.map((one) => (
            <li key={keyOf(one)}>
              <button
                type="button"
                class="plain"
                aria-pressed={one === current.value}
                onClick={() => {
                  show({ current: keyOf(one) });
                }}
              >
                {one.about}{' '}
                <span class="count">{one.type === null ? w(`kind${one.kind}`) : typeWord(one.type)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="actions">
        <button
          type="button"
          class="plain"
          disabled={asking.value}
          title={w('askForHint')}
          onClick={() => {
            void requestDraft(work);
          }}
        >
          {w('again')}
        </button>
        <span class="hint" role="status">
          {asking.value ? w('asking') : ''}
        </span>
      </p>
    </>
  );
}

function Bulk({ some, children }: { readonly some: readonly Suggestion[]; readonly children: string }) {
  return (
    <button
      type="button"
      class="plain"
      onClick={() => {
        acceptAll(some);
      }}
    >
      {children}
    </button>
  );
}

function AskPanel({ work }: { readonly work: Work }) {
  return (
    <>
      {fault.value !== undefined && (
        <p class="fault" role="alert">
          {fault.value}
        </p>
      )}
      <p class="hint" role="status">
        {asking.value ? w('asking') : w('askForHint')}
      </p>
      <button
        type="button"
        disabled={asking.value}
        onClick={() => {
          void requestDraft(work);
        }}
      >
        {w('askFor')}
      </button>
    </>
  );
}

/** The suggestion that is looked at. */
function Card({ work, one }: { readonly work: Work; readonly one: Suggestion }) {
  const { stretchOf } = rulerOf(work.text);
  const place = stretchOf(one.ranges[0] ?? '');
  const id = one.entityId;
  return (
    <section class="bench-card" aria-label={one.about}>
      <p>
        <span class="chip">{one.type === null ? w(`kind${one.kind}`) : typeWord(one.type)}</span>{' '}
        <strong>{one.about}</strong> {id !== null && <code>{id}</code>}{' '}
        {one.isSure && <span class="flag">{w('sure')}</span>}
      </p>
      {place && (
        <p class="bench-quote" lang={fieldText(work.document, 'language')}>
          {work.text.slice(place.start, place.end)}
        </p>
      )}
      <ul class="bench-says">
        {[...rowsOf(one.part.facts)].map((row, at) => (
          <li key={at}>{factsInWords(row, (each) => labelOf(work, each, one.part))}</li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" aria-keyshortcuts="A" onClick={acceptCurrent}>
          {w('accept')} <kbd>A</kbd>
        </button>
        <button type="button" class="plain" aria-keyshortcuts="R" onClick={rejectCurrent}>
          {w('reject')} <kbd>R</kbd>
        </button>
        <button
          type="button"
          class="plain"
          aria-keyshortcuts="P"
          onClick={() => {
            move(-1);
          }}
        >
          {w('previous')} <kbd>P</kbd>
        </button>
        <button
          type="button"
          class="plain"
          aria-keyshortcuts="N"
          onClick={() => {
            move(1);
          }}
        >
          {w('next')} <kbd>N</kbd>
        </button>
      </p>
      {one.others.length > 0 && (
        <p class="actions">
          {w('orMeant')}:
          {one.others.map(({ entityId, name }) => (
            <button
              key={entityId}
              type="button"
              class="plain"
              onClick={() => {
                acceptAs(one, entityId, name);
              }}
            >
              {name} <code>{entityId}</code>
            </button>
          ))}
        </p>
      )}
      {id !== null && (
        <details>
          <summary>{w('isAnother')}</summary>
          <Combobox
            id="bench-other"
            label={w('isAnother')}
            shown=""
            onChoose={(entity) => {
              acceptAs(one, entity.id, entity.name);
            }}
          />
        </details>
      )}
    </section>
  );
}
