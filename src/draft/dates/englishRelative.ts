import { NUMBER, numberOf, PART, S, shiftOf, WEEKDAYS, month } from './englishWords';
import {
  toReading,
  weakly,
  wordRule as rule,
  type DateReading,
  type DateRule,
  type ShiftReading,
} from './reading';

const UNIT = '(?<unit>days?|weeks?|months?|years?)';

function shifted(unit: string, by: number, from?: ShiftReading['from']): DateReading {
  const name = unit.toLowerCase().replace(/s$/, '') as ShiftReading['unit'];
  const anchor = from === undefined ? {} : { from };
  return name === 'day'
    ? { is: 'shift', unit: name, by, ...anchor }
    : { is: 'shift', unit: name, by, approximate: true, ...anchor };
}

/** “three years ago”, “two days later”, “three years before that”, “in two weeks’ time”. */
const COUNTED: readonly DateRule[] = [
  rule(`${NUMBER}${S}${UNIT}${S}ago`, (g) => shifted(g['unit'] ?? '', -numberOf(g['n']))),
  rule(`in${S}${NUMBER}${S}${UNIT}(?:['’]s?)?${S}time`, (g) => shifted(g['unit'] ?? '', numberOf(g['n']))),
  rule(`${NUMBER}${S}${UNIT}${S}(?:later|afterwards|after${S}(?:that|this))`, (g) =>
    shifted(g['unit'] ?? '', numberOf(g['n']), 'before'),
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
    `(?:(?:earlier|later|early|late)${S})?(?<a>last|this|next|the${S}(?:current|previous|coming))${S}(?<u>week|month|year)`,
    (g) => fromNow(g['u'], shiftOf(g['a'])),
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
  weakly(
    rule(`(?:on${S})?(?<w>${WEEKDAY}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?!\\p{L})\\.?`, (g) => ({
      is: 'weekday',
      day: WEEKDAYS.indexOf((g['w'] ?? '').slice(0, 3).toLowerCase()) + 1,
      which: 0,
    })),
  ),
];
