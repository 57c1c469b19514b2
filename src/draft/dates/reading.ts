/**
 * A year as written, or so many years from that of publication; left out where the text gives none. “Last summer” counts
 * summers: `of` says so.
 */
export type Year = number | { readonly shift: number; readonly of?: 'season' };

/** A day, month, season or year. */
export interface DatePoint {
  readonly year?: Year | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** A division of the year by its EDTF code: 21 spring … 24 winter, 33 to 36 quarters, 40 and 41 halves. */
  readonly code?: number | undefined;
}

/** What an expression of time says, before it is known when the text appeared. */
export type DateReading =
  | { readonly is: 'point'; readonly from: DatePoint; readonly to?: DatePoint }
  /** A decade or a century: `199X`. */
  | { readonly is: 'digits'; readonly edtf: string }
  /** So many units from the publication: yesterday, last week, three years ago. */
  | {
      readonly is: 'shift';
      readonly unit: 'day' | 'week' | 'month' | 'year';
      readonly by: number;
      readonly approximate?: boolean;
    }
  /** A weekday (1 Monday … 7 Sunday) of last week, the last one that was, or the next one. */
  | { readonly is: 'weekday'; readonly day: number; readonly which: -1 | 0 | 1 };

/** How the words before an expression bend it. */
export type DateModifier = 'approximate' | 'uncertain' | 'since' | 'until';

/** A rule of a language: what it looks like, and what it says; undefined where it is no date after all (31 June, 45 May). */
export interface DateRule {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => DateReading | undefined;
}

/** The rules of a language, and words before a date that bend it. */
export interface DateLanguage {
  readonly rules: readonly DateRule[];
  readonly modifiers: readonly (readonly [RegExp, DateModifier])[];
  /** Words that speak of the present day in general where somebody is quoted. */
  readonly nowadays: RegExp;
}

/** A pattern that stands as words of its own, in any case of letters. */
export function wordPattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
}

/** A point read, where day and month can be. */
export function toPoint(
  day: string | undefined,
  month: number | undefined,
  year?: Year,
): DatePoint | undefined {
  const number = day === undefined ? undefined : Number(day);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (number !== undefined && (number < 1 || number > (MAX_DAYS[(month ?? 1) - 1] ?? 31))) return undefined;
  return { year, month, day: number };
}

const MAX_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A reading of one point or of two; undefined where either cannot be. */
export function toReading(from: DatePoint | undefined, to?: DatePoint): DateReading | undefined {
  if (!from) return undefined;
  return to ? { is: 'point', from, to } : { is: 'point', from };
}

/** The EDTF of a century by its number: the 20th is `19XX`. */
export function century(number: number): DateReading | undefined {
  return number >= 11 && number <= 21 ? { is: 'digits', edtf: `${String(number - 1)}XX` } : undefined;
}
