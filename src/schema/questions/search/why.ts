/** Why something was found, in words. Pure, and made only for what is shown. */
import { KEY_KINDS } from '../../../names/keyKinds';
import { parseName } from '../../../names/nameWords';
import { romanisationSkeleton } from '../../../names/skeleton';
import { kindInWords, type AskedText } from './asked';
import { keysOfForm, likenessOfWords, type Hit } from './hit';
import type { SearchWhy } from './types';

export function whyFound({ how, key, type, forms, passage }: Hit, asked: AskedText): SearchWhy {
  if (how === 'IDENTIFIER') return { form: key ?? '', key: 'its id in another system', matched: key ?? '' };
  if (how === 'GLOSS')
    return { form: passage?.[1] ?? '', key: 'the words of a passage', matched: wordsOf(asked) };
  if (how === 'TITLE') return { form: forms[0] ?? '', key: 'the words of a title', matched: wordsOf(asked) };
  const shared = key === undefined ? undefined : asked.keys.get(key);
  if (key !== undefined && shared) {
    const form = forms.find((one) => keysOfForm(type, one).has(key));
    return {
      form: form ?? forms[0] ?? '',
      key: kindInWords(shared),
      matched: key.slice(key.indexOf(':') + 1),
    };
  }
  const { form, words } = likest(forms, asked);
  return words.length > 0
    ? { form, key: KEY_KINDS.w.says, matched: words.join(' ') }
    : { form, key: 'words that are spelt or begin nearly so', matched: wordsOf(asked) };
}

/** The name that has the most words of the text, or the likest; the shortest of equals. */
function likest(
  forms: readonly string[],
  { words, spellings }: AskedText,
): { form: string; words: readonly string[] } {
  const asked = new Set(words);
  const [best] = forms
    .map((form) => {
      const own = parseName(form).words.flatMap(({ raw, folded }) => [
        ...folded.split(' '),
        romanisationSkeleton(raw),
      ]);
      return {
        form,
        words: [...new Set(own.filter((word) => asked.has(word)))],
        likeness: likenessOfWords(spellings, own),
      };
    })
    .sort(
      (a, b) => b.words.length - a.words.length || b.likeness - a.likeness || a.form.length - b.form.length,
    );
  return best ?? { form: '', words: [] };
}

function wordsOf({ spellings }: AskedText): string {
  return spellings.map(([word = '']) => word).join(' ');
}
