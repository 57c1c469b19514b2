import { addDeclinedInitials, addInitials, initialOf } from './initialKeys';
import type { NameSubject } from './keyKinds';
import type { KeyList } from './keyList';
import type { NameWord } from './nameWords';
import { givenNameSex } from './givenNames';
import { personNominatives, placeNominatives, placesOnRivers } from './nominatives';
import { personForms } from './personForms';
import { placeForms } from './placeForms';
import { ROMANISATIONS, romanise } from './romanisation';
import { looksLikeFamily, russianPerson, type RussianPerson } from './russianPerson';
import { romanisationSkeleton } from './skeleton';
import { sortedWords } from './sortedWords';
import { foldCleaned } from './fold';

/** Keys of Cyrillic words that are not Chinese: Latin spellings, initials, and for a stored name its cases. */
export function addCyrillicKeys(
  keys: KeyList,
  words: readonly NameWord[],
  named: NameSubject | undefined,
): void {
  const folded = words.flatMap((word) => word.folded.split(' '));
  const hyphened = words.map(({ raw }) => raw.split('-').map(foldCleaned).join('-'));
  const person = named === 'PLACE' || named === 'BODY' ? null : russianPerson(hyphened);
  const patronymic = person?.patronymic ?? '';
  // «Северска» is a case of Северск, and looks like Severskaya.
  if (keys.isQuery && named === 'PLACE' && /(?:[^аеиоуыэюя]с|ц)ка$/.test(folded.at(-1) ?? ''))
    keys.add('l', sortedWords(words.flatMap(skeletonsOf)), 'one Latin spelling', LIKE_ADJECTIVE);
  else addSkeletons(keys, words.flatMap(skeletonsOf), romanisationSkeleton(patronymic));
  if (person && person.family !== '') {
    const parts = [person.given, person.patronymic].filter((part) => part !== '');
    addInitials(
      keys,
      romanisationSkeleton(person.family),
      person.initials.map(initialOf),
      parts.map(initialOf),
    );
    if (keys.isQuery && person.initials.length > 0) addDeclinedInitials(keys, person);
  }
  if (keys.isQuery) {
    keys.addPair('i', sortedWords(folded), 'its words', true);
    addNominatives(keys, folded, named);
    return;
  }
  if (words.length <= 4) addRomanisations(keys, words);
  if (person && (words.length === 1 || isLikelyPerson(person))) addPersonForms(keys, person);
  if (
    named === 'PLACE' ||
    (named === undefined && (words.length === 1 || !person || !isLikelyPerson(person)))
  ) {
    for (const form of placeForms(folded)) keys.add('i', sortedWords(form.split(' ')), 'a case of the place');
  }
}

/** Keys of Latin words: one spelling for all schemes, and initials. */
export function addLatinKeys(
  keys: KeyList,
  words: readonly NameWord[],
  named: NameSubject | undefined,
): void {
  if (keys.isQuery) keys.add('r', sortedWords(words.flatMap((word) => word.folded.split(' '))), 'its words');
  const skeletons = words.flatMap(skeletonsOf);
  const long = skeletons.filter((word) => word.length > 1);
  const patronymic =
    long.length === 3 ? (long.slice(1).find((word) => LATIN_PATRONYMIC.test(word)) ?? '') : '';
  addSkeletons(keys, skeletons, patronymic);
  if (keys.isQuery) {
    const scientific = words.flatMap(({ raw }) =>
      raw.split('-').map((word) => romanisationSkeleton(scientificSpelling(word))),
    );
    keys.addPair('l', sortedWords(scientific), 'one Latin spelling, as scholars write', false);
  }
  if (named === 'BODY') return;
  const initials = skeletons.filter((word) => word.length === 1);
  const names = long.filter((word) => word !== patronymic);
  if (names.length > 2) return;
  const [first = '', second] = names;
  if (second === undefined) addInitials(keys, first, initials, []);
  else
    for (const [family, given] of [[first, second] as const, [second, first] as const]) {
      // Beside a given name an initial is that of a middle name: Eric A. Wendt is no A. Wendt.
      const full = [initialOf(given), ...(patronymic === '' ? initials : [initialOf(patronymic)])].slice(
        0,
        2,
      );
      addInitials(keys, family, [], full);
    }
}

