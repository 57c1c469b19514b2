import { memoize } from '../cache';
import { CYRILLIC_OF, READINGS_OF } from './palladius';
import { segment, type Segmentation } from './segmentation';

/** How a written word reads in pinyin: syllables without tones, ü as v. */
export interface PinyinReading {
  readonly syllables: readonly string[];
  /** By the rules of spelling themselves; others need a habit of the press or a forgotten apostrophe. */
  readonly strict: boolean;
}

const MAX_READINGS = 4;

/** Words whose readings are remembered: surnames come again and again. */
const CACHE_SIZE = 2000;

/** Latin spellings of syllables with ü: passports write lyu, the press forgets the dots in lüe. */
const LATIN_VARIANTS: Readonly<Record<string, string>> = { lyu: 'lv', nyu: 'nv', lue: 'lve', nue: 'nve' };

const isPinyin = (syllable: string) => CYRILLIC_OF.has(syllable) || syllable in LATIN_VARIANTS;

/** A syllable that begins with a, o or e takes an apostrophe inside a word. */
const lacksApostrophe = (_before: string, after: string) => /^[aoe]/.test(after);

/** н before a vowel takes ъ where it ends its syllable. */
const lacksHardSign = (before: string, after: string) => before.endsWith('н') && /^[аоуэеияюёй]/.test(after);

/** A Latin word, cleaned, with tones, apostrophes and hyphens as they were written → its readings, best first. */
export const readPinyin = memoize(CACHE_SIZE, (word): readonly PinyinReading[] => {
  const plain = withoutTones(word);
  if (!/^[a-z]+(?:['’ʼ-][a-z]+)*$/.test(plain)) return [];
  const parts = plain.split(/['’ʼ-]/).map((part) => segment(part, isPinyin, 6, lacksApostrophe));
  return joinParts(parts).flatMap(({ syllables, penalty: penalty }, rank) => {
    const spelt = syllables.map((syllable) => LATIN_VARIANTS[syllable] ?? syllable);
    const strict = { syllables: spelt, strict: rank === 0 && penalty === 0 };
    // «Lu» is Lu, or Lü without its dots.
    const dotted = spelt.map((syllable) =>
      /^[ln]u$/.test(syllable) ? syllable.replace('u', 'v') : syllable,
    );
    const same = dotted.every((syllable, index) => syllable === spelt[index]);
    return same ? [strict] : [strict, { syllables: dotted, strict: false }];
  });
});

/** A Cyrillic word, cleaned (with э and ё as written) → its readings by Palladius, best first. */
export const readPalladius = memoize(CACHE_SIZE, (word): readonly PinyinReading[] => {
  if (!/^[а-яё]+(?:-[а-яё]+)*$/.test(word)) return [];
  const parts = word
    .split(/-|ъ/)
    .map((part) => segment(part, (syllable) => READINGS_OF.has(syllable), 6, lacksHardSign));
  const readings = joinParts(parts).flatMap(({ syllables, penalty: penalty }, rank) =>
    readingsOf(syllables, rank + penalty === 0),
  );
  return readings.slice(0, MAX_READINGS);
});

/** Syllables in pinyin → one word by Palladius; ъ parts «Чанъань», apostrophes are not needed. */
export function writePalladius(syllables: readonly string[]): string {
  return syllables.map((syllable) => CYRILLIC_OF.get(syllable) ?? '').reduce(joinCyrillic, '');
}

function joinCyrillic(word: string, next: string): string {
  return word !== '' && lacksHardSign(word, next) ? `${word}ъ${next}` : word + next;
}

function withoutTones(word: string): string {
  const marked = word.normalize('NFD').replace(/u[\u0300-\u0307\u030c]*\u0308[\u0300-\u030c]*/g, 'v');
  return marked.replace(/[\u0300-\u030c]/g, '').replace(/(?<=[a-z])[1-5](?=[a-z'-]|$)/g, '');
}

/** Cuts of a word whose parts stand between signs: the best of every part, then one part at a time in another way. */
function joinParts(parts: readonly (readonly Segmentation[])[]): readonly Segmentation[] {
  if (parts.some((cuts) => cuts.length === 0)) return [];
  const best = parts.map((cuts) => cuts[0] as Segmentation);
  const whole = (cuts: readonly Segmentation[]): Segmentation => ({
    syllables: cuts.flatMap((cut) => cut.syllables),
    penalty: cuts.reduce((sum, cut) => sum + cut.penalty, 0),
  });
  const others = parts.flatMap((cuts, at) => cuts.slice(1).map((cut) => whole(best.with(at, cut))));
  return [whole(best), ...others].slice(0, MAX_READINGS);
}

/** The readings of syllables in Cyrillic: one for the system, then others with one syllable read differently. */
function readingsOf(syllables: readonly string[], fluent: boolean): PinyinReading[] {
  const options = syllables.map((syllable) => READINGS_OF.get(syllable) ?? { strict: [], loose: [] });
  const first = options.map(({ strict, loose }) => strict[0] ?? loose[0] ?? '');
  const unambiguous = options.every(({ strict, loose }) => strict.length > 0 || loose.length === 1);
  const others = options.flatMap(({ strict, loose }, at) =>
    [...strict, ...loose]
      .filter((reading) => reading !== first[at])
      .map((reading) => ({ syllables: first.with(at, reading), strict: false })),
  );
  return [{ syllables: first, strict: fluent && unambiguous }, ...others];
}
