import { createRequire } from 'node:module';
import { memoize } from '../cache';
import { foldCleaned } from './fold';
import type { RussianPerson } from './russianPerson';

/** Read with the first Cyrillic person; see hanzi.ts. */
const load = createRequire(__filename);

let lvovich: typeof import('lvovich') | undefined;

/** The five cases beside the nominative. */
const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;

/** The parts of a person's name in one case, folded. */
export interface PersonForm {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

/** «Ливия Янковская» in the five oblique cases, folded: Ливии Янковской, Ливии Янковской, Ливию Янковскую, … */
export function personForms({ family, given, patronymic, sex }: RussianPerson): readonly PersonForm[] {
  const part = (role: 'family' | 'given' | 'patronymic', word: string) =>
    word === '' ? NO_FORMS : cachedWordForms(`${role} ${sex} ${word}`);
  const [families, givens, patronymics] = [
    part('family', family),
    part('given', given),
    part('patronymic', patronymic),
  ];
  return CASES.map((_, at) => ({
    family: families[at] ?? '',
    given: givens[at] ?? '',
    patronymic: patronymics[at] ?? '',
  }));
}

const NO_FORMS: readonly string[] = [];
const CACHE_SIZE = 3000;

/** The cases of a word as a part of names; asked as `given male игорь`, since given names come again and again. */
const cachedWordForms = memoize(CACHE_SIZE, (request): readonly string[] => {
  lvovich ??= load('lvovich') as typeof import('lvovich');
  const { inclineFirstname, inclineMiddlename, inclineLastname } = lvovich;
  const [role, sex, word] = request.split(' ') as [
    'family' | 'given' | 'patronymic',
    'male' | 'female',
    string,
  ];
  const incline = { family: inclineLastname, given: inclineFirstname, patronymic: inclineMiddlename }[role];
  // Latvian and Ukrainian -ska declines like the Russian adjective it stands for: «Янковской».
  const adjectival = role === 'family' && sex === 'female' && /[сц]ка$/.test(word) ? `${word}я` : word;
  return CASES.map((name) => foldCleaned(incline(adjectival, name, sex)));
});
