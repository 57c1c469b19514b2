/** Two ways of saying one date, side by side: «На прошлой неделе, 8 июля», “on Thursday (July 8)”, 今日，4月21日. */
import type { DateMatch } from './dateMatch';
import { kindOf } from './pointKind';
import type { DateLanguage, DatePoint, DateReading } from './reading';

/** How fine a date is, from the day to the century. */
const RANKS = { DAY: 0, MONTH: 2, DIVISION: 3, YEAR: 4, DIGITS: 5 } as const;
const SHIFT_RANKS = { day: 0, week: 1, month: 2, year: 4 } as const;

function rankOf(read: DateReading): number {
  if (read.is === 'weekday') return RANKS.DAY;
  return read.is === 'shift' ? SHIFT_RANKS[read.unit] : RANKS[kindOf(read.from)];
}

/** Whether a date is counted from another, or a weekday: what an absolute one beside it makes plain. */
function isRelative(read: DateReading): boolean {
  return read.is !== 'point' || (rankOf(read) === RANKS.YEAR && typeof read.from.year === 'object');
}

const isCountedOn = (read: DateReading): boolean =>
  (read.is === 'shift' && read.from !== undefined) ||
  (read.is === 'point' && typeof read.from.year === 'object' && read.from.year.of === 'before');

const BETWEEN =
  /^(?:\s|,?\s*[（(]\s*|\s*[,，]\s*|\s+[–—]\s+|\s*)(?:(?:то\s+есть|т\.\s?е\.|а\s+именно|именно|i\.e\.|namely|specifically|即|也就是)[\s,]*)?(?:(?:on|in|в|во|на)\s+)?$/iu;
/** After what is counted from an event that is named: “two days after the visit, on June 17”. */
const EVENT_BETWEEN = /^\s+(?:[\p{L}-]+\s+){0,4}[\p{L}-]+,\s+(?:on\s+|in\s+)?$/u;
const CLOSED = /^\s*(?:[,，.;:；：)）。!?…]|$|[–—])/u;

/** The one date that two matches are, the finer of them; undefined where they are two. */
export function apposed(
  text: string,
  left: DateMatch,
  right: DateMatch,
  language: DateLanguage,
): readonly DateMatch[] | undefined {
  const between = text.slice(left.end, right.start);
  if (left.weak && right.weak) return undefined;
  const isEvent = left.read.is === 'shift' && left.read.from === 'event' && EVENT_BETWEEN.test(between);
  if (!isEvent && !BETWEEN.test(between)) return undefined;
  const finer = finerOf(left, right);
  if (!finer) return undefined;
  const [one, other] = finer;
  const isTouching = /^\s*$/u.test(between);
  if (isTouching && !isRelative(one.read) && !isRelative(other.read)) return undefined;
  if (!isTouching && !isAside(text, left, right, language)) return undefined;
  if (other === left && rankOf(left.read) > 0 && isBound(text, left, language)) return undefined;
  const isBracketed = /[（(]/u.test(between) && /^[)）]/u.test(text.slice(right.end));
  return [
    {
      ...one,
      weak: false,
      start: left.start,
      end: right.end + (isBracketed ? 1 : 0),
      combined: true,
      beside: [...(one.beside ?? []), other.read, ...(other.beside ?? [])],
    },
  ];
}

