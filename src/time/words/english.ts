/** Dates in English: `about 4 November 2023`, `15–19 June 2020`, `October, year unknown`. */
import { listed, monthName, type Grammar } from './grammar';
import { exactYear, isRun, plainParts, type DatePart, type SpokenPoint, type SpokenYear } from './spoken';

const LANGUAGE = 'en-GB';
const ORDINALS = new Intl.PluralRules(LANGUAGE, { type: 'ordinal' });
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const COUNTED = ['first', 'second', 'third', 'fourth'];
const NAMES: Readonly<Record<DatePart, string>> = { DAY: 'day', MONTH: 'month', YEAR: 'year' };

export const english: Grammar = {
  point,
  span(from, to) {
    const [a, b] = [plainParts(from), plainParts(to)];
    if (a && b && a.year === b.year) {
      if (a.month === b.month && a.day !== undefined && b.day !== undefined)
        return `${String(a.day)}–${String(b.day)} ${monthName(LANGUAGE, a.month)} ${yearWords(to.year)}`;
      return `from ${point({ ...from, year: { kind: 'UNKNOWN' } }, true, true)} to ${point(to, true)}`;
    }
    return `from ${point(from, true)} to ${point(to, true)}`;
  },
  onward: (from, endUnknown) => `from ${point(from, true)}${endUnknown ? ', end unknown' : ' on'}`,
  until: (to, startUnknown) => `up to ${point(to, true)}${startUnknown ? ', start unknown' : ''}`,
  orLater: (from, all) => `${point(from, true)} ${all ? 'and' : 'or'} later`,
  orEarlier: (to, all) => `${point(to, true)} ${all ? 'and' : 'or'} earlier`,
  list: (members, all) => listed(LANGUAGE, members, all),
};

/** `yearLeftOut` where the year stands elsewhere in the sentence. */
function point(date: SpokenPoint, inside: boolean, yearLeftOut = false): string {
  const { approximate, uncertain } = date;
  const before = `${uncertain === 'WHOLE' ? 'possibly ' : ''}${approximate === 'WHOLE' ? 'about ' : ''}`;
  const partly = [
    ...(typeof approximate === 'string' ? [] : [`${namesOf(approximate)} approximate`]),
    ...(typeof uncertain === 'string' ? [] : [`${namesOf(uncertain)} uncertain`]),
  ];
  const after = partly.length === 0 ? '' : ` (${partly.join(', ')})`;
  const article = (inside || before !== '') && takesArticle(date) ? 'the ' : '';
  return `${before}${article}${body(date, inside, yearLeftOut)}${after}`;
}

function body(date: SpokenPoint, inside: boolean, yearLeftOut: boolean): string {
  const { year, month, day, division } = date;
  const isExact = exactYear(date) !== undefined || yearLeftOut;
  const isPlaced = division !== undefined || (month !== undefined && month !== 'UNKNOWN');
  const words = yearWords(year);
  const unknown: DatePart[] = [
    ...(day === 'UNKNOWN' ? (['DAY'] as const) : []),
    ...(month === 'UNKNOWN' ? (['MONTH'] as const) : []),
    ...(year.kind === 'UNKNOWN' && !yearLeftOut ? (['YEAR'] as const) : []),
    ...(isPlaced && !isExact && year.kind !== 'UNKNOWN' ? (['YEAR'] as const) : []),
  ];
  const head = isPlaced
    ? [placed(date), isExact && !yearLeftOut ? words : ''].filter((part) => part !== '').join(' ')
    : [words, dayAlone(date)].filter((part) => part !== '').join(', ');
  if (head === '') return unknown.length === 1 ? 'year unknown' : 'date unknown';
  const within = isPlaced && !isExact && words !== '' ? [words] : [];
  if (unknown.length === 0) return head;
  const said = `${namesOf(unknown)} unknown`;
  if (inside) return `${head} (${[said, ...within].join(', ')})`;
  return `${head}, ${said}${within.length > 0 ? ` (${within.join('')})` : ''}`;
}

