import type { DatePoint } from './reading';
import { hasMonth, kindOf } from './pointKind';

/** «с декабря 2019 по январь следующего года», 12月28日至次年1月3日: the year after that of the first date. */
export function nextYear(one: DatePoint, other: DatePoint): DatePoint {
  if (typeof other.year !== 'object' || other.year.shift !== 1) return other;
  if (typeof one.year === 'number') return { ...other, year: one.year + 1 };
  const { year, ...rest } = other;
  return year.of === 'before' ? rest : other;
}

/** The two ends of a range, each with what it takes from the other; undefined where they are none. */
export function endsOf(
  one: DatePoint,
  other: DatePoint,
  explicit: boolean,
  bare: boolean,
): [DatePoint, DatePoint] | undefined {
  const [a, b] = [kindOf(one), kindOf(other)];
  if (a === 'DAY' && b === 'DAY')
    return bare && !hasMonth(one) && !hasMonth(other) ? undefined : daysOf(one, other);
  if (a === b) return isOrdered(one, other) ? [one, other] : undefined;
  if (!explicit) return undefined;
  // «с мая по 5 июня», «с 5 мая 2020 года по июнь», «с 2019 года по май 2020-го».
  const rough = [a, b];
  if (rough.includes('DIGITS') || (rough.includes('YEAR') && one.year === undefined)) return undefined;
  if (b === 'YEAR' && one.year === undefined) return undefined;
  return one.month === undefined && one.code === undefined && a !== 'YEAR' ? undefined : [one, other];
}

function isOrdered(one: DatePoint, other: DatePoint): boolean {
  if (one.digits !== undefined) return one.digits < (other.digits ?? '');
  if (kindOf(one) === 'YEAR' && typeof one.year === 'number' && typeof other.year === 'number')
    return one.year < other.year;
  if (typeof one.year === 'number' && typeof other.year === 'number' && one.year === other.year)
    return (one.code ?? one.month ?? 0) < (other.code ?? other.month ?? 0);
  return true;
}

/** Days, of which one may lack its month or both: «3–5 мая», «28–3 мая» (of April), 3月5日至8日. */
function daysOf(one: DatePoint, other: DatePoint): [DatePoint, DatePoint] | undefined {
  const monthOf = ({ month, monthShift }: DatePoint) => ({ month, monthShift });
  let [from, to] = [one, other];
  if (!hasMonth(to)) to = { ...to, ...monthOf(from), year: to.year ?? from.year };
  if (!hasMonth(from)) {
    from = { ...from, ...monthOf(to), ...(to.year === undefined ? {} : { year: to.year }) };
    if ((from.day ?? 0) > (to.day ?? 0)) return beforeTurn(from, to);
  }
  const sameMonth =
    from.month === to.month && (from.year === to.year || to.year === undefined || from.year === undefined);
  return sameMonth && (from.day ?? 0) >= (to.day ?? 0) ? undefined : [from, to];
}

function beforeTurn(from: DatePoint, to: DatePoint): [DatePoint, DatePoint] | undefined {
  if (to.month === undefined) return undefined;
  const { year, ...rest } = from;
  return [
    { ...rest, month: to.month === 1 ? 12 : to.month - 1, year: to.month === 1 ? undefined : year },
    to,
  ];
}
