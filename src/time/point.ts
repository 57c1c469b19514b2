import { parse, type Parsed } from 'edtf';
import { UNBOUNDED, type Bounds } from './bounds';
import { BEFORE_ALL, LAST_DAY } from './day';
import { coarserUnit, uncertaintyUnit, widenBounds } from './uncertainty';
import { possibleDays } from './gaps';
import type { EdtfError } from './invalidEdtf';
import type { PossibleDays } from './possibleDays';
import { precisionOf, type Precision } from './precision';
import { memoize } from '../cache';
import { patternBounds } from './unspecified';

/** One EDTF date that is not an interval: what stands on one side of the slash. */
export interface EdtfPoint {
  /** The days that the text names, doubts left aside. */
  readonly nominal: Bounds;
  /** The same, widened by one unit when the text marks a doubt. */
  readonly outer: Bounds;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly yearKnown: boolean;
  /** The days that it can mean, where they are not simply all days between its outer bounds. */
  readonly possible: PossibleDays | null;
}

// Year, month or season, day, each with its marks. The package alone would let through what has no place here (times,
// years beyond four digits, sets) and takes 130 to 240 µs to refuse garbage.
const SHAPE = /^[?~%]?[\dX]{4}[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?){0,2}$/;

/** A century or decade by its digits alone. */
const SHORT = /^(\d{2,3})([?~%]?)$/;

/** A year before 0001 or after 9999, alone or with month and day. */
const FAR = /^(?:Y-?\d{5,}|Y-?\d+E\d+|-\d{4}(?:-\d\d){0,2}|0000(?:-\d\d){0,2})[?~%]?$/;

function errorOf(text: string): EdtfError {
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return 'time';
  // Eight digits are a day without its hyphens, six a month.
  if (/^(?:\d{6}|\d{8})$/.test(text)) return 'form';
  if (/^(?:Y-?\d+|-[\dX]{2,}|\d{5,})/.test(text)) return 'year';
  return /^[[{]/.test(text) ? 'several' : 'form';
}

/** What the calendar lacks of a date whose parts are all in place. */
function outsideCalendar(text: string): EdtfError | undefined {
  const [, month, day] = /^\d{4}-(\d\d)(-\d\d)?[~?%]?$/.exec(text) ?? [];
  if (month === undefined) return undefined;
  return Number(month) >= 1 && Number(month) <= 12 && day !== undefined ? 'day' : 'month';
}

function grammar(text: string): Parsed | undefined {
  try {
    return parse(text, { level: 2, seasonUncertainty: true });
  } catch {
    return undefined;
  }
}

function parsePoint(text: string): EdtfPoint | EdtfError {
  const [, digits, mark = ''] = SHORT.exec(text) ?? [];
  if (digits !== undefined) return shortPoint(digits, mark);
  if (FAR.test(text)) return farPoint(text);
  if (!SHAPE.test(text)) return errorOf(text);
  const parsed = grammar(text);
  if (!parsed) return outsideCalendar(text) ?? 'form';
  const [year = '', month, day] = text.replace(/[?~%]/g, '').split('-');
  const finest = parsed.type === 'Season' ? 'SEASON' : day ? 'DAY' : month ? 'MONTH' : 'YEAR';
  const [approximate, uncertain] = [
    uncertaintyUnit(parsed.approximate, finest),
    uncertaintyUnit(parsed.uncertain, finest),
  ];
  const marks = { approximate: approximate !== null, uncertain: uncertain !== null };
  const doubt = coarserUnit(approximate, uncertain);
  const possible = text.includes('X') ? possibleDays(year, month, day, doubt) : null;
  if (possible?.days.length === 0) return 'day';
  // Without the first digit of the year a date has no place in the calendar that would help anybody.
  if (year.startsWith('X')) {
    return {
      nominal: UNBOUNDED,
      outer: UNBOUNDED,
      precision: 'UNKNOWN',
      ...marks,
      yearKnown: false,
      possible,
    };
  }
  const nominal = patternBounds(year, month, day);
  if (!nominal) return year === '0000' ? 'year' : 'day';
  Object.freeze(nominal);
  const outer = widenBounds(nominal, doubt);
  return { nominal, outer, precision: precisionOf(year, month, day), ...marks, yearKnown: true, possible };
}

/** `19` is the century 19XX, `201` the decade 201X; these can be in doubt, which patterns cannot. */
function shortPoint(digits: string, mark: string): EdtfPoint | EdtfError {
  const year = digits.padEnd(4, 'X');
  const nominal = patternBounds(year, undefined, undefined);
  if (!nominal) return 'year';
  const doubt = mark === '' ? null : digits.length === 2 ? 'CENTURY' : 'DECADE';
  return {
    nominal: Object.freeze(nominal),
    outer: widenBounds(nominal, doubt),
    precision: precisionOf(year, undefined, undefined),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
    yearKnown: true,
    possible: null,
  };
}

/**
 * A year that is too far away to have days: it lies before all others or after them. Open bounds on the far side keep any
 * condition from being certain of more than that.
 */
function farPoint(text: string): EdtfPoint | EdtfError {
  const parsed = grammar(text);
  if (!parsed) return 'form';
  const isPast = /^(?:Y?-|0)/.test(text);
  const day = isPast ? BEFORE_ALL : LAST_DAY;
  const [, month, date] = text.replace(/^-/, '').split('-');
  return {
    nominal: { earliest: day, latest: day },
    outer: isPast ? { earliest: null, latest: day } : { earliest: day, latest: null },
    precision: text.startsWith('Y') ? 'YEAR' : precisionOf('0001', month, date),
    approximate: /[~%]$/.test(text),
    uncertain: /[?%]$/.test(text),
    yearKnown: true,
    possible: null,
  };
}

/**
 * Reads one EDTF date (no interval) of level 0, 1 or 2, or says what is wrong with it. The grammar is that of the npm
 * package `edtf` (Library of Congress EDTF, ISO 8601-2:2019); the bounds are ours, since the package takes 2021-02-29
 * for 1 March and summer for the second quarter. Remembered, because the package needs 80 µs for a date.
 */
export const readPoint = memoize(8192, parsePoint);
