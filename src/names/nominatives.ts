import { FEMALE_GIVEN, givenNameSex, MALE_GIVEN } from './givenNames';
import { personForms } from './personForms';
import { placeForms } from './placeForms';
import type { RussianPerson } from './russianPerson';

/**
 * From an oblique form back to the name: a text that is looked up may decline what is stored in Latin alone, where no forms
 * can be made. Candidates are cut by their endings, and kept when declining them gives the text again.
 */
const ENDINGS: readonly (readonly [ending: string, nominatives: string])[] = [
  ['ого', 'ый ий ой ое'],
  ['его', 'ий ее'],
  ['ому', 'ый ий ой ое'],
  ['ему', 'ий ее'],
  ['ыми', 'ые'],
  ['ими', 'ие'],
  ['ами', 'а ы и'],
  ['ями', 'и'],
  ['ым', '- ый ой о ые ое'],
  ['им', 'ий ие ой ое'],
  ['ом', '- ый ий ой о ое'],
  ['ем', '- ь й ий е ее'],
  ['ой', 'а ая'],
  ['ей', 'я яя ь и'],
  ['ью', 'ь'],
  ['ую', 'ая'],
  ['юю', 'яя'],
  ['ых', 'ые'],
  ['их', 'ие'],
  ['ах', 'ы и'],
  ['ях', 'и'],
  ['ам', 'ы и'],
  ['ям', 'и'],
  ['ов', 'ы и'],
  ['ца', 'ец'],
  ['цу', 'ец'],
  ['цом', 'ец'],
  ['це', 'ец'],
  ['ла', 'ел'],
  ['лу', 'ел'],
  ['лом', 'ел'],
  ['ле', 'ел'],
  ['ня', 'ень'],
  ['ню', 'ень'],
  ['нем', 'ень'],
  ['не', 'ень'],
  ['ка', 'ек'],
  ['ку', 'ек'],
  ['ком', 'ек'],
  ['ке', 'ек'],
  ['а', '- о'],
  ['у', '- а о'],
  ['е', '- а ь й я о'],
  ['я', 'ь й е'],
  ['ю', 'ь й я е'],
  ['ы', 'а'],
  ['и', 'а я ь'],
  ['', '- ы и'],
];

/** A name in the nominative, in parts, and whether no nominative is written like the text. */
interface NominativeName {
  readonly parts: readonly string[];
  readonly patronymic: string;
  readonly certain: boolean;
}

/** The persons of whom folded words can be an oblique form; a common given name must be among the words. */
export function personNominatives(words: readonly string[]): readonly NominativeName[] {
  if (words.length < 2 || words.length > 3 || words.some((word) => word.length < 2)) return [];
  return words.flatMap((word, at) =>
    (givenForms().get(word) ?? []).flatMap(({ given, sex, cases }) => {
      const others = words.filter((_, place) => place !== at);
      return splitFamilyName(others, sex).flatMap(({ family, patronymic }) =>
        nominativesOf(family)
          .filter((nominative) => {
            const person = toPerson({ given, sex, family: nominative, patronymic: '' });
            return personForms(person).some((form, index) => cases.has(index) && form.family === family);
          })
          .map((nominative) => ({
            parts: [nominative, given, patronymic].filter((part) => part !== ''),
            patronymic,
            certain: givenNameSex(word) === null,
          })),
      );
    }),
  );
}

/** The family names of which a folded word can be an oblique form, of a man or a woman: «Первышовым» is one of Первышов. */
export function familyNominatives(word: string): readonly string[] {
  const candidates = nominativesOf(word).filter((nominative) => nominative !== word && nominative.length > 2);
  return candidates.filter((family) =>
    SEXES.some((sex) =>
      personForms(toPerson({ given: '', sex, family, patronymic: '' })).some((form) => form.family === word),
    ),
  );
}

const SEXES = ['male', 'female'] as const;

