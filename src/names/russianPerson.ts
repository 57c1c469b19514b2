import { givenNameSex } from './givenNames';

/** The parts of a Russian person's name, folded; each may be missing. */
export interface RussianPerson {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  /** Initials of given name and patronymic where only these are written: «И. В. Наумов». */
  readonly initials: readonly string[];
  readonly sex: 'male' | 'female';
  /** False where the order was guessed, since no word showed which is the family name. */
  readonly sure: boolean;
}

const MALE_PATRONYMIC = /(?:[оеёи]вич|ьич|[кмт]ич)$/;
const FEMALE_PATRONYMIC = /(?:[оеё]вна|ична|инична)$/;
const FAMILY_END =
  /(?:[оеё]ва?|[иы]на?|ск(?:ий|ая|ой|а|и)|цк(?:ий|ая|ой)|енко|[чщ]?ук|юк|[нл]ко|[иы]х|дзе|швили|янц?|ев|аго)$/;
const FEMALE_FAMILY = /(?:[оеё]ва|[иы]на|ая|ска)$/;

/** Whether a folded Cyrillic word ends like a Russian surname. */
export function looksLikeFamily(word: string): boolean {
  return word.length > 3 && FAMILY_END.test(word);
}

/**
 * The parts of a name of one to three folded Cyrillic words and initials, in either order; null for more words. A
 * patronymic is known by its ending, a given name by the list of common ones, else a family name by its ending.
 */
export function russianPerson(words: readonly string[]): RussianPerson | null {
  const initials = words.filter((word) => word.length === 1);
  const full = words.filter((word) => word.length > 1);
  if (full.length === 0 || full.length > 3 || initials.length > 2) return null;
  // Of two words the second may be a surname in -ич.
  const patronymic =
    full.length === 3 || /[вн](?:ич|а)$/.test(full[1] ?? '') ? (full.slice(1).find(isPatronymic) ?? '') : '';
  const rest = full.filter((word) => word !== patronymic);
  if (rest.length > 2) return null;
  const [family, given, sure] = wordRoles(rest, words.indexOf(patronymic), initials.length > 0);
  return { family, given, patronymic, initials, sex: sexOf(family, given, patronymic), sure };
}

function isPatronymic(word: string): boolean {
  return word.length > 4 && (MALE_PATRONYMIC.test(word) || FEMALE_PATRONYMIC.test(word));
}

function wordRoles(
  [first = '', second]: readonly string[],
  patronymicAt: number,
  hasInitials: boolean,
): [family: string, given: string, sure: boolean] {
  if (second === undefined) {
    const isGiven = !hasInitials && (patronymicAt === 1 || givenNameSex(first) !== null);
    return isGiven ? ['', first, true] : [first, '', true];
  }
  // «Игорь Викторович Наумов», «Наумов Игорь Викторович»: the patronymic follows the given name.
  if (patronymicAt === 1) return [second, first, true];
  if (patronymicAt === 2) return [first, second, true];
  const [a, b] = [givenNameSex(first) !== null, givenNameSex(second) !== null];
  if (a !== b) return a ? [second, first, true] : [first, second, true];
  const [c, d] = [looksLikeFamily(first), looksLikeFamily(second)];
  return c && !d ? [first, second, true] : [second, first, c !== d];
}

function sexOf(family: string, given: string, patronymic: string): 'male' | 'female' {
  if (patronymic !== '') return FEMALE_PATRONYMIC.test(patronymic) ? 'female' : 'male';
  const byGiven = givenNameSex(given);
  if (byGiven) return byGiven;
  return FEMALE_FAMILY.test(family) || (given !== '' && /[ая]$/.test(given)) ? 'female' : 'male';
}
