import { foldCleaned } from '../names/fold';
import { personForms } from '../names/personForms';
import { russianPerson, type RussianPerson } from '../names/russianPerson';
import { foreignNominative } from './foreignNominative';
import { CASES, isCase, type GrammaticalCase } from './nameCase';
import { chineseNominative, givenNames, sexOfGivenName } from './personNames';

type Endings = readonly (readonly [RegExp, readonly string[]])[];

/** Endings of family names in oblique cases, and what stands there in the nominative. */
const FAMILY: Endings = [
  [/(?<=[сц]к)(?:ой|ую)$/u, ['ая']],
  [/(?:а|у|ым|ом|ем|е)$/u, ['']],
  [/(?:ой|у|ую|ы|е|ою)$/u, ['а']],
  [/(?:ого|ому|им|ым|ом)$/u, ['ий', 'ый', 'ой']],
  [/(?:ой|ую)$/u, ['ая']],
  [/(?:я|ю|ем|е)$/u, ['ь', 'й']],
  [/(?:и|е|ю|ей|ёй)$/u, ['я', 'а']],
];
const PATRONYMIC: Endings = [
  [/(?:а|у|ем|е)$/u, ['']],
  [/(?:ы|е|у|ой)$/u, ['а']],
];
const GIVEN: Endings = [
  [/(?:а|у|е|ом|ем)$/u, ['', 'а']],
  [/(?:я|ю|и|е|ем)$/u, ['й', 'ь', 'я']],
  [/(?:ой|[её]й|ы|у|ю)$/u, ['а', 'я']],
];

/** A word itself, and all that it can be an oblique form of. */
function candidates(word: string, endings: Endings): readonly string[] {
  const all = endings.flatMap(([ending, ends]) =>
    ending.test(word) ? ends.map((end) => word.replace(ending, end)) : [],
  );
  // The word itself last: what does not decline agrees with every case.
  return [...new Set([...all, word])].filter((one) => one.length > 1);
}

const folded = (word: string): string => foldCleaned(word.toLowerCase());

/**
 * A person's name in Cyrillic in the nominative, as far as a given name, a patronymic or the case tells it: «Ивана
 * Пушкарёва» is Иван Пушкарёв. What a rule of declension does not give back as it stands in the text is left as it is.
 */
export function nominativePerson(form: string, grammaticalCase?: GrammaticalCase): string {
  const words = form.split(/(?<=\.)\s*|\s+/u).filter(Boolean);
  if (words.some((word) => !/^\p{Script=Cyrillic}[\p{L}-]*\.?$/u.test(word))) return form;
  if (grammaticalCase === 'nominative') return form;
  const full = words.filter((word) => !word.endsWith('.'));
  const readings = full.map((word, at) => {
    const given = givenNames(folded(word));
    if (given.length > 0) return candidates(word, GIVEN).filter((one) => given.includes(folded(one)));
    return candidates(word, at === 1 && full.length === 3 ? [...PATRONYMIC, ...FAMILY] : FAMILY);
  });
  const observed = full.map(folded).join(' ');
  const all = combinations(readings);
  // Somebody who is named in the nominative is so before all else.
  const best =
    (grammaticalCase === undefined
      ? all.find((one) => one.every((word, at) => word === full[at]) && isNominative(one))
      : undefined) ?? all.find((one) => isFormOf(observed, one, grammaticalCase));
  const told = best ?? chineseNominative(full) ?? foreignNominative(full, grammaticalCase);
  let at = 0;
  return words.map((word) => (word.endsWith('.') ? word : (told[at++] ?? word))).join(' ');
}

function combinations(readings: readonly (readonly string[])[]): string[][] {
  return readings.reduce<string[][]>(
    (all, words) => all.flatMap((before) => words.map((word) => [...before, word])),
    [[]],
  );
}

/** Whether words can be a name in the nominative: a given name, and a family name of its sex. */
function isNominative(words: readonly string[]): boolean {
  const person = russianPerson(words.map(folded));
  if (!person || person.given === '' || givenNames(person.given)[0] !== person.given) return false;
  if (person.patronymic !== '') return true;
  return person.sex === 'female'
    ? !/(?:[оеё]в|[иы]н|ск(?:ий|ой))$/u.test(person.family)
    : !/(?:[оеё]ва|[иы]на|[сц]кая)$/u.test(person.family);
}

function isFormOf(observed: string, words: readonly string[], grammaticalCase?: GrammaticalCase): boolean {
  const parts = words.map(folded);
  const person = russianPerson(parts);
  if (!person || (person.given === '' && person.patronymic === '')) return false;
  if (!isNominative(words)) return false;
  return personForms(person).some(
    (form, at) =>
      isCase(CASES[at + 1], grammaticalCase) &&
      parts
        .map((word) =>
          word === person.given ? form.given : word === person.patronymic ? form.patronymic : form.family,
        )
        .join(' ') === observed,
  );
}

/** All forms of a person's family name, folded: the nominative and the oblique cases; of a name in Latin letters itself. */
export function familyForms(name: string): ReadonlySet<string> {
  const words = name.split(/(?<=\.)\s*|\s+/u).filter((word) => word !== '' && !word.endsWith('.'));
  const last = folded(words.at(-1) ?? '');
  if (!/^\p{Script=Cyrillic}/u.test(name)) return new Set(last.length > 3 ? [last] : []);
  const person = personOf(words.map(folded));
  if (!person || person.family.length < 4) return new Set();
  return new Set([person.family, ...personForms(person).map(({ family }) => family)]);
}

/** The parts of a name; of one from abroad, whose words tell nothing, the last is the family name. */
function personOf(words: readonly string[]): RussianPerson | null {
  const person = russianPerson(words);
  const [given = '', family = ''] = [words[0], words.at(-1)];
  const isTold =
    person !== null && (person.patronymic !== '' || person.initials.length > 0 || words.length < 2);
  if (isTold || givenNames(family).length > 0 || (person && givenNames(person.given).includes(person.given)))
    return person;
  const sex = sexOfGivenName(given) ?? person?.sex ?? 'male';
  return { family, given, patronymic: '', initials: [], sex, sure: false };
}
