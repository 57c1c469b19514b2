/** The words of the pages in the reader's language; it stands in the address as `lang`. */
import { computed } from '@preact/signals';
import { here } from '../address/here';
import { EN } from './en';
import file from '../../../schema/terms.tsv?raw';
import { RU } from './ru';
import { readTerms, termIn, vocabularyOfKind } from './terms';
import { filled, type Language } from './wording';
import { ZH } from './zh';

const TERMS = readTerms(file);
const WORDS = { en: EN, ru: RU, zh: ZH };

/** The key of a text. */
export type Key = keyof typeof EN;

/** The language of the pages. */
export const language = computed<Language>(() => {
  const asked = here.value.query.get('lang');
  return asked === 'ru' || asked === 'zh' ? asked : 'en';
});

/** A text of the pages, with its gaps filled. */
export function t(key: Key, gaps: Readonly<Record<string, string | number>> = {}): string {
  return filled(WORDS[language.value][key], gaps, language.value);
}

/** A value of the API's enums in words; the name of the enum tells values of one name apart. */
export function term(value: string | null | undefined, vocabulary?: string): string {
  return value === null || value === undefined ? '' : termIn(TERMS, value, language.value, vocabulary);
}

/** The kind of an entity in words, or its type where it has none. */
export function kindTerm({ type, kind }: { readonly type: string; readonly kind: string }): string {
  return term(kind, vocabularyOfKind(type, kind));
}
