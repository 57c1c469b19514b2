import type { TenseWords } from './tense';

/**
 * A year as written, or so many years from another: that of publication, or of the date `before` in the text. `story`: of
 * the date before where the clause tells what was, else of publication. “Last summer” counts summers: `of` says so.
 */
export type Year = number | { readonly shift: number; readonly of?: 'season' | 'before' | 'story' };

/** A day, month, season, year, decade or century. */
export interface DatePoint {
  readonly year?: Year | undefined;
  readonly month?: number | undefined;
  /** So many months from that of publication, for «5-го числа прошлого месяца». */
  readonly monthShift?: number | undefined;
  readonly day?: number | undefined;
  /** A division of the year by its EDTF code: 21 spring … 24 winter, 33 to 36 quarters, 40 and 41 halves. */
  readonly code?: number | undefined;
  /** A decade or a century in EDTF: `199X`. Then it has nothing else. */
  readonly digits?: string | undefined;
}

/** One date, or the first and the last of a range. */
export interface PointReading {
  readonly is: 'point';
  readonly from: DatePoint;
  readonly to?: DatePoint | undefined;
  /** Something finer stands there that cannot be read: «30 февраля 2020 года». */
  readonly uncertain?: boolean;
  /** A day with a name, which is a date only beside a year. */
  readonly needsYear?: boolean;
  /** The range has no end yet: «с 2012 года по настоящее время». */
  readonly open?: boolean;
}

/** So many units from another day: yesterday, last week, three years ago, two days later. */
export interface ShiftReading {
  readonly is: 'shift';
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly by: number;
  readonly approximate?: boolean;
  /** From what it is counted, if not from publication: {@link Anchor}. */
  readonly from?: Anchor;
}

/**
 * `before`: the date before in the text; `context`: that or the publication, as tense and place tell; `event`: an event that is
 * named, with its own date or that before; `ahead`: publication, but a length of time unless the clause speaks of the future.
 */
export type Anchor = 'before' | 'context' | 'event' | 'ahead';

/** What an expression of time says, before it is known when the text appeared. */
export type DateReading =
  | PointReading
  | ShiftReading
  /** A weekday (1 Monday … 7 Sunday) of last week, the last one that was, or the next one. */
  | { readonly is: 'weekday'; readonly day: number; readonly which: -1 | 0 | 1 };

/** How the words beside an expression change it. */
export type DateModifier = 'approximate' | 'uncertain' | 'since' | 'until';

/** Groups of a match by their names. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A rule of a language: what it looks like, and what it says; undefined where it is no date after all (31 June, 45 May). */
export interface DateRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => DateReading | undefined;
  /** A date only as an end of a range, an item of a list, or beside another: the “3” of “3–5 May”. */
  readonly weak?: boolean;
}

/** What joins the dates of a range or a list; each is tried on the whole text between them. */
export interface Connectors {
  readonly to: RegExp;
  /** Lists: «3, 5 и 8 мая». */
  readonly and: RegExp;
  /** Before a range, and part of it. */
  readonly opener: RegExp;
  /** Before a range whose ends `and` joins: “between”. */
  readonly between: RegExp;
  /** After such a range: 之间. */
  readonly betweenAfter?: RegExp;
}

/** The rules of a language, and words beside a date that change it. */
export interface DateLanguage {
  readonly rules: readonly DateRule[];
  readonly connectors: Connectors;
  /** Words right before a date; each pattern ends with `$`. The first that fits decides. */
  readonly modifiers: readonly (readonly [RegExp, DateModifier | undefined])[];
  /** Words right after a date; each pattern begins with `^`. */
  readonly modifiersAfter: readonly (readonly [RegExp, DateModifier])[];
  /** What, right before or after a year, is a part of a date that no rule reads. */
  readonly unreadBefore: RegExp;
  readonly unreadAfter: RegExp;
  /**
   * The noun that a year says which one of («договор 2015 года», “the 2015 treaty”) is of a paper that lasts, and nothing
   * happens to it in that year: tried on a sentence, the year as ¤.
   */
  readonly yearOfPaper?: RegExp;
  readonly tense: TenseWords;
  /** Words that speak of the present day in general where somebody is quoted. */
  readonly nowadays: RegExp;
}

/** A rule whose pattern stands as words of its own, in any case of letters. */
export function wordRule(source: string, read: DateRule['read']): DateRule {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'), read };
}

/** The same rule for what is a date only beside another. */
export const weakly = (rule: DateRule): DateRule => ({ ...rule, weak: true });

/**
 * A point read, where day and month can be. A day that the calendar does not have leaves its year, of which the rest is
 * unread.
 */
export function toReading(from: DatePoint | undefined, to?: DatePoint): PointReading | undefined {
  if (!from) return undefined;
  if (!isPossible(from) || (to && !isPossible(to))) {
    const year = to?.year ?? from.year;
    return year === undefined ? undefined : { is: 'point', from: { year }, uncertain: true };
  }
  return to ? { is: 'point', from, to } : { is: 'point', from };
}

function isPossible({ day, month }: DatePoint): boolean {
  if (month !== undefined && !(month >= 1 && month <= 12)) return false;
  return day === undefined || (day >= 1 && day <= (MAX_DAYS[(month ?? 1) - 1] ?? 31));
}

const MAX_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A decade or a century. */
export const ofDigits = (edtf: string): PointReading => ({ is: 'point', from: { digits: edtf } });

/** The EDTF of a century by its number: the 20th is `19XX`. */
export function century(number: number): PointReading | undefined {
  return number >= 6 && number <= 21 ? ofDigits(`${String(number - 1).padStart(2, '0')}XX`) : undefined;
}

/** A year of which only the last two digits are written: not one far ahead. */
export function fullYear(digits: string, latest = 35): number {
  const number = Number(digits);
  if (digits.length > 2) return number;
  return number + (number <= latest ? 2000 : 1900);
}

/** A range of years of which the second may be cut: «1998–04», «1941–45». */
export function yearsOf(first: string | undefined, second: string | undefined): PointReading | undefined {
  const from = Number(first);
  const century = 100 * Math.floor(from / 100);
  const cut = century + Number(second);
  const to = second?.length === 2 ? (cut > from ? cut : cut + 100) : Number(second);
  return to > from ? { is: 'point', from: { year: from }, to: { year: to } } : undefined;
}

/** The second year of «2019/20» or «2019–2020», where it can be one. */
export function secondYear(first: number, second: string): number | undefined {
  const year = second.length === 2 ? Math.floor(first / 100) * 100 + Number(second) : Number(second);
  return year > first ? year : undefined;
}

/** A school year, or a winter, by its two years: only such as follow each other. */
export function schoolYear(first: string | undefined, second: string | undefined): PointReading | undefined {
  const from = Number(first);
  const to = secondYear(from, second ?? '');
  return to === from + 1 ? { is: 'point', from: { year: from }, to: { year: to } } : undefined;
}
