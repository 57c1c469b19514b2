/** Keys of family names with initials. */
import type { KeyList } from './keyList';
import { familyNominatives } from './nominatives';
import type { RussianPerson } from './russianPerson';
import { romanisationSkeleton } from './skeleton';

/**
 * «И. В. Наумов» meets names with these initials, «И. Наумов» also those whose patronymic it does not tell. A name with
 * initials asks for names in full and for such as itself; a full name asks only for stored initials, or Igor would be Ivan.
 */
export function addInitials(
  keys: KeyList,
  family: string,
  written: readonly string[],
  full: readonly string[],
  most = TWO_INITIALS,
): void {
  if (family === '') return;
  const [initials, kind] = written.length > 0 ? [written, 'm' as const] : [full, 'n' as const];
  const [first, second] = initials;
  if (first === undefined) return;
  const values = second === undefined ? [`${family} ${first}`] : [`${family} ${first} ${second}`];
  const lessThanStored = second === undefined ? [`${family} ${first} *`] : [`${family} ${first}`];
  const isKnown = keys.isQuery
    ? [...values, ...lessThanStored]
    : [...values, ...(second === undefined ? [] : [`${family} ${first} *`])];
  const kinds = !keys.isQuery ? [kind] : kind === 'm' ? (['m', 'n'] as const) : (['m'] as const);
  for (const value of isKnown) {
    // Both initials tell nearly as much as the names.
    const weight = second !== undefined && value === values[0] ? most : ONE_INITIAL;
    for (const each of kinds) keys.add(each, value, 'family name and initials', weight);
  }
}

const TWO_INITIALS = 0.78;
const ONE_INITIAL = 0.65;

/** «Е. А. Первышовым» asks for the names that «Е. А. Первышов» asks for. */
export function addDeclinedInitials(keys: KeyList, { family, initials }: RussianPerson): void {
  // «Первышова» is a woman's name as well.
  const most = FEMALE_NOMINATIVE.test(family) ? ONE_INITIAL : TWO_INITIALS;
  for (const nominative of familyNominatives(family))
    addInitials(keys, romanisationSkeleton(nominative), initials.map(initialOf), [], most);
}

const FEMALE_NOMINATIVE = /(?:[ое]ва|[иы]на|ая)$/;

/** The first letter of a name as keys have it. */
export function initialOf(part: string): string {
  return romanisationSkeleton(part.slice(0, 1)).slice(0, 1);
}
