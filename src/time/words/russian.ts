/** Dates in Russian: «около 4 ноября 2023 года», «с июня по август 2020 года», «октябрь, год неизвестен». */
import { listed, monthName, type Grammar } from './grammar';
import { exactYear, isRun, plainParts, type DatePart, type SpokenPoint, type SpokenYear } from './spoken';

const LANGUAGE = 'ru';

/** Nominative, genitive (after «с», «около»), accusative (after «по»). */
type Case = 0 | 1 | 2;
type Forms = readonly [nominative: string, genitive: string, accusative: string];

const SEASONS: readonly Forms[] = [
  ['весна', 'весны', 'весну'],
  ['лето', 'лета', 'лето'],
  ['осень', 'осени', 'осень'],
  ['зима', 'зимы', 'зиму'],
];
const QUARTER: Forms = ['квартал', 'квартала', 'квартал'];
const THIRDS: readonly Forms[] = [
  ['первая треть', 'первой трети', 'первую треть'],
  ['вторая треть', 'второй трети', 'вторую треть'],
  ['последняя треть', 'последней трети', 'последнюю треть'],
];
const HALVES: readonly Forms[] = [
  ['первое полугодие', 'первого полугодия', 'первое полугодие'],
  ['второе полугодие', 'второго полугодия', 'второе полугодие'],
];
const YEAR: Forms = ['год', 'года', 'год'];
const NAMES: Readonly<Record<DatePart, string>> = { DAY: 'день', MONTH: 'месяц', YEAR: 'год' };

export const russian: Grammar = {
  point: (date, inside) => point(date, 0, inside),
  span(from, to) {
    const [a, b] = [plainParts(from), plainParts(to)];
    if (a && b && a.year === b.year) {
      if (a.month === b.month && a.day !== undefined && b.day !== undefined)
        return `${String(a.day)}–${point(to, 0, true)}`;
      return `${since(body(from, 1, true, true))} по ${end(to, 2)}`;
    }
    const years = [from, to].map((one) => (isYearAlone(one) ? exactYear(one) : undefined));
    const [first, last] = years;
    if (first !== undefined && last !== undefined && first > 999 && last < 10_000)
      return `с ${String(first)} по ${String(last)} год`;
    return `${since(end(from, 1))} по ${end(to, 2)}`;
  },
  onward: (from, endUnknown) => `${since(end(from, 1))}${endUnknown ? ', окончание неизвестно' : ''}`,
  until: (to, startUnknown) => `по ${end(to, 2)}${startUnknown ? ', начало неизвестно' : ''}`,
  orLater: (from, all) => `${point(from, 0, true)} ${all ? 'и' : 'или'} позже`,
  orEarlier: (to, all) => `${point(to, 0, true)} ${all ? 'и' : 'или'} раньше`,
  list: (members, all) => listed(LANGUAGE, members, all),
};

/** A date as a sentence begins with it: doubts come before. */
function point(date: SpokenPoint, form: Case, inside: boolean): string {
  const { approximate, uncertain } = date;
  const isAbout = approximate === 'WHOLE';
  const before = `${uncertain === 'WHOLE' ? 'предположительно ' : ''}${isAbout ? 'около ' : ''}`;
  return `${before}${body(date, isAbout ? 1 : form, inside)}${partly(date)}`;
}

/** A date after «с» or «по», where no «около» can stand: doubts come after. */
function end(date: SpokenPoint, form: Case): string {
  const whole = [
    ...(date.approximate === 'WHOLE' ? ['приблизительно'] : []),
    ...(date.uncertain === 'WHOLE' ? ['предположительно'] : []),
  ];
  const after = whole.length === 0 ? '' : ` (${whole.join(', ')})`;
  return `${body(date, form, true)}${after}${partly(date)}`;
}

