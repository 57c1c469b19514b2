import type { NameRun } from './personNames';
import type { Token } from './tokens';

/** What a word of a person's name keeps in all cases, roughly. */
const crude = ({ folded }: Token): string =>
  folded.length < 4 ? folded : folded.replace(/(?:ого|ому|[ыое]м|[ое]й|[иы]й|ая|ую|[аеиоуыюяьй])$/u, '');

/** Runs of words that say of themselves nothing, but have the name that a person of the text has elsewhere. */
export function repeatedPersons(
  tokens: readonly Token[],
  persons: readonly NameRun[],
  uncertain: readonly NameRun[],
): NameRun[] {
  const nameOf = ({ first, last }: NameRun) =>
    tokens
      .slice(first, last + 1)
      .map(crude)
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
  const families = new Set(persons.flatMap(({ last }) => (tokens[last] ? [crude(tokens[last])] : [])));
  return (at) => tokens[at] !== undefined && tokens[at].folded.length > 3 && families.has(crude(tokens[at]));
}
