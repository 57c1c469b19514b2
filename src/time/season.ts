import type { Bounds } from './bounds';
import { daysInMonth } from './calendar';
import { isoDay } from './day';

/**
 * First month and number of months of each division of the year, by its EDTF code (ISO 8601-2:2019, 4.8; codes from 25
 * are level 2). The standard leaves the months of 21 to 24 open. Here they are the meteorological seasons of the northern
 * hemisphere, where all cities of this graph lie. Winter belongs to the year in which it begins: so the codes 21 to 24
 * follow each other in time without gap or overlap. A text that means January and February is written `2022-01/2022-02`.
 */
const DIVISIONS = new Map<number, readonly [firstMonth: number, months: number]>([
  [21, [3, 3]],
  [22, [6, 3]],
  [23, [9, 3]],
  [24, [12, 3]],
  // 25 to 28: the same, northern hemisphere stated; 29 to 32: spring to winter of the southern one.
  [25, [3, 3]],
  [26, [6, 3]],
  [27, [9, 3]],
  [28, [12, 3]],
  [29, [9, 3]],
  [30, [12, 3]],
  [31, [3, 3]],
  [32, [6, 3]],
  // Quarters, thirds and halves of the calendar year.
  [33, [1, 3]],
  [34, [4, 3]],
  [35, [7, 3]],
  [36, [10, 3]],
  [37, [1, 4]],
  [38, [5, 4]],
  [39, [9, 4]],
  [40, [1, 6]],
  [41, [7, 6]],
]);

/** First month and number of months of a division of the year; undefined for a code that EDTF does not know. */
export function divisionOf(code: number): readonly [firstMonth: number, months: number] | undefined {
  return DIVISIONS.get(code);
}

/** First day of a division in one year and last day of it in another (the same, unless digits of the year are unknown);
 * undefined for a code that EDTF does not know. */
export function seasonBounds(firstYear: number, lastYear: number, code: number): Bounds | undefined {
  const division = DIVISIONS.get(code);
  if (!division) return undefined;
  const [firstMonth, months] = division;
  const end = firstMonth + months - 1;
  const [year, month] = end > 12 ? [lastYear + 1, end - 12] : [lastYear, end];
  return {
    earliest: isoDay(firstYear, firstMonth, 1),
    latest: isoDay(year, month, daysInMonth(year, month)),
  };
}
