/** Prints whether a date whose bounds do not tell all its days (`XXXX-10`) has a day in a period. */
import { DAYS_OF_MONTH, DAYS_OF_YEAR } from '../../time/dayCode';
import { FIRST_DAY, LAST_DAY } from '../../time/day';
import { IN_YEARS } from '../../time/possibleDays';

interface StoredDate {
  /** Expressions for what the graph stores of the date. */
  readonly earliest: string;
  readonly latest: string;
  readonly possibleDays: string;
  readonly possibleYears: string;
}

/**
 * Also true for all other dates, whose bounds are tested separately. `from` and `to` are expressions for the days of the period,
 * or null where it is open.
 */
export function hasDayWithin(date: StoredDate, from: string | null, to: string | null): string {
  const { possibleDays: days, possibleYears: years } = date;
  const window = `[${codeOf(later(date.earliest, from))}, ${codeOf(earlier(date.latest, to))}]`;
  // The years in which the span has a day in the window.
  const reach = `[ceil((window[0] - ${days}[span + 1]) / ${DAYS_OF_YEAR}.0), floor((window[1] - ${days}[span]) / ${DAYS_OF_YEAR}.0)]`;
  const inYears = `range(toInteger(${larger('reach[0]', `${years}[run]`)}), toInteger(${smaller('reach[1]', `${years}[run + 1]`)}))`;
  const isLeap = '(year % 4 = 0 AND (year % 100 <> 0 OR year % 400 = 0))';
  const exists = `${days}[span + 2] = ${IN_YEARS.ALL} OR ${isLeap} = (${days}[span + 2] = ${IN_YEARS.LEAP})`;
  const found = [
    `any(window IN [${window}] WHERE`,
    `any(span IN range(0, size(${days}) - 3, 3) WHERE`,
    `any(reach IN [${reach}] WHERE`,
    `any(run IN range(0, size(${years}) - 2, 2) WHERE`,
    `any(year IN ${inYears} WHERE ${exists})))))`,
  ].join(' ');
  return `(${days} IS NULL OR ${found})`;
}

/** The later of a bound, which may be null, and the beginning of a period. */
function later(bound: string, from: string | null): string {
  if (from === null) return `coalesce(${bound}, '${FIRST_DAY}')`;
  return `CASE WHEN ${bound} > ${from} THEN ${bound} ELSE ${from} END`;
}

function earlier(bound: string, to: string | null): string {
  if (to === null) return `coalesce(${bound}, '${LAST_DAY}')`;
  return `CASE WHEN ${bound} < ${to} THEN ${bound} ELSE ${to} END`;
}

function larger(a: string, b: string): string {
  return `CASE WHEN ${a} > ${b} THEN ${a} ELSE ${b} END`;
}

function smaller(a: string, b: string): string {
  return `CASE WHEN ${a} < ${b} THEN ${a} ELSE ${b} END`;
}

/** `dayCode` of src/time in Cypher. */
function codeOf(day: string): string {
  return `reduce(code = -1 - ${DAYS_OF_MONTH}, part IN [[0, 4, ${DAYS_OF_YEAR}], [5, 2, ${DAYS_OF_MONTH}], [8, 2, 1]] | code + part[2] * toInteger(substring(${day}, part[0], part[1])))`;
}
