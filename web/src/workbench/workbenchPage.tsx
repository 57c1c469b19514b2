/** The workbench: the article on the left, on the right what is made of it. */
import { effect, untracked } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { addressTo, here } from '../address/here';
import { language } from '../words/words';
import { asking, fault, remark, requestDraft } from './asking';
import { CheckPanel } from './checkPanel';
import { checkWhileWriting, issueCount } from './checking';
import {
  canRedo,
  canUndo,
  close,
  form,
  isFull,
  open,
  openId,
  pending,
  redo,
  said,
  show,
  shown,
  undo,
  work,
} from './desk';
import { FindWords } from './findWords';
import { FormPanel } from './formPanel';
import { onBenchKey } from './keys';
import { learnNames } from './naming';
import { PassagesPanel } from './passagesPanel';
import { EntitiesPanel, FactsPanel } from './rowPanels';
import { SavePanel } from './savePanel';
import { SelectionPanel } from './selectionPanel';
import { termsIn } from './server';
import { idOfKey, titleOf } from './shelf';
import { StartPage } from './startPage';
import { SuggestionPanel } from './suggestionPanel';
import { TextPane } from './textPane';
import type { Work } from './shapes';
import type { Tab } from './view';
import { terms, w } from './words/words';
import './styles/workbench.css';

const TABS: readonly Tab[] = ['suggestions', 'entities', 'facts', 'passages', 'check', 'save'];

// The address says which dossier is open; it is there before the page is drawn.
effect(() => {
  const { page, query } = here.value;
  const id = query.get('work');
  if (page.name !== 'workbench' || id === openId.peek()) return;
  untracked(() => {
    if (id === undefined) close();
    else open(id);
  });
});

/** The page at `/workbench`; `work` in its address names the dossier within this browser. */
export function WorkbenchPage() {
  const id = here.value.query.get('work');
  useEffect(() => {
    termsIn(language.value).then(
      (found) => (terms.value = found),
      // Without words, values are shown as they are written.
      () => undefined,
    );
  }, [language.value]);
  useEffect(() => {
    // The same dossier in another tab: what was done last counts.
    const other = ({ key }: StorageEvent) => {
      if (id !== undefined && idOfKey(key) === id) open(id);
    };
    addEventListener('storage', other);
    return () => {
      removeEventListener('storage', other);
    };
  }, [id]);
  if (id === undefined || !work.value || openId.value !== id)
    return <StartPage key={id ?? ''} isMissing={id !== undefined} />;
  return <Bench key={id} work={work.value} />;
}

function Bench({ work: now }: { readonly work: Work }) {
  useEffect(() => {
    fault.value = undefined;
    remark.value = undefined;
    if (now.mayRead && now.suggestions === null && !asking.value) void requestDraft(now);
    void learnNames(now);
    return checkWhileWriting();
  }, []);
  const open = form.value;
  const { tab } = shown.value;
  return (
    <div class="bench">
      <div class="bench-head">
        <h1>{titleOf(now)}</h1>
        <p class="actions">
          <button type="button" class="plain" disabled={!canUndo.value} onClick={undo}>
            {w('undo')}
          </button>
          <button type="button" class="plain" disabled={!canRedo.value} onClick={redo}>
            {w('redo')}
          </button>
          <a href={addressTo({ name: 'workbench' })}>{w('all')}</a>
          <span class="hint">{w('isKept')}</span>
        </p>
        {isFull.value && (
          <p class="fault" role="alert">
            {w('isFull')}
          </p>
        )}
        {remark.value !== undefined && <p class="note">{remark.value}</p>}
        <p class="unseen" role="status">
          {said.value}
        </p>
      </div>
      <div class="bench-left">
        <p class="hint" id="bench-keys">
          {w('keys')}
        </p>
        <TextPane work={now} />
      </div>
      <div class="bench-right">
        <FindWords work={now} />
        <SelectionPanel work={now} />
        {open && <FormPanel work={now} open={open} />}
        <div class="tabs" role="tablist" aria-label={w('title')}>
          {TABS.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`bench-tab-${one}`}
              aria-selected={one === tab}
              aria-controls={one === tab ? 'bench-panel' : undefined}
              tabindex={one === tab ? 0 : -1}
              onClick={() => {
                show({ tab: one });
              }}
              onKeyDown={(event) => {
                const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                if (by === 0) return;
                const next = TABS[(TABS.indexOf(one) + by + TABS.length) % TABS.length] ?? one;
                show({ tab: next });
                setTimeout(() => document.getElementById(`bench-tab-${next}`)?.focus());
              }}
            >
              {w(one)}
              <span class="count">{countOf(one, now)}</span>
            </button>
          ))}
        </div>
        <div
          id="bench-panel"
          role="tabpanel"
          aria-labelledby={`bench-tab-${tab}`}
          tabindex={-1}
          onKeyDown={tab === 'suggestions' ? onBenchKey : undefined}
        >
          {tab === 'suggestions' && <SuggestionPanel work={now} />}
          {tab === 'entities' && <EntitiesPanel work={now} />}
          {tab === 'facts' && <FactsPanel work={now} />}
          {tab === 'passages' && <PassagesPanel work={now} />}
          {tab === 'check' && <CheckPanel work={now} />}
          {tab === 'save' && <SavePanel work={now} />}
        </div>
      </div>
    </div>
  );
}

function countOf(tab: Tab, { entities, facts }: Work): string {
  const count =
    tab === 'suggestions'
      ? pending.value.length
      : tab === 'entities'
        ? entities.length
        : tab === 'facts'
          ? facts.length
          : tab === 'check'
            ? issueCount.value
            : 0;
  return count === 0 ? '' : ` ${String(count)}`;
}
