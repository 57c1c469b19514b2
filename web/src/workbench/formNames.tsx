/** The names of an entity in a form. */
import { setField } from './opening';
import type { OpenForm } from './view';
import { w } from './words/words';

/** Of an entity that is there: its names, each with its language. */
export function Names({ open }: { readonly open: OpenForm }) {
  const names = open.fields['names'];
  if (!open.changes || open.changes.list !== 'entities' || typeof names !== 'object' || names === null)
    return null;
  const given = names as Readonly<Record<string, unknown>>;
  return (
    <div class="fields">
      {[...new Set([...Object.keys(given), 'en', 'ru', 'zh'])].map((tag) => {
        const name = given[tag];
        const value = typeof name === 'object' && name !== null ? (name as { value?: unknown }).value : name;
        return (
          <div key={tag} class="field">
            <label for={`bench-name-${tag}`}>
              {w('name')} ({tag})
            </label>
            <input
              id={`bench-name-${tag}`}
              type="text"
              autocomplete="off"
              value={typeof value === 'string' ? value : ''}
              onInput={(event) => {
                const typed = event.currentTarget.value;
                const { [tag]: _, ...others } = given;
                setField('names', typed === '' ? others : { ...given, [tag]: typed });
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
