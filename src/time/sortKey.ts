import type { ParsedDate } from './edtf';

/** The day by which a date is ordered: the first day that it names, doubts left aside, so that `2023-11-04~` stands with
 * 2023-11-04. Null, that is undated, without a date, a year, or a start (`/2016`). */
export function sortDay(date: Pick<ParsedDate, 'nominal'> | null): string | null {
  return date?.nominal.earliest ?? null;
}
