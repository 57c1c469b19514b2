/** Selects words by typing them: the way without a pointer. */
import { useState } from 'preact/hooks';
import { show } from './desk';
import { placesOf } from './ranges';
import type { Work } from './shapes';
import { w } from './words/words';

/** The field; each time that it is sent, the next place is selected. */
export function FindWords({ work }: { readonly work: Work }) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const places = placesOf(work.text, words);
  const [status, setStatus] = useState('');
  return (
    <form
      class="bench-find"
      onSubmit={(event) => {
        event.preventDefault();
        const place = places[at % Math.max(1, places.length)];
        if (words.trim() === '') return;
        if (!place) {
          setStatus(w('notFound', { words }));
          return;
        }
        setStatus(w('foundOf', { at: (at % places.length) + 1, n: places.length }));
        setAt(at + 1);
        show({ selection: place });
      }}
    >
      <label for="bench-words">{w('selectWords')}</label>{' '}
      <input
        id="bench-words"
        type="text"
        autocomplete="off"
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
          setStatus('');
        }}
      />{' '}
      <button type="submit" class="plain">
        {w('find')}
      </button>{' '}
      <span role="status" class="hint">
        {status}
      </span>
    </form>
  );
}
