/** How fine a date is stated, finest first. UNKNOWN: no year, or coarser than a century (`1XXX`). The words are those of
 * the model's vocabulary `DatePrecision`; SEASON is any division of the year (codes 21 to 41). */
export const PRECISIONS = ['DAY', 'MONTH', 'SEASON', 'YEAR', 'DECADE', 'CENTURY', 'UNKNOWN'] as const;

/** One step of {@link PRECISIONS}. */
export type Precision = (typeof PRECISIONS)[number];

/** The coarser of two precisions: an interval is known as finely as its vaguer end. */
export function coarser(a: Precision, b: Precision): Precision {
  return PRECISIONS.indexOf(a) > PRECISIONS.indexOf(b) ? a : b;
}

/** Precision of a date of which the digits that are not known stand as `X` (EDTF level 1 and 2): the part left of the
 * first X counts, so `2020-XX-05` is known to the year. */
export function precisionOf(year: string, month: string | undefined, day: string | undefined): Precision {
  const unknown = year.indexOf('X');
  if (unknown >= 0) return unknown === 3 ? 'DECADE' : unknown === 2 ? 'CENTURY' : 'UNKNOWN';
  if (month === undefined || month.includes('X')) return 'YEAR';
  if (Number(month) > 12) return 'SEASON';
  return day === undefined || day.includes('X') ? 'MONTH' : 'DAY';
}