/** The finer of two dates, and the other; undefined where neither makes the other plain. */
function finerOf(left: DateMatch, right: DateMatch): [DateMatch, DateMatch] | undefined {
  const [a, b] = [left.read, right.read];
  if ([a, b].some((read) => read.is === 'point' && read.needsYear === true)) return sameNamed(left, right);
  // “In 2010, a year later”: what is counted from the date before is another.
  if (isCountedOn(b)) return undefined;
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA === rankB) {
    // Of two that are counted, only «позавчера, в понедельник» are one.
    if (isRelative(a) && isRelative(b)) {
      if (rankA !== 0 || a.is === b.is || a.is === 'point' || b.is === 'point') return undefined;
      return a.is === 'shift' ? [left, right] : [right, left];
    }
    if (!isRelative(a) && !isRelative(b)) return undefined;
    return isRelative(a) ? pick(right, left) : pick(left, right);
  }
  const [fine, coarse] = rankA < rankB ? [left, right] : [right, left];
  // A range is no time within which another is said; a day that is counted says more than a year beside it.
  if (coarse.read.is === 'point' && (coarse.read.to || coarse.read.open)) return undefined;
  if (isRelative(coarse.read)) {
    if (fine.read.is === 'shift') return undefined;
    return fine.read.is === 'weekday' && rankOf(coarse.read) > 1 ? undefined : pick(fine, coarse);
  }
  // «В 2012 году, 12 мая»: the finer has no year of its own.
  const isWithin =
    coarse === left &&
    fine.read.is === 'point' &&
    coarse.read.is === 'point' &&
    fine.read.from.year === undefined &&
    fine.read.to?.year === undefined &&
    coarse.read.from.year !== undefined &&
    coarse.read.from.digits === undefined &&
    canLieIn(fine.read.from, coarse.read.from);
  return isWithin ? pick(fine, coarse) : undefined;
}

const pick = (one: DateMatch, other: DateMatch): [DateMatch, DateMatch] | undefined =>
  one.weak ? undefined : [one, other];

/** «12 декабря, в День Конституции»: the day with its number says more. */
function sameNamed(left: DateMatch, right: DateMatch): [DateMatch, DateMatch] | undefined {
  const points = [left, right].map(({ read }) => (read.is === 'point' && !read.to ? read.from : undefined));
  const [a, b] = points;
  if (!a || !b || a.day !== b.day || a.month !== b.month || a.day === undefined) return undefined;
  if (a.year !== undefined && b.year !== undefined) return undefined;
  const isNamed = right.read.is === 'point' && right.read.needsYear === true;
  return isNamed ? [left, right] : [right, left];
}

function canLieIn(fine: DatePoint, coarse: DatePoint): boolean {
  return coarse.month === undefined || fine.month === undefined || fine.month === coarse.month;
}

/** Whether the second stands between marks, or the first begins the clause: else each may belong to a clause of its own. */
function isAside(text: string, left: DateMatch, right: DateMatch, { tense }: DateLanguage): boolean {
  if (CLOSED.test(text.slice(right.end))) return true;
  const clause =
    text
      .slice(0, left.start)
      .split(/[,;:，；：]/u)
      .at(-1) ?? '';
  return ![tense.past, tense.ahead, tense.said, tense.planned].some((verbs) => clause.search(verbs) >= 0);
}

/** «с 1992 года, 3 июня»: what begins or ends then is not made more exact by a date beside it. */
function isBound(text: string, left: DateMatch, { modifiers }: DateLanguage): boolean {
  const before = text.slice(Math.max(0, left.start - 60), left.start);
  const modifier = modifiers.find(([pattern]) => pattern.test(before))?.[1];
  return modifier === 'since' || modifier === 'until';
}

/** Gives what is counted from an event the date that stands with its name: «через год после подписания договора 2009 года». */
export function withEvents(
  text: string,
  matches: readonly DateMatch[],
  { tense }: DateLanguage,
): readonly DateMatch[] {
  return matches.map((match, at) => {
    const next = matches[at + 1];
    if (match.read.is !== 'shift' || match.read.from !== 'event' || !next) return match;
    const between = text.slice(match.end, next.start);
    const isName = /^(?:\s+того,\s+как)?\s+(?:[\p{L}«»“”"-]+\s+){0,7}$/u.test(between);
    // “A year after it was signed in 2015, …”: a clause of its own ends with the date.
    const isClosed = /^,/u.test(text.slice(next.end)) || /^\s+того,/u.test(between);
    const hasVerb = !isClosed && [tense.past, tense.ahead].some((verbs) => between.search(verbs) >= 0);
    return isName && !hasVerb ? { ...match, event: next.read, combined: true } : match;
  });
}
