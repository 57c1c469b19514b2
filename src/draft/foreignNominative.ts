import { foldCleaned } from '../names/fold';
import { personForms } from '../names/personForms';
import { isEastAsianName } from './eastAsianNames';
import { CASES, isCase, type GrammaticalCase } from './nameCase';
import { sexOfGivenName } from './personNames';

type Sex = 'male' | 'female';
type Endings = readonly (readonly [RegExp, readonly string[]])[];

/** Endings that a case can give to a name, and what stands there in the nominative. */
const ENDINGS: Endings = [
  [/(?:а|у|ом|ем|е|ым)$/u, ['']],
  [/(?:ы|и|е|у|ой|ей)$/u, ['а']],
  [/(?:ого|ому|им|ым|ом)$/u, ['ий', 'ый']],
  [/(?:ой|ую)$/u, ['ая']],
  [/(?:я|ю|ем|е)$/u, ['ь', 'й']],
  [/(?:и|е|ю|[её]й)$/u, ['я']],
];

/** Endings that no foreign name has in the nominative, but for a few. */
const OBLIQUE = /(?:[бвгджзклмнпрстфхцчшщ](?:ом|ем|ым|ой|ей|у|ы)|ую|ою)$/u;

const folded = (word: string): string => foldCleaned(word.toLowerCase());

/** The parts of a name whose given name tells nothing, and how well they fit. */
interface Reading {
  readonly given: string;
  readonly family: string;
  readonly score: number;
}

/**
 * A name from abroad in the nominative: «Кэндзи Танакой» is Кэндзи Танака, «Мюллером» Мюллер. `words` are a given name and
 * a family name, or that alone; without a case, endings decide that no nominative has. What cannot be decided stays.
 */
export function foreignNominative(
  words: readonly string[],
  grammaticalCase: GrammaticalCase | undefined,
): readonly string[] {
  if (words.length === 0 || words.length > 2 || grammaticalCase === 'nominative') return words;
  const [family = '', given = ''] = [...words].reverse();
  // «Жаном-Полем Дюпоном»: both parts of the given name change.
  if (given.includes('-')) {
    const all = given.split('-').map((part) => foreignNominative([part, family], grammaticalCase));
    return [all.map(([part]) => part).join('-'), all[0]?.[1] ?? family];
  }
  if (family.includes('-')) {
    const all = family
      .split('-')
      .map((part) => foreignNominative(given === '' ? [part] : [given, part], grammaticalCase));
    const last = all.map((parts) => parts.at(-1) ?? '').join('-');
    return given === '' ? [last] : [all[0]?.[0] ?? given, last];
  }
  if (isEastAsianName(words.map(folded))) return words;
  if (grammaticalCase === undefined && !isOblique(given, family)) return words;
  const [best] = readings(given, family, grammaticalCase).sort((one, other) => other.score - one.score);
  if (!best) return words;
  return given === '' ? [best.family] : [best.given, best.family];
}

/** Whether endings alone tell that a name stands in a case: of two words both agree, or the one that changes is clear. */
function isOblique(given: string, family: string): boolean {
  if (given === '') return false;
  if (/(?:ом|ем|ым|ой)$/u.test(family) && OBLIQUE.test(family)) return true;
  if (/[бвгджзклмнпрстфхцчшщ](?:ом|ем|ой|у|ы)$/u.test(given))
    return OBLIQUE.test(family) || !/[аяуюеоёом]$/u.test(family);
  return false;
}

function readings(given: string, family: string, grammaticalCase: GrammaticalCase | undefined): Reading[] {
  const sexes: readonly Sex[] = ['male', 'female'];
  return sexes.flatMap((sex) =>
    nominatives(given).flatMap((one) =>
      nominatives(family).flatMap((other) => {
        const person = {
          family: folded(other),
          given: folded(one),
          patronymic: '',
          initials: [],
          sex,
          sure: true,
        };
        const fits = personForms(person).some(
          (form, at) =>
            isCase(CASES[at + 1], grammaticalCase) &&
            form.family === folded(family) &&
            (form.given === folded(given) || (one === given && /[оеуиэюё]$/u.test(given))),
        );
        return fits ? [{ given: one, family: other, score: scoreOf(sex, one, other, given, family) }] : [];
      }),
    ),
  );
}

function scoreOf(
  sex: Sex,
  given: string,
  family: string,
  writtenGiven: string,
  writtenFamily: string,
): number {
  const name = folded(given);
  const listed = name !== '' && sexOfGivenName(name) === sex ? 5 : 0;
  // A given name in another vowel may be a man's or a woman's.
  const usual = /[бвгджзклмнпрстфхцчшщйь]$/u.test(name) ? 'male' : /[ая]$/u.test(name) ? 'female' : undefined;
  const bySex = usual === sex ? 2 : 0;
  const changed = Number(given !== writtenGiven) + Number(family !== writtenFamily);
  // A name that ends as most do: «Мюллер», «Стоянов» before «Стоянова», «Танака» before «Танак».
  const isWoman = /(?:[оеё]ва|[иы]на|ая)$/u.test(folded(family)) === (sex === 'female') ? 1 : -1;
  const byFamily = /(?:[оеё]в|[иы]н|ая)$|(?:[оеё]ва|[иы]на)$/u.test(folded(family)) ? isWoman : 0;
  return (
    listed +
    bySex +
    changed +
    byFamily +
    (/[ьй]$/u.test(family) && !/(?:ль|ий|ай|ей|ой)$/u.test(family) ? -3 : 0)
  );
}

/** A word itself, and all of which it can be an oblique form. */
function nominatives(word: string): readonly string[] {
  if (word === '') return [''];
  const all = ENDINGS.flatMap(([ending, ends]) =>
    ending.test(word) ? ends.map((end) => word.replace(ending, end)) : [],
  );
  return [...new Set([...all, word])].filter((one) => one.length > 1);
}