/** The places of which folded words can be an oblique form. */
export function placeNominatives(words: readonly string[]): readonly string[] {
  if (words.length > 4) return [];
  const text = words.join(' ');
  const [first = '', second, ...rest] = words;
  const firsts = nominativesOf(first);
  const seconds = second === undefined ? [] : [second, ...nominativesOf(second)];
  const candidates =
    second === undefined
      ? firsts
      : [first, ...firsts].flatMap((one) => seconds.map((other) => [one, other, ...rest].join(' ')));
  return [...new Set(candidates)].filter((one) => placeForms(one.split(' ')).includes(text));
}

/** «Комсомольске-на-Амуре» as English has it, in parts: Комсомольск, on, Амур; none without a river. */
export function placesOnRivers(words: readonly string[]): readonly (readonly string[])[] {
  const at = words.indexOf('на');
  if (at < 1 || at !== words.length - 2) return [];
  const heads = [words.slice(0, at).join(' '), ...placeNominatives(words.slice(0, at))];
  const rivers = nominativesOf(words[at + 1] ?? '');
  return heads.flatMap((head) => rivers.map((river) => [...head.split(' '), 'on', river]));
}

/** No Russian word ends so; of places, none in -ска after a consonant. */
const IMPOSSIBLE_ENDING = /[^аеиоуыэюя]й$|[аеиоуыэюяйьгкхц]ь$|(?:[^аеиоуыэюя]с|ц)ка$/;

function nominativesOf(word: string): readonly string[] {
  const candidates = ENDINGS.filter(([ending]) => word.endsWith(ending) && word.length - ending.length > 1);
  return candidates.flatMap(([ending, nominatives]) => {
    const stem = ending === '' ? word : word.slice(0, -ending.length);
    return nominatives
      .split(' ')
      .map((end) => (end === '-' ? stem : stem + end))
      .filter((nominative) => !IMPOSSIBLE_ENDING.test(nominative));
  });
}

type Sex = RussianPerson['sex'];

interface GivenForm {
  readonly given: string;
  readonly sex: Sex;
  /** Which of the oblique cases are written so. */
  readonly cases: Set<number>;
}

let forms: Map<string, GivenForm[]> | undefined;

/** Every oblique form of the common given names. */
function givenForms(): ReadonlyMap<string, readonly GivenForm[]> {
  if (forms) return forms;
  const all = new Map<string, GivenForm[]>();
  const note = (given: string, sex: Sex) => {
    personForms(toPerson({ given, sex, family: '', patronymic: '' })).forEach((form, index) => {
      const existing = all.get(form.given) ?? [];
      const same = existing.find((other) => other.given === given && other.sex === sex);
      if (same) same.cases.add(index);
      else all.set(form.given, [...existing, { given, sex, cases: new Set([index]) }]);
    });
  };
  for (const given of MALE_GIVEN) note(given, 'male');
  for (const given of FEMALE_GIVEN) note(given, 'female');
  forms = all;
  return all;
}

function toPerson(parts: Pick<RussianPerson, 'given' | 'sex' | 'family' | 'patronymic'>): RussianPerson {
  return { ...parts, initials: [], sure: true };
}

const PATRONYMIC: Readonly<Record<Sex, RegExp>> = {
  male: /(?<=(?:[оеи]в|ь|[кмт])ич)(?:а|у|ем|е)$/,
  female: /(?<=(?:[ое]в|ич)н)(?:ы|е|у|ой|ою)$/,
};

/** The words beside the given name: a family name, and a patronymic, put into the nominative. */
function splitFamilyName(
  others: readonly string[],
  sex: Sex,
): readonly { family: string; patronymic: string }[] {
  const [first = '', second] = others;
  if (second === undefined) return [{ family: first, patronymic: '' }];
  const nominative = (word: string) => word.replace(PATRONYMIC[sex], sex === 'female' ? 'а' : '');
  return [[first, second] as const, [second, first] as const].flatMap(([family, patronymic]) =>
    PATRONYMIC[sex].test(patronymic) ? [{ family, patronymic: nominative(patronymic) }] : [],
  );
}
