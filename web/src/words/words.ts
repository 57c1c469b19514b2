/** The words of the pages in the reader's language; it stands in the address as `lang`. */
import { computed } from '@preact/signals';
import { here } from '../address/here';
import { EN } from './en';
import { RU } from './ru';
import { TERMS } from './terms';
import { filled, termIn, type Language } from './wording';
import { ZH } from './zh';

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

/** A value of the API's enums in words. */
export function term(value: string | null | undefined): string {
  return value === null || value === undefined ? '' : termIn(TERMS, value, language.value);
}
