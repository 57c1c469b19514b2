/**
 * How a place is read as Chinese by habits that are no rule: worth looking at, and never enough to decide. Names of persons
 * are not read so, since «Ван» and «Вань» are two families.
 */
import { memoize } from '../cache';
import { readPalladius, readPinyin } from './chineseWord';
import { otherReadings } from './hanzi';
import type { NameWord } from './nameWords';

type SpellingHabit = readonly [written: RegExp, meant: string];

/** Hard and soft n confused, Mongol and Turkic r, which Chinese writes as a syllable, and English endings. */
const CYRILLIC: readonly SpellingHabit[] = [
  [/н(?![ьъгаоуеэияюёй])/g, 'нь'],
  [/нь(?![аоуеэяюё])/g, 'нъ'],
  [/нг(?![аоуеэияюёы])/g, 'н'],
  [/р(?![аоуеэияюёыь])/g, 'эр'],
  [/он(?!г)/g, 'ун'],
  [/(?<![йцчшлнд])ю(?![йаэ])/g, 'юй'],
];

const LATIN: readonly SpellingHabit[] = [
  [/(?<=[aeiou])r(?![aeiouv])/g, 'er'],
  // 市, 县, 区, 镇, 村
  [/(?<=.{4})(?:shi|xian|qu|zhen|cun)$/g, ''],
];

/** So many habits at most in one name, and so many readings in all. */
const MAX_HABITS = 2;
const MAX_READINGS = 12;

const CACHE_SIZE = 1000;

/** The further readings of one word: syllables of pinyin. */
export function placeReadings({ raw, script }: NameWord): readonly (readonly string[])[] {
  if (script === 'Hani') return otherReadings(raw).slice(0, MAX_READINGS);
  return script === 'Cyrl' || script === 'Latn' ? cachedReadings(`${script} ${raw}`) : [];
}

const cachedReadings = memoize(CACHE_SIZE, (request): readonly (readonly string[])[] => {
  const cyrillic = request.startsWith('Cyrl');
  const read = cyrillic ? readPalladius : readPinyin;
  const [habits, word] = [cyrillic ? CYRILLIC : LATIN, request.slice('Cyrl '.length)];
  const readings = new Map<string, readonly string[]>();
  for (const spelling of spellings(word, habits)) {
    const [reading] = read(spelling);
    // One syllable is too little to be recognised by a habit.
    if (reading && reading.syllables.length > 1) readings.set(reading.syllables.join("'"), reading.syllables);
  }
  return [...readings.values()].slice(0, MAX_READINGS);
});

/** The word with one habit undone, then with two. */
function spellings(word: string, habits: readonly SpellingHabit[]): ReadonlySet<string> {
  const all = new Set<string>();
  let last = [word];
  for (let round = 0; round < MAX_HABITS; round += 1) {
    last = last.flatMap((spelling) => withHabit(spelling, habits)).filter((spelling) => !all.has(spelling));
    for (const spelling of last) all.add(spelling);
  }
  return all;
}

function withHabit(word: string, habits: readonly SpellingHabit[]): string[] {
  return habits.flatMap(([written, meant]) =>
    [...word.matchAll(written)].map(
      ({ index, 0: { length } }) => word.slice(0, index) + meant + word.slice(index + length),
    ),
  );
}
