import { createRequire } from 'node:module';
import type { RussianPerson } from './russianPerson';

/** Read with the first Cyrillic person; see hanzi.ts. */
const load = createRequire(__filename);

let lvovich: typeof import('lvovich') | undefined;

/** The five cases beside the nominative. */
export const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;

type Case = (typeof CASES)[number];

/** The parts of a person's name in one case. */
export interface PersonForm {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

/** «Ливия Янковская» in the five oblique cases: Ливии Янковской, Ливии Янковской, Ливию Янковскую, … */
export function personForms(person: RussianPerson): readonly PersonForm[] {
  return CASES.map((name) => inCase(person, name));
}

function inCase({ family, given, patronymic, sex }: RussianPerson, name: Case): PersonForm {
  lvovich ??= load('lvovich') as typeof import('lvovich');
  const { inclineFirstname, inclineMiddlename, inclineLastname } = lvovich;
  // Latvian and Ukrainian -ска declines like the Russian adjective it stands for: «Янковской».
  const adjectival = sex === 'female' && /[сц]ка$/.test(family) ? family.replace(/а$/, 'ая') : family;
  return {
    family: adjectival && inclineLastname(adjectival, name, sex),
    given: given && inclineFirstname(given, name, sex),
    patronymic: patronymic && inclineMiddlename(patronymic, name, sex),
  };
}
