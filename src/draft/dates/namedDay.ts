import { toReading, wordRule, type DateRule, type Groups, type Year } from './reading';

/** A day that is called by a name, as words of a pattern: always of the same day and month. */
export type NamedDay = readonly [words: string, month: number, day: number];

/** The rule of named days; one is a date only where a year stands beside it or was given in the sentence. */
export function namedDayRule(
  days: readonly NamedDay[],
  around: (words: string) => string,
  yearOf: (groups: Groups) => Year | undefined,
  rule: (source: string, read: DateRule['read']) => DateRule = wordRule,
): DateRule {
  const words = days.map(([source], at) => `(?<day${String(at)}>${source})`).join('|');
  return rule(around(`(?:${words})`), (groups) => {
    const at = days.findIndex((_, index) => groups[`day${String(index)}`] !== undefined);
    const [, month, day] = days[at] ?? [];
    const name = groups[`day${String(at)}`] ?? '';
    // “the new year” is a time, “New Year” a day.
    if (month === undefined || (/\p{Ll}/u.test(name) && !/\p{Lu}/u.test(name))) return undefined;
    const year = yearOf(groups);
    const read = toReading({ day, month, ...(year === undefined ? {} : { year }) });
    return read && year === undefined ? { ...read, needsYear: true } : read;
  });
}