/** `the 2020s`, `the first quarter of 2022`: inside a sentence, not as a label. */
function takesArticle({ year, month, division }: SpokenPoint): boolean {
  if (division !== undefined) return division >= 33;
  if (month !== undefined && month !== 'UNKNOWN') return false;
  if (year.kind === 'DECADE') return year.first > 0 && year.first % 100 !== 0;
  return year.kind === 'CENTURY' || year.kind === 'MILLENNIUM';
}

/** A day, month or division of the year, with `of` where it needs one. */
function placed({ division, month, day, year }: SpokenPoint): string {
  if (division !== undefined) return divisionWords(division, year.kind === 'YEAR');
  const months = numbersOf(month);
  const days = numbersOf(day);
  const name = isRun(months)
    ? `a month from ${monthName(LANGUAGE, months[0] ?? 1)} to ${monthName(LANGUAGE, months.at(-1) ?? 12)}`
    : listed(
        LANGUAGE,
        months.map((one) => monthName(LANGUAGE, one)),
        false,
      );
  if (days.length === 0) return name;
  if (isRun(days)) return `a day from ${String(days[0])} to ${String(days.at(-1))} ${name}`;
  return `${listed(LANGUAGE, days.map(String), false)} ${name}`;
}

/** A day of a month that is not known. */
function dayAlone({ day }: SpokenPoint): string {
  const days = numbersOf(day);
  if (days.length === 0) return '';
  const which = isRun(days)
    ? `${String(days[0])} to ${String(days.at(-1))}`
    : listed(LANGUAGE, days.map(String), false);
  return `day ${which}`;
}

function numbersOf(numbers: SpokenPoint['day']): readonly number[] {
  return numbers === undefined || numbers === 'UNKNOWN' ? [] : numbers;
}

function divisionWords(code: number, hasYear: boolean): string {
  const of = hasYear ? ' of' : '';
  if (code >= 40) return `${COUNTED[code - 40] ?? ''} half${of}`;
  if (code >= 37) return `${COUNTED[code - 37] ?? ''} third${of}`;
  if (code >= 33) return `${COUNTED[code - 33] ?? ''} quarter${of}`;
  const season = SEASONS[(code - 21) % 4] ?? '';
  return code < 25 ? season : `${code < 29 ? 'northern' : 'southern'} ${season}`;
}

function yearWords(year: SpokenYear): string {
  switch (year.kind) {
    case 'YEAR':
      return `${numbered(year.year)}${year.significant === undefined ? '' : ` (to ${String(year.significant)} significant digits)`}`;
    case 'DECADE':
      // The 2000s could be a century.
      if (year.first < 0) return `${String(1 - year.first)}–${String(1 - year.first - 9)} BC`;
      return year.first % 100 === 0
        ? `${String(year.first)}–${String(year.first + 9)}`
        : `${String(year.first)}s`;
    case 'CENTURY':
      return `${ordinal(year.number)} century${year.beforeChrist ? ' BC' : ''}`;
    case 'MILLENNIUM':
      return `${ordinal(year.number)} millennium`;
    case 'PATTERN':
      return `a year like ${year.digits}`;
    case 'UNKNOWN':
      return '';
  }
}

function numbered(year: number): string {
  if (year <= 0) return `${(1 - year).toLocaleString(LANGUAGE, { useGrouping: year < -9_998 })} BC`;
  if (year > 9_999) return `year ${year.toLocaleString(LANGUAGE)}`;
  return year < 1_000 ? `AD ${String(year)}` : String(year);
}

function ordinal(number: number): string {
  return `${String(number)}${ENDINGS[ORDINALS.select(number)] ?? 'th'}`;
}

function namesOf(parts: readonly DatePart[]): string {
  return listed(
    LANGUAGE,
    parts.map((part) => NAMES[part]),
    true,
  );
}
