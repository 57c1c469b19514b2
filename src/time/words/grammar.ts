import { memoize } from '../../cache';
import type { SpokenPoint } from './spoken';

/** How a language puts dates into words. */
export interface Grammar {
  /** A date; `inside` of an interval or set, where no comma may stand. */
  point(point: SpokenPoint, inside: boolean): string;
  /** From one date to another. */
  span(from: SpokenPoint, to: SpokenPoint): string;
  /** From a date on: without an end, or until nobody knows when. */
  onward(from: SpokenPoint, endUnknown: boolean): string;
  /** Until a date: without a beginning, or since nobody knows when. */
  until(to: SpokenPoint, startUnknown: boolean): string;
  /** A date or any later one; or it and all later ones. */
  orLater(from: SpokenPoint, all: boolean): string;
  orEarlier(to: SpokenPoint, all: boolean): string;
  /** One of several, or all of them. */
  list(members: readonly string[], all: boolean): string;
}

/** A list in words: `a, b or c`. */
export function listed(language: string, members: readonly string[], all: boolean): string {
  return new Intl.ListFormat(language, { type: all ? 'conjunction' : 'disjunction' }).format(members);
}

/** The name of a month in a language, as it stands without a day, or as it stands after one. */
export function monthName(language: string, month: number, afterDay = false): string {
  return nameOf(`${language} ${String(month)} ${String(afterDay)}`);
}

/** Making a format takes longer than all the rest; three languages have 72 names. */
const nameOf = memoize(100, (key) => {
  const [language, month, afterDay] = key.split(' ');
  const format = new Intl.DateTimeFormat(language, {
    month: 'long',
    timeZone: 'UTC',
    ...(afterDay === 'true' && { day: 'numeric' }),
  });
  const parts = format.formatToParts(new Date(Date.UTC(2000, Number(month) - 1, 1)));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
});
