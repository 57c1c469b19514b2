/** The entities and facts so far: each can be shown in the text, changed and removed. */
import type { ComponentChildren } from 'preact';
import { change, fill, show } from './desk';
import { factsInWords } from './inWords';
import { entitiesOf, labelOf } from './labels';
import { openRow } from './opening';
import { rulerOf } from './ranges';
import type { Row, Work } from './shapes';
import { typeWord, w } from './words/words';
import { rangesOf, withoutRow } from './work';

/** Declared entities, and those of the graph of which facts speak. */
export function EntitiesPanel({ work }: { readonly work: Work }) {
  const all = entitiesOf(work);
  if (all.length === 0) return <p class="hint">{w('entitiesNone')}</p>;
  return (
    <ul class="bench-rows">
      {all.map(({ id, name, type, isDeclared }) => {
        const mentions = work.facts.filter(
          (row) => row.heading === 'mentions' && row.fields['entity'] === id,
        );
        const at = work.entities.findIndex(({ fields }) => fields['id'] === id);
        const row = work.entities[at];
        return (
          <li key={id}>
            <span class={`bench-dot type-${type}`} aria-hidden="true" /> <strong>{name}</strong>{' '}
            <span class="chip">{typeWord(type)}</span> <code>{id}</code>{' '}
            <span class="count">
              {w(isDeclared ? 'declared' : 'referred')},{' '}
              {w('mentionsCount', { n: mentions.flatMap(rangesOf).length })}
            </span>
            <RowActions name={name} ranges={mentions.flatMap(rangesOf)} work={work}>
              {row && <EditAndRemove work={work} row={row} list="entities" at={at} name={name} />}
            </RowActions>
          </li>
        );
      })}
    </ul>
  );
}

/** All facts by their kinds. */
export function FactsPanel({ work }: { readonly work: Work }) {
  if (work.facts.length === 0) return <p class="hint">{w('factsNone')}</p>;
  const headings = [...new Set(work.facts.map(({ heading }) => heading))].sort(
    (a, b) => Number(a === 'mentions') - Number(b === 'mentions'),
  );
  return (
    <>
      {headings.map((heading) => (
        <ul key={heading} class="bench-rows">
          {work.facts.flatMap((row, at) => {
            if (row.heading !== heading) return [];
            const words = factsInWords(row, (id) => labelOf(work, id));
            return [
              <li key={at}>
                {words}
                <RowActions name={words} ranges={rangesOf(row)} work={work}>
                  <EditAndRemove work={work} row={row} list="facts" at={at} name={words} />
                </RowActions>
              </li>,
            ];
          })}
        </ul>
      ))}
    </>
  );
}

interface ActionsProps {
  readonly work: Work;
  readonly name: string;
  readonly ranges: readonly string[];
  readonly children: ComponentChildren;
}

function RowActions({ work, name, ranges, children }: ActionsProps) {
  return (
    <span class="actions">
      {ranges[0] !== undefined && (
        <button
          type="button"
          class="plain"
          aria-label={`${w('showInText')} ${ranges[0]}: ${name}`}
          onClick={() => {
            showRange(work, ranges[0] ?? '');
          }}
        >
          {ranges[0]}
        </button>
      )}
      {children}
    </span>
  );
}

/** Selects a range in the text, and brings it into view. */
export function showRange({ text }: Work, range: string): void {
  const stretch = rulerOf(text).stretchOf(range);
  if (!stretch) return;
  show({ selection: stretch });
  setTimeout(() => {
    document.querySelector('.bench-article .is-selected')?.scrollIntoView({ block: 'center' });
  });
}

interface EditProps {
  readonly work: Work;
  readonly row: Row;
  readonly list: 'entities' | 'facts';
  readonly at: number;
  readonly name: string;
}

function EditAndRemove({ work, row, list, at, name }: EditProps) {
  return (
    <>
      <button
        type="button"
        class="plain"
        aria-label={w('edit', { name })}
        onClick={() => {
          openRow(list, at);
        }}
      >
        ✎
      </button>
      <button
        type="button"
        class="plain"
        aria-label={w('remove', { name })}
        onClick={() => {
          // A form that is open names its row by its place, which changes.
          fill(null);
          change(withoutRow(work, row));
        }}
      >
        ×
      </button>
    </>
  );
}
