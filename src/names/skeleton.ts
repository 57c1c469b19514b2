import { memoize } from '../cache';

const CACHE_SIZE = 5000;

/** Russian letters as the skeleton of a name in Latin has them. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  і: 'i',
  ї: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  є: 'e',
  ю: 'iu',
  я: 'ia',
};

/** Letters with háček or circumflex in scientific romanisation, before diacritics go. */
const MARKED: Readonly<Record<string, string>> = {
  č: 'ch',
  š: 'sh',
  ž: 'zh',
  ŝ: 'sh',
  â: 'ia',
  û: 'iu',
  ë: 'e',
};

/**
 * Where schemes of romanisation differ, in order: one spelling for all of them. What is lost (и, й and ы are one, doubled
 * letters are single) is lost on both sides.
 */
const MERGED_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|shh|sch/g, 'sh'],
  [/^x(?=[aou])/, 'h'],
  [/x/g, 'ks'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/tc(?!h)|tz/g, 'ts'],
  [/(?<![st])c(?=[aeiouyvh]?)(?!h|k)/g, 'ts'],
  [/ck/g, 'k'],
  [/[yj]/g, 'i'],
  [/i*e/g, 'e'],
  [/i+o/g, 'e'],
  [/([^aou\d])\1+/g, '$1'],
  [/e(?=e)/g, ''],
  // Latvian and Ukrainian -ska beside Russian -ская, and English Alexander beside Александр.
  [/(?<=^.{3,}[sc]k)aia$/, 'a'],
  [/(?<=^aleks.*d)er$/, 'r'],
  // Latvian nominatives of Russian names: Igors Prelatovs, Sergejs Jankovskis.
  [/(?<=[oe]v|^igor|^viktor|^aleksandr|[ea]i|ski)s$/, ''],
];

/**
 * One spelling for a word however it was romanised: Yankovskaya, Iankovskaia, Jankovskaja, Янковская and Янковска are all
 * `iankovska`; Khabarovsk, Habarovsk and Хабаровск `habarovsk`. Takes one word in lower case, diacritics kept.
 */
export const romanisationSkeleton = memoize(CACHE_SIZE, (word): string => {
  const latin = Array.from(word.normalize('NFC'), (letter) => LATIN[letter] ?? MARKED[letter] ?? letter).join(
    '',
  );
  const plain = latin.normalize('NFD').replace(/[^a-z0-9]/g, '');
  return MERGED_SPELLINGS.reduce((text, [pattern, merged]) => text.replace(pattern, merged), plain);
});
