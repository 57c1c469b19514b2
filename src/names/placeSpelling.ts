import { writtenOut } from './abbreviations';
import { withDigraphs } from './digraphs';
import { cleanText, foldCleaned } from './fold';
import { asChinese } from './hanzi';
import { parseName } from './nameWords';
import { withoutUnit } from './placeUnits';

/**
 * One spelling for all ways to write one name of a place: abbreviations written out, two letters for ä, ö and ü, characters
 * as in China and without the unit. `St. Petersburg` and `Saint Petersburg` are one, 大连市 and 大连, Köln and Koeln.
 */
export function placeSpelling(name: string): string {
  const { clean, words } = parseName(name);
  if (words.some(({ script }) => script === 'Hani')) return asChinese(withoutUnit(clean));
  const folded = foldCleaned(withDigraphs(cleanText(name)) ?? clean);
  const [full] = writtenOut(folded.split(' '), true);
  return full?.join(' ') ?? folded;
}
