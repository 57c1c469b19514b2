/** A text as the index is asked for it. Pure. */
import { namedOfAll } from '../../../model/named';
import { typeTerm } from '../../../model/nameKeys';
import type { EntityType } from '../../../model/declare/types';
import { isHan } from '../../../names/characters';
import { KEY_KINDS } from '../../../names/keyKinds';
import { parseName } from '../../../names/nameWords';
import { romanisationSkeleton } from '../../../names/skeleton';
import { storedQueryKeys, type StoredQueryKey } from '../../../names/storedKeys';
import type { NameSubject } from '../../../names/keyKinds';
import { anyOf, beginning, nearly, phrase } from '../../../graph/lucene';

export interface AskedText {
  readonly text: string;
  readonly named: NameSubject | undefined;
  /** Whether it is in Chinese characters alone. */
  readonly characters: boolean;
  /** Keys by the form in which they are stored. */
  readonly keys: ReadonlyMap<string, StoredQueryKey>;
  /** Single words that are keys, without their kind. */
  readonly words: readonly string[];
  /** The words of the text, each in the spellings in which it may be stored. */
  readonly spellings: readonly (readonly string[])[];
  /** All this in the syntax of the index. */
  readonly exact: string;
  readonly block: string;
  readonly nearly: string;
  readonly fullText: string;
}

/** Sixty words are no name, nor a question that full text answers. */
const MOST_WORDS = 12;

/** How far a word may be misspelt: not at all, by one letter, by two. */
const ONE_LETTER = 4;
const TWO_LETTERS = 7;

/** Null for a text without a letter or digit, which nothing answers. */
export function askedText(text: string, types: readonly EntityType[] | null): AskedText | null {
  const named = types === null ? undefined : namedOfAll(types);
  const all = storedQueryKeys(text, named);
  if (all.length === 0) return null;
  const strong = all.filter(({ kind }) => kind !== 'w');
  const words = all.filter(({ kind }) => kind === 'w').map(({ stored }) => stored.slice(WORD.length));
  const spellings = parseName(text)
    .words.slice(0, MOST_WORDS)
    .map(({ raw, folded }) =>
      [...new Set([...folded.split(' '), romanisationSkeleton(raw)])].filter((word) => word !== ''),
    );
  const terms = [...new Set(types)].map(typeTerm);
  const wholeWords = words.slice(0, 2 * MOST_WORDS).map((word) => phrase(`${WORD}${word}`, 4));
  const partly = words.slice(0, 2 * MOST_WORDS).flatMap(spelt);
  return {
    text,
    named,
    characters: isHan(text),
    keys: new Map(strong.map((key) => [key.stored, key])),
    words,
    spellings,
    exact: anyOf(
      strong.map(({ stored, weight }) => phrase(stored, weight)),
      terms,
    ),
    block: words.length === 0 ? '' : anyOf(wholeWords, terms),
    nearly: words.length === 0 ? '' : anyOf([...wholeWords, ...partly], terms),
    fullText: [...new Set(spellings.map(([word = '']) => word))]
      .filter((word) => word !== '')
      .map((word) => phrase(word))
      .join(' '),
  };
}

const WORD = 'w:';

function spelt(word: string): string[] {
  const { length } = word;
  const misspelt = length < ONE_LETTER ? [] : [nearly(`${WORD}${word}`, length < TWO_LETTERS ? 1 : 2)];
  return length < 2 ? misspelt : [beginning(`${WORD}${word}`), ...misspelt];
}

/** A kind of key in words. */
export function kindInWords({ kind }: StoredQueryKey): string {
  return KEY_KINDS[kind].says;
}