/** A text that declines a name also asks for the name itself, in one Latin spelling: of a stored Latin name no forms are made. */
function addNominatives(keys: KeyList, folded: readonly string[], named: NameSubject | undefined): void {
  const from = 'the nominative';
  if (named === 'PLACE') {
    for (const place of placeNominatives(folded))
      keys.add('l', sortedWords(place.split(' ').map(romanisationSkeleton)), from, DECLINED);
    for (const place of placesOnRivers(folded))
      keys.add('l', sortedWords(place.map(romanisationSkeleton)), from, DECLINED);
    return;
  }
  if (named === 'BODY') return;
  for (const { parts, patronymic, certain } of personNominatives(folded)) {
    const weight = certain ? DECLINED : MAYBE_DECLINED;
    const short = parts.filter((part) => part !== patronymic);
    for (const words of [parts, short])
      keys.add('l', sortedWords(words.map(romanisationSkeleton)), from, weight);
    const [family = '', ...names] = parts;
    addInitials(keys, romanisationSkeleton(family), [], names.map(initialOf), weight);
  }
}

/** As sure as a name without its patronymic. */
const DECLINED = 0.86;

/** Less than a name that a case leads to. */
const LIKE_ADJECTIVE = 0.8;

/** «Евгения Наумова» is a woman, or a form of Евгений Наумов. */
const MAYBE_DECLINED = 0.6;

/** Where x is х and c is ц: Maxovikov, Novokuzneck. */
function scientificSpelling(word: string): string {
  return word.replace(/x/g, 'h').replace(/c(?=k)/g, 'ts');
}

const LATIN_PATRONYMIC = /(?:[oe]vich|ich|[oe]vna|ichna)$/;

function addSkeletons(keys: KeyList, skeletons: readonly string[], patronymic: string): void {
  keys.addPair('l', sortedWords(skeletons), 'one Latin spelling', true);
  if (patronymic !== '') {
    const short = sortedWords(skeletons.filter((word) => word !== patronymic));
    keys.addPair('l', short, 'one Latin spelling without the patronymic', false);
  }
  for (const word of skeletons) if (word.length > 1) keys.add('w', word, 'a word in one Latin spelling');
}

function addRomanisations(keys: KeyList, words: readonly NameWord[]): void {
  const spellings = words.map((word) => romanise(word.raw));
  for (const system of ROMANISATIONS)
    keys.add('r', sortedWords(spellings.map((spelling) => spelling[system])), system);
}

function addPersonForms(keys: KeyList, person: RussianPerson): void {
  for (const { family, given, patronymic } of personForms(person)) {
    const clean = [family, given, patronymic];
    const certain = !(person.sex === 'male' && given !== '' && givenNameSex(clean[1] ?? '') === 'female');
    const full = clean.filter((part) => part !== '');
    keys.addPair('i', sortedWords(full), 'a case of the person', certain);
    if (full.length === 3)
      keys.addPair('i', sortedWords(clean.slice(0, 2)), 'a case without the patronymic', certain);
    if (clean[0]) keys.add('w', clean[0], 'a case of the family name');
  }
}

/** Whether something tells that words name a person. */
function isLikelyPerson({ family, given, patronymic, sure }: RussianPerson): boolean {
  return patronymic !== '' || givenNameSex(given) !== null || (sure && looksLikeFamily(family));
}

/** Rostov-na-Donu is three words; Solov'yov is one. */
function skeletonsOf({ raw }: NameWord): readonly string[] {
  return raw.split('-').map(romanisationSkeleton);
}
