import type { DatePoint } from './reading';

/** How fine a date is read; a quarter, a half or a season is a division. */
export type PointKind = 'DAY' | 'MONTH' | 'DIVISION' | 'YEAR' | 'DIGITS';

/** The kind of a date by its finest part. */
export function kindOf({ day, month, monthShift, code, digits }: DatePoint): PointKind {
  if (digits !== undefined) return 'DIGITS';
  if (day !== undefined) return 'DAY';
  if (month !== undefined || monthShift !== undefined) return 'MONTH';
  return code === undefined ? 'YEAR' : 'DIVISION';
}

/** Whether nothing but a year is given. */
export function isYear(point: DatePoint): boolean {
  return kindOf(point) === 'YEAR';
}

/** Whether the month is given, as itself or counted from that of publication. */
export const hasMonth = ({ month, monthShift }: DatePoint): boolean =>
  month !== undefined || monthShift !== undefined;
