import type { NameRun } from './personNames';
import { personStem } from './personStem';
import type { Token } from './tokens';

const stemOf = ({ folded }: Token): string => personStem(folded);

/** Runs of words that say of themselves nothing, but have the name that a person of the text has elsewhere. */
export function repeatedPersons(
  tokens: readonly Token[],
  persons: readonly NameRun[],
  uncertain: readonly NameRun[],
): NameRun[] {
  const nameOf = ({ first, last }: NameRun) =>
    tokens
      .slice(first, last + 1)
      .map(stemOf)
      .join(' ');
  const names = new Set(persons.map(nameOf).filter((name) => name.includes(' ')));
  const overlaps = (one: NameRun) =>
    persons.some(({ first, last }) => first <= one.last && one.first <= last);
  return uncertain.filter((one) => names.has(nameOf(one)) && !overlaps(one));
}

/** Whether a token can be the family name of a person of the text, in whatever case. */
export function familyNamesOf(
  tokens: readonly Token[],
  persons: readonly NameRun[],
): (at: number) => boolean {
  const families = new Set(persons.flatMap(({ last }) => (tokens[last] ? [stemOf(tokens[last])] : [])));
  return (at) => tokens[at] !== undefined && tokens[at].folded.length > 3 && families.has(stemOf(tokens[at]));
}
