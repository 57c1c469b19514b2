/** The words of the workbench, which come with it and not with the other pages. */
import { signal } from '@preact/signals';
import { language } from '../../words/words';
import { filled } from '../../words/wording';
import { termOfName } from '../forms';
import { EN } from './en';
import { FIELDS } from './fields';
import { RU } from './ru';
import { ZH } from './zh';

const WORDS = { en: EN, ru: RU, zh: ZH };
const PLACE = { en: 0, ru: 1, zh: 2 } as const;

/** The key of a text. */
export type WordKey = keyof typeof EN;

/** The values of enums in words, as the server gives them for the language of the page. */
export const terms = signal<ReadonlyMap<string, string>>(new Map());

/** A text, with its gaps filled. */
export function w(key: WordKey, gaps: Readonly<Record<string, string | number>> = {}): string {
  return filled(WORDS[language.value][key], gaps, language.value);
}

/** A value of a vocabulary in words; without a word for it, the value itself. */
export function termWord(vocabulary: string, value: string): string {
  return terms.value.get(`${vocabulary} ${value}`) ?? value.toLowerCase().replaceAll('_', ' ');
}

/** The type of an entity or fact in words. */
export function typeWord(type: string): string {
  const value = termOfName(type);
  const { value: known } = terms;
  return known.get(`EntityType ${value}`) ?? known.get(`FactType ${value}`) ?? type;
}

/** A field in words: as the role that it is, else from a list. */
export function fieldWord(name: string): string {
  return FIELDS[name]?.[PLACE[language.value]] ?? terms.value.get(`FactRole ${termOfName(name)}`) ?? name;
}
