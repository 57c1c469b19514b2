import { NUMBER, numberOf, PART, S, shiftOf, WEEKDAYS, month } from './englishWords';
import {
  toReading,
  weakly,
  wordRule as rule,
  type DateReading,
  type DateRule,
  type ShiftReading,
} from './reading';

const UNIT = '(?<unit>days?|weeks?|fortnights?|months?|years?|decades?|century|centuries)';
const UNITS: Readonly<Record<string, readonly [ShiftReading['unit'], number]>> = {
  day: ['day', 1],
  week: ['week', 1],
  fortnight: ['week', 2],
  month: ['month', 1],
  year: ['year', 1],
  decade: ['year', 10],
  century: ['year', 100],
  centurie: ['year', 100],
};

function shifted(unit: string, by: number, from?: ShiftReading['from']): DateReading {
  const [name, times] = UNITS[unit.toLowerCase().replace(/s$/, '')] ?? ['year', 1];
  const anchor = from === undefined ? {} : { from };
  return name === 'day'
    ? { is: 'shift', unit: name, by, ...anchor }
    : { is: 'shift', unit: name, by: by * times, approximate: true, ...anchor };
}

/** “three years ago”, “two days later”, “three years before that”, “in two weeks’ time”. */
const COUNTED: readonly DateRule[] = [
  rule(`${NUMBER}${S}${UNIT}${S}ago(?:${S}today)?`, (g) => shifted(g['unit'] ?? '', -numberOf(g['n']))),
  rule(`in${S}${NUMBER}${S}${UNIT}(?:['’]s?)?${S}time`, (g) => shifted(g['unit'] ?? '', numberOf(g['n']))),
  // “built in two years” is how long it took, unless something will be.
  rule(`in${S}(?:(?:exactly|about|around|just|only|another)${S})?${NUMBER}${S}${UNIT}(?!['’])`, (g) =>
    shifted(g['unit'] ?? '', numberOf(g['n']), 'ahead'),
  ),
  rule(`${NUMBER}${S}${UNIT}${S}from${S}now`, (g) => shifted(g['unit'] ?? '', numberOf(g['n']))),
  rule(
    `${NUMBER}${S}${UNIT}${S}(?:later|afterwards?|after${S}(?:that|this)|after(?=[,.;)]|$)|on(?=,))`,
    (g) => shifted(g['unit'] ?? '', numberOf(g['n']), 'before'),
  ),
  rule(`${NUMBER}${S}${UNIT}${S}after(?=${S}\\p{L})`, (g) =>
    shifted(g['unit'] ?? '', numberOf(g['n']), 'event'),
  ),
  // “After twenty years the talks resumed”, but “closed after twenty years” and “after twenty years of talks”.
  rule(
    `(?<=(?:^|[.;,:]${S}))after${S}${NUMBER}${S}${UNIT}(?!${S}(?:of|as|in|at|on|with|without|under)(?!\\p{L}))`,
    (g) => shifted(g['unit'] ?? '', numberOf(g['n']), 'before'),
  ),
  rule(`${NUMBER}${S}${UNIT}${S}before(?=${S}(?!that|this)\\p{L})`, (g) =>
    shifted(g['unit'] ?? '', -numberOf(g['n']), 'event'),
  ),
  rule(
    `${NUMBER}${S}${UNIT}${S}(?:earlier|before${S}(?:that|this)|before(?=[,.;)]|$)|previously|prior)`,
    (g) => shifted(g['unit'] ?? '', -numberOf(g['n']), 'before'),
  ),
];

