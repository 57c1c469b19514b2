/** `{name: {matches: …}}`: the keys under which a name is stored, in whatever script and case it is written. */
import type { TypeEntry } from '../../model/declare/dictionary';
import { namedOf } from '../../model/named';
import { fold } from '../../names/fold';
import { parseName } from '../../names/nameWords';
import { familyNominatives } from '../../names/nominatives';
import { romanisationSkeleton } from '../../names/skeleton';
import { storedQueryKeys } from '../../names/storedKeys';

/** From this weight on, two names are the same name; `sameName` of src/names decides so too. */
const SAME = 0.75;

/** The keys of a name for the entities of a type; none for a text without letters, which is nobody's name. */
export function nameKeysOf(entry: TypeEntry, name: string): string[] {
  return storedQueryKeys(name, namedOf(entry.name)).flatMap(({ stored, weight }) =>
    weight >= SAME ? [stored] : [],
  );
}

const WORD = 'w:';

/**
 * `{name: {bears: …}}`: for each word of a text the keys under which it is stored as a word of a name, all of which must be
 * there. 孙 and «Сунем» are one word with Sun; characters that stand together are one word.
 */
export function wordKeysOf(text: string): string[][] {
  const words = parseName(text).words.map(({ raw }) => raw);
  return words.map((word) => {
    // As a place, so that characters are read as one word and not as family and given name.
    const read = storedQueryKeys(word, 'PLACE').flatMap(({ stored, kind }) =>
      WORD_KINDS.has(kind) ? [stored.slice(stored.indexOf(':') + 1)] : [],
    );
    const families = /[а-я]/.test(word) ? familyNominatives(fold(word)).map(romanisationSkeleton) : [];
    return [...new Set([...read, ...families])].map((key) => `${WORD}${key}`);
  });
}

/** Words as they are, in one Latin spelling, and as cases. */
const WORD_KINDS: ReadonlySet<string> = new Set(['w', 'l', 'i']);