function partly({ approximate, uncertain }: SpokenPoint): string {
  const said = (parts: readonly DatePart[], how: string) =>
    `${namesOf(parts)} ${parts.length > 1 ? 'указаны' : 'указан'} ${how}`;
  const parts = [
    ...(typeof approximate === 'string' ? [] : [said(approximate, 'приблизительно')]),
    ...(typeof uncertain === 'string' ? [] : [said(uncertain, 'предположительно')]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** «со второго», «с первого». */
function since(genitive: string): string {
  return /^(?:втор|II )/.test(genitive) ? `со ${genitive}` : `с ${genitive}`;
}

function isYearAlone({ month, division, approximate, uncertain }: SpokenPoint): boolean {
  return month === undefined && division === undefined && approximate === 'NONE' && uncertain === 'NONE';
}

/** `yearLeftOut` where the year stands elsewhere in the sentence. */
function body(date: SpokenPoint, form: Case, inside: boolean, yearLeftOut = false): string {
  const { year, month, day, division } = date;
  const isExact = exactYear(date) !== undefined || yearLeftOut;
  const isPlaced = division !== undefined || (month !== undefined && month !== 'UNKNOWN');
  const ofYear = yearLeftOut ? '' : yearWords(year, 1);
  const unknown: DatePart[] = [
    ...(day === 'UNKNOWN' ? (['DAY'] as const) : []),
    ...(month === 'UNKNOWN' ? (['MONTH'] as const) : []),
    ...(year.kind === 'UNKNOWN' || (isPlaced && !isExact) ? (['YEAR'] as const) : []),
  ];
  const dayWords = isPlaced ? '' : dayAlone(date, ofYear, form);
  const head = isPlaced
    ? [placed(date, form), isExact ? ofYear : ''].filter((part) => part !== '').join(' ')
    : dayWords || yearWords(year, form);
  if (head === '') return unknown.length === 1 ? 'год неизвестен' : 'дата неизвестна';
  // That the month is not known is in the words already.
  const left = dayWords === '' ? unknown : unknown.filter((part) => part !== 'MONTH');
  if (left.length === 0) return head;
  const said = `${namesOf(left)} ${left.length > 1 ? 'неизвестны' : 'неизвестен'}`;
  const within = isPlaced && !isExact && ofYear !== '' ? [yearWords(year, 0)] : [];
  if (inside) return `${head} (${[said, ...within].join(', ')})`;
  return `${head}, ${said}${within.length > 0 ? ` (${within.join('')})` : ''}`;
}

function placed({ division, month, day }: SpokenPoint, form: Case): string {
  if (division !== undefined) return divisionWords(division, form);
  const months = numbersOf(month);
  const days = numbersOf(day);
  const [first, last] = [months[0] ?? 1, months.at(-1) ?? 12];
  const genitive = (one: number) => monthName(LANGUAGE, one, true);
  if (days.length > 0) {
    const ofMonth = isRun(months)
      ? `одного из месяцев с ${genitive(first)} по ${monthName(LANGUAGE, last)}`
      : listed(LANGUAGE, months.map(genitive), false);
    if (!isRun(days)) return `${listed(LANGUAGE, days.map(String), false)} ${ofMonth}`;
    return `${form === 1 ? 'одного' : 'один'} из дней с ${String(days[0])} по ${String(days.at(-1))} ${ofMonth}`;
  }
  if (isRun(months))
    return `${form === 1 ? 'одного' : 'один'} из месяцев с ${genitive(first)} по ${monthName(LANGUAGE, last)}`;
  return listed(
    LANGUAGE,
    months.map((one) => (form === 1 ? genitive(one) : monthName(LANGUAGE, one))),
    false,
  );
}

/** A day of a month that is not known. */
function dayAlone({ day }: SpokenPoint, ofYear: string, form: Case): string {
  const days = numbersOf(day);
  if (days.length === 0) return '';
  const number = form === 1 ? 'числа' : 'число';
  const which = isRun(days)
    ? `${number} с ${String(days[0])} по ${String(days.at(-1))}`
    : `${listed(
        LANGUAGE,
        days.map((one) => `${String(one)}-${form === 1 ? 'го' : 'е'}`),
        false,
      )} ${number}`;
  return `${which} неизвестного месяца${ofYear === '' ? '' : ` ${ofYear}`}`;
}

function numbersOf(numbers: SpokenPoint['day']): readonly number[] {
  return numbers === undefined || numbers === 'UNKNOWN' ? [] : numbers;
}

function divisionWords(code: number, form: Case): string {
  if (code >= 40) return HALVES[code - 40]?.[form] ?? '';
  if (code >= 37) return THIRDS[code - 37]?.[form] ?? '';
  if (code >= 33) return `${roman(code - 32)} ${QUARTER[form]}`;
  const season = SEASONS[(code - 21) % 4]?.[form] ?? '';
  return code < 25 ? season : `${season} ${code < 29 ? 'северного' : 'южного'} полушария`;
}

function yearWords(year: SpokenYear, form: Case): string {
  switch (year.kind) {
    case 'YEAR':
      return `${numbered(year.year, form)}${year.significant === undefined ? '' : ` (значащих цифр: ${String(year.significant)})`}`;
    case 'DECADE':
      if (year.first < 0)
        return `${String(1 - year.first)}–${String(1 - year.first - 9)} ${form === 1 ? 'годов' : 'годы'} до н. э.`;
      return `${String(year.first)}-${form === 1 ? 'х годов' : 'е годы'}`;
    case 'CENTURY':
      return `${roman(year.number)} ${form === 1 ? 'века' : 'век'}${year.beforeChrist ? ' до н. э.' : ''}`;
    case 'MILLENNIUM':
      return `${roman(year.number)} ${form === 1 ? 'тысячелетия' : 'тысячелетие'}`;
    case 'PATTERN':
      return `${YEAR[form]} вида ${year.digits}`;
    case 'UNKNOWN':
      return '';
  }
}

function numbered(year: number, form: Case): string {
  if (year <= 0)
    return `${(1 - year).toLocaleString(LANGUAGE, { useGrouping: year < -9_998 })} ${YEAR[form]} до н. э.`;
  if (year > 9_999) return `${year.toLocaleString(LANGUAGE)} ${YEAR[form]}`;
  return `${String(year)} ${YEAR[form]}${year < 1_000 ? ' н. э.' : ''}`;
}

const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  const found = ROMAN.find(([value]) => value <= number);
  return found ? `${found[1]}${roman(number - found[0])}` : '';
}

function namesOf(parts: readonly DatePart[]): string {
  return listed(
    LANGUAGE,
    parts.map((part) => NAMES[part]),
    true,
  );
}
