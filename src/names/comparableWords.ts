/** The words of a name as likeness compares them: in one alphabet, without what adds nothing to the name. */
import { withoutLegalForm } from './legalForms';
import type { NameSubject } from './keyKinds';
import type { NameWord, ParsedName } from './nameWords';
import { withDigits } from './numerals';
import { romanisationSkeleton } from './skeleton';

export interface ComparableWords {
  readonly words: readonly string[];
  /** Numbers in the name of a body, which tell two of one series apart. */
  readonly numbers: readonly string[];
  /** Kinds of legal forms. */
  readonly kinds: ReadonlySet<string>;
  readonly latin: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** Words of persons that stand in one writing of a name and not in the next. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul bin ben ibn bint abu abou de da dos du del della der den di la le van von y e zu mr haji hajji shaikh sheikh sheik shaykh monsieur madame president prasident llc sa dr na'.split(
    ' ',
  ),
);

const EMPTY: ReadonlySet<string> = new Set('the of and for a an und et y de la mv ms'.split(' '));

/** Digits that look like letters: Ig0r. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 9: 'g' };

/** @param other the name with which it is compared: across scripts both are written in one Latin spelling */
export function comparableWords(
  name: ParsedName,
  other: ParsedName,
  named: NameSubject | undefined,
): ComparableWords {
  const words = named === 'BODY' ? name.all : name.words;
  const latin = words.every(({ script, raw }) => script === 'Latn' || /^\d+$/.test(raw));
  const bothLatin = latin && other.words.every(({ script, raw }) => script === 'Latn' || /^\d+$/.test(raw));
  const spelt = (word: NameWord) => lettersOf(word, bothLatin);
  if (named === 'PERSON')
    return { words: personWords(words.flatMap(spelt)), numbers: [], kinds: NONE, latin };
  if (named === 'PLACE') return { words: words.flatMap(spelt), numbers: [], kinds: NONE, latin };
  const { words: kept, ...rest } = bodyWords(words.flatMap(({ folded }) => folded.split(' ')));
  // Legal forms are read before the rest is put into Latin letters: JSC is АО.
  return { ...rest, words: bothLatin ? kept : kept.map((word) => romanisationSkeleton(word) || word), latin };
}

function lettersOf({ raw, folded, script }: NameWord, bothLatin: boolean): readonly string[] {
  const parts =
    script === 'Cyrl' || (script === 'Latn' && !bothLatin)
      ? raw.split('-').map(romanisationSkeleton)
      : folded.split(' ');
  return parts.filter((part) => part !== '');
}

function personWords(words: readonly string[]): readonly string[] {
  const joined = words
    .map((word) =>
      /\p{L}/u.test(word) && /\d/.test(word)
        ? word.replace(/[013459]/g, (digit) => LOOKS_LIKE[digit] ?? digit)
        : word,
    )
    .join(' ')
    // ‘Abd al-Aziz is Abdul Aziz.
    .replace(/\babd (?:al|el|ul|ur|as|ar) /g, 'abdul ')
    .split(' ');
  const own = joined.filter((word) => !PARTICLES.has(word));
  // Sergey Sergey Shoigu
  return (own.length > 0 ? own : joined).filter((word, at, all) => word !== all[at - 1]);
}

function bodyWords(words: readonly string[]): Pick<ComparableWords, 'words' | 'numbers' | 'kinds'> {
  const first = withoutLegalForm(words);
  const { words: left, kinds } = withoutLegalForm(joinedLetters(first.words));
  const plain = withDigits(left).filter((word) => !EMPTY.has(word));
  const kept = plain.length > 0 ? plain : left;
  const lettered = kept.filter((word) => !isNumber(word));
  return {
    words: lettered.length > 0 ? lettered : kept,
    numbers: kept.filter(isNumber),
    kinds: new Set([...first.kinds, ...kinds]),
  };
}

function isNumber(word: string): boolean {
  return /\d/.test(word);
}

/** A. B. C. and U.S. as one word each. */
function joinedLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let open = false;
  for (const word of words) {
    const letter = word.length === 1 && /\p{L}/u.test(word);
    if (letter && open) joined[joined.length - 1] = `${joined.at(-1) ?? ''}${word}`;
    else joined.push(word);
    open = letter;
  }
  return joined;
}
