/** How a name in characters may be read in Japanese, as a pattern for Latin and Cyrillic letters. Pure. */
import type { Readings } from './characterReadings';
import { moraeOf, moraPattern, oneOf, type Alphabet, type Mora } from './morae';

/** What is read between two characters and not written: Ki-no-shita. */
const BETWEEN = { Latn: '(?:no|ga)?', Cyrl: '(?:но|га)?' } as const;

/** Half of a doubled consonant, for the last mora of the character before: Sap-poro. */
const DOUBLED = { Latn: '[kstpc]', Cyrl: '[кстпц]' } as const;

/** A family name in -a changes its ending in Russian. */
const ENDINGS: Readonly<Record<Alphabet, readonly [RegExp, string]>> = {
  Latn: [/$^/, ''],
  Cyrl: [/а$/, '(?:а|ы|и|е|у|ой)'],
};

/** A pattern for all readings of a name by those of its characters and by lists of names; null where none is known. */
export function japanesePattern(
  name: string,
  part: 'family' | 'given' | 'place',
  alphabet: Alphabet,
  known: Readings,
): string | null {
  // Places and families have names in common.
  const listed = part === 'given' ? known.given(name) : known.family(name);
  const whole = listed
    .map(moraeOf)
    .map((morae) => morae.map((one) => moraPattern(one, alphabet, false)).join(''));
  const byCharacters = charactersPattern(Array.from(name), alphabet, known);
  const patterns = [...whole, ...(byCharacters === null ? [] : [byCharacters])].filter((one) => one !== '');
  if (patterns.length === 0) return null;
  const [ending, cases] = ENDINGS[alphabet];
  return oneOf([
    ...patterns,
    ...patterns.filter((one) => ending.test(one)).map((one) => one.replace(ending, cases)),
  ]);
}

function charactersPattern(
  characters: readonly string[],
  alphabet: Alphabet,
  known: Readings,
): string | null {
  const parts = characters.map((character, at) => {
    const { on, kun } = known.character(character === '々' ? (characters[at - 1] ?? '') : character);
    const last = at === characters.length - 1;
    return oneOf(
      [...on.map(moraeOf), ...kun.flatMap(stems)]
        .filter((morae) => morae.length > 0)
        .flatMap((morae) => [
          written(morae, alphabet, at > 0),
          ...(last || !isCut(morae)
            ? []
            : [written(morae.slice(0, -1), alphabet, at > 0) + DOUBLED[alphabet]]),
        ]),
    );
  });
  return parts.includes('') ? null : parts.join(BETWEEN[alphabet]);
}

function written(morae: readonly Mora[], alphabet: Alphabet, behind: boolean): string {
  return morae.map((mora, at) => moraPattern(mora, alphabet, behind && at === 0)).join('');
}

/** Whether the last mora is one that doubles the consonant of the next character. */
function isCut(morae: readonly Mora[]): boolean {
  const { onset = '', vowel = '' } = morae.at(-1) ?? {};
  return morae.length > 1 && ['tsu', 'chi', 'ku', 'ki', 'ri'].includes(onset + vowel);
}

/** The stem of a verb: toru, tori; watasu, watashi. */
function withI({ onset }: Mora): Mora {
  return { onset: onset === 's' ? 'sh' : onset === 'ts' ? 'ch' : onset, vowel: 'i' };
}

/** A Japanese reading as it stands in names: whole, without the ending of a verb or adjective, with -i for -u, -a for -e. */
function stems(reading: string): (readonly Mora[])[] {
  const morae = moraeOf(reading);
  const last = morae.at(-1);
  if (last === undefined || morae.length < 2) return [morae];
  return [
    morae,
    ...(last.vowel === 'u' || last.vowel === 'i' ? [morae.slice(0, -1)] : []),
    ...(last.vowel === 'u' ? [[...morae.slice(0, -1), withI(last)]] : []),
    ...(last.vowel === 'e' ? [[...morae.slice(0, -1), { ...last, vowel: 'a' }]] : []),
  ];
}