/** “the next day”, “that year”: beside the date before. */
const BESIDE: readonly DateRule[] = [
  rule(`(?:on${S})?the${S}(?<a>next|following|same)${S}day|(?:on${S})?that${S}same${S}day`, (g) => ({
    is: 'shift',
    unit: 'day',
    by: g['a'] === undefined || /^same$/iu.test(g['a']) ? 0 : 1,
    from: 'before',
  })),
  rule(`the${S}(?:day${S}before|previous${S}day)(?!${S}(?:yesterday|\\p{L}))`, () => ({
    is: 'shift',
    unit: 'day',
    by: -1,
    from: 'before',
  })),
  rule(`(?:in${S})?the${S}(?<a>following|same|previous|preceding)${S}(?<u>week|month)`, (g) => ({
    is: 'shift',
    unit: (g['u'] ?? '').toLowerCase() as ShiftReading['unit'],
    by: /^same$/iu.test(g['a'] ?? '') ? 0 : shiftOf(g['a']),
    from: 'before',
  })),
  rule(`(?:in${S})?(?:the${S}same|that(?:${S}same)?)${S}year`, () =>
    toReading({ year: { shift: 0, of: 'before' } }),
  ),
  rule(`(?:in${S})?the${S}(?:following|next)${S}year|the${S}year${S}after(?=[,.;)]|$)`, () =>
    toReading({ year: { shift: 1, of: 'before' } }),
  ),
  rule(`the${S}year${S}before(?=[,.;)]|$)`, () => toReading({ year: { shift: -1, of: 'before' } })),
];

/** “last year” is a year as any other, which a range may begin with. */
function fromNow(unit = '', shift = 0): DateReading | undefined {
  const name = unit.toLowerCase() as ShiftReading['unit'];
  return name === 'year' ? toReading({ year: { shift } }) : { is: 'shift', unit: name, by: shift };
}

const WEEKDAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';

export const ENGLISH_RELATIVE: readonly DateRule[] = [
  ...COUNTED,
  ...BESIDE,
  rule(
    `(?:(?:earlier|later|early|late)${S})?(?<a>last|this|next|the${S}(?:current|coming))${S}(?<u>week|month|year)|(?:in${S})?(?<a2>the${S}previous)${S}(?<u2>year)`,
    (g) => fromNow(g['u'] ?? g['u2'], shiftOf(g['a'] ?? g['a2'])),
  ),
  rule(`${PART}(?<a>last|this|next)${S}(?<u>month|year)`, (g) => fromNow(g['u'], shiftOf(g['a']))),
  rule(`the${S}day${S}before${S}yesterday`, () => ({ is: 'shift', unit: 'day', by: -2 })),
  rule(`the${S}day${S}after${S}tomorrow`, () => ({ is: 'shift', unit: 'day', by: 2 })),
  rule(`(?<w>yesterday|today|tonight|tomorrow)`, (g) => ({
    is: 'shift',
    unit: 'day',
    by: { yesterday: -1, tomorrow: 1 }[(g['w'] ?? '').toLowerCase()] ?? 0,
  })),
  rule(`(?:on${S}|(?<a>last|next|this)${S})(?<w>${WEEKDAY})(?!,?${S}${month('x')}${S}\\d{4})`, (g) => ({
    is: 'weekday',
    day: WEEKDAYS.indexOf((g['w'] ?? '').slice(0, 3).toLowerCase()) + 1,
    which: /^last$/i.test(g['a'] ?? '') ? -1 : /^next$/i.test(g['a'] ?? '') ? 1 : 0,
  })),
  // “until Friday”, “by Sunday”: the one to come.
  rule(`(?<=(?:until|till|by|through)${S})(?<w>${WEEKDAY})(?!,?${S}${month('x')})`, (g) => ({
    is: 'weekday',
    day: WEEKDAYS.indexOf((g['w'] ?? '').slice(0, 3).toLowerCase()) + 1,
    which: 1,
  })),
  rule(
    `(?<w>${WEEKDAY})(?=${S}(?:morning|afternoon|evening|night)(?!s|${S}(?:prayer|service|school|class|show|fever)))`,
    (g) => ({
      is: 'weekday',
      day: WEEKDAYS.indexOf((g['w'] ?? '').slice(0, 3).toLowerCase()) + 1,
      which: 0,
    }),
  ),
  weakly(
    rule(`(?:on${S})?(?<w>${WEEKDAY}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?!\\p{L})\\.?`, (g) => ({
      is: 'weekday',
      day: WEEKDAYS.indexOf((g['w'] ?? '').slice(0, 3).toLowerCase()) + 1,
      which: 0,
    })),
  ),
];
