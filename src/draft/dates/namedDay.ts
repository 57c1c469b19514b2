import { toReading, wordRule, type DateRule, type Groups, type Year } from './reading';

/** A day that is called by a name, as words of a pattern: always of the same day and month. */
export type NamedDay = readonly [words: string, month: number, day: number];

/** A rule for each named day; it is a date only where a year stands beside it or was given in the sentence. */
export function namedDayRules(
  days: readonly NamedDay[],
  around: (words: string) => string,
  yearOf: (groups: Groups) => Year | undefined,
  rule: (source: string, read: DateRule['read']) => DateRule = wordRule,
): DateRule[] {
  return days.map(([words, month, day]) =>
    rule(around(words), (groups) => {
      const year = yearOf(groups);
      const read = toReading({ day, month, ...(year === undefined ? {} : { year }) });
      return read && year === undefined ? { ...read, needsYear: true } : read;
    }),
  );
}
