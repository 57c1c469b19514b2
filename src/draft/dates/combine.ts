import { apposed, withEvents } from './apposition';
import type { DateMatch } from './dateMatch';
import { hasMonth, isYear, kindOf } from './pointKind';
import { endsOf, nextYear } from './rangeEnds';
import type { Connectors, DateLanguage, DatePoint, PointReading } from './reading';

/** Joins what stands side by side: ranges from any two dates, lists of which only the last has month and year, a day said twice. */
export function combineDates(
  text: string,
  matches: readonly DateMatch[],
  language: DateLanguage,
): readonly DateMatch[] {
  const all = [...matches];
  // From the end: month and year stand at the last of a list.
  for (let at = all.length - 2; at >= 0; at -= 1) {
    const [left, right] = [all[at], all[at + 1]];
    if (!left || !right) continue;
    const joined = join(text, left, right, language);
    if (joined) all.splice(at, 2, ...joined);
  }
  // The first of a list may say what all are: “in 2007, 2009 and 2014”, “May 3, 5 and 7, 2019”.
  for (const [at, right] of all.entries()) {
    const left = all[at - 1];
    const [one, other] = [left && !left.weak ? pointOf(left) : undefined, pointOf(right)];
    if (!one || !other || !right.weak || right.combined !== true || one.to) continue;
    if (kindOf(one.from) !== kindOf(other.from)) continue;
    const from = kindOf(one.from) === 'DAY' ? filled(other.from, one.from) : other.from;
    all[at] = { ...right, weak: false, read: { ...other, from } };
  }
  return withEvents(
    text,
    all.filter(({ weak }) => !weak),
    language,
  );
}

type Join = readonly DateMatch[] | undefined;

function join(text: string, left: DateMatch, right: DateMatch, language: DateLanguage): Join {
  const { connectors } = language;
  const between = text.slice(left.end, right.start);
  if (between.length > MAX_BETWEEN) return apposed(text, left, right, language);
  const before = text.slice(Math.max(0, left.start - MAX_OPENER), left.start);
  const after = text.slice(right.end, right.end + 3);
  const both = connectors.and.test(between);
  const isBetween = connectors.between.test(before) || connectors.betweenAfter?.test(after) === true;
  if (connectors.to.test(between) || (both && isBetween)) {
    const range = rangeOf(text, left, right, before, connectors, between);
    if (range) return range;
  }
  const list = both ? listOf(left, right, /[日号]$/u.test(text.slice(0, right.end))) : undefined;
  if (list) return list;
  return apposed(text, left, right, language);
}

const MAX_BETWEEN = 24;
const MAX_OPENER = 24;

function rangeOf(
  text: string,
  left: DateMatch,
  right: DateMatch,
  before: string,
  { opener, betweenAfter }: Connectors,
  between: string,
): Join {
  const [one, other] = [pointOf(left), pointOf(right)];
  if (!one || !other || one.to || other.to || one.open || other.open) return undefined;
  const opening = opener.exec(before)?.[0];
  // A dash alone joins only what is alike; «с 5 мая по июнь» may be of two kinds.
  const explicit = opening !== undefined || /\p{L}/u.test(between);
  const bare = left.weak && right.weak;
  const ends = endsOf(one.from, nextYear(one.from, other.from), explicit, bare);
  if (!ends) return undefined;
  if (bare && isYear(ends[0]) && !standsAlone(text, left, right, opening)) return undefined;
  const closing = betweenAfter?.exec(text.slice(right.end, right.end + 3))?.[0] ?? '';
  const uncertain = one.uncertain === true || other.uncertain === true;
  return [
    {
      start: left.start - (opening?.trimStart().length ?? 0),
      end: right.end + closing.length,
      read: { is: 'point', from: ends[0], to: ends[1], ...(uncertain ? { uncertain } : {}) },
      weak: false,
      combined: true,
    },
  ];
}

/** «2007–2009» is no score and no number only where both are years written in full, or where a word or bracket opens it. */
function standsAlone(text: string, left: DateMatch, right: DateMatch, opening: string | undefined): boolean {
  const full = right.end - right.start >= 4 && left.end - left.start >= 4;
  return opening !== undefined || full || /[(（]$/u.test(text.slice(0, left.start));
}

/** Items of a list, each with what it takes from the next; neighbours among days, months and years are one range. */
function listOf(left: DateMatch, right: DateMatch, saysDay: boolean): Join {
  const [one, other] = [pointOf(left), pointOf(right)];
  if (!one || !other || one.needsYear || other.needsYear) return undefined;
  if (one.to)
    return isYear(one.to) && isYear(other.from) && right.weak
      ? [left, { ...right, weak: false, combined: true }]
      : undefined;
  const next = other.from;
  const [a, b] = [kindOf(one.from), kindOf(next)];
  if (a !== b || (a === 'YEAR' ? !left.weak && !right.weak : false)) return undefined;
  const from = filled(one.from, next);
  const to = right.weak && a === 'DAY' ? filled(next, from) : next;
  const isOpen = a === 'DAY' && !hasMonth(from);
  if (isOpen && !(left.weak && right.weak && (saysDay || next.year !== undefined))) return undefined;
  if (a !== 'YEAR' && !isOpen && isNext(from, to)) {
    const read: PointReading = { is: 'point', from, to: other.to ?? to };
    return [{ start: left.start, end: right.end, read, weak: false, combined: true }];
  }
  const weak = left.weak && right.weak && (a === 'YEAR' || isOpen);
  return [
    { ...left, read: { ...one, from }, weak, combined: true },
    { ...right, read: { ...other, from: to }, weak, combined: true },
  ];
}

function filled(one: DatePoint, other: DatePoint): DatePoint {
  // 本月5日和上月20日: each counts its own month, and takes neither from the other.
  if (one.monthShift !== undefined) return one;
  const month = one.month ?? other.month;
  const isBefore = (one.month ?? 0) <= (other.month ?? 12);
  const year = one.year ?? (isBefore || one.month === undefined ? other.year : undefined);
  return {
    ...one,
    ...(one.code === undefined && month !== undefined ? { month } : {}),
    ...(one.month === undefined && other.monthShift !== undefined ? { monthShift: other.monthShift } : {}),
    ...(year === undefined ? {} : { year }),
  };
}

function isNext(one: DatePoint, other: DatePoint): boolean {
  if (other.year !== undefined && one.year !== other.year) return false;
  if (one.code !== undefined) return other.code === one.code + 1 && one.code >= 33;
  if (one.day === undefined) return other.month === (one.month ?? 99) + 1;
  return one.month === other.month && other.day === one.day + 1;
}

function pointOf({ read }: DateMatch): PointReading | undefined {
  return read.is === 'point' ? read : undefined;
}
