import {
  COUNTED,
  DASH,
  day,
  fullMonth,
  month,
  monthOf,
  ordinalOf,
  PART,
  S,
  seasonOf,
  shiftOf,
  year,
  YEAR4,
  yearOf,
} from './englishWords';
import { fullYear, schoolYear, toReading, weakly, wordRule as rule, type DateRule } from './reading';

/** A month that is none (the verb “may”) is no date at all. */
const ifMonth = (word: string | undefined, read: (month: number) => ReturnType<typeof toReading>) =>
  monthOf(word) === 0 ? undefined : read(monthOf(word));

const CLOCK = "(?!\\s*(?:[ap]\\.?m\\b|o['’]clock|:))";

export const ENGLISH_DAYS: readonly DateRule[] = [
  rule(`${day('d')}${S}(?:of${S})?${month('m')}${year()}?`, (g) =>
    ifMonth(g['m'], (m) => toReading({ day: ordinalOf(g['d']), month: m, year: yearOf(g) })),
  ),
  // “In May the first guests came”, “in May 12 cities joined”: a day stands there only with its year.
  rule(`${month('m')}${S}${day('d')}${year()}|(?<!(?<!\\p{L})in${S})${month('m2')}${S}${day('d2')}`, (g) =>
    ifMonth(g['m'] ?? g['m2'], (m) =>
      toReading({ day: ordinalOf(g['d'] ?? g['d2']), month: m, year: yearOf(g) }),
    ),
  ),
  rule(`(?<y>(?:19|20)\\d\\d)[-./](?<m>\\d{1,2})[-./](?<d>\\d{1,2})`, (g) =>
    toReading({ day: Number(g['d']), month: Number(g['m']), year: Number(g['y']) }),
  ),
  rule(`(?<a>\\d{1,2})\\.(?<b>\\d{1,2})\\.(?<y>(?:19|20)\\d\\d|\\d\\d)`, (g) =>
    toReading({ day: Number(g['a']), month: Number(g['b']), year: fullYear(g['y'] ?? '') }),
  ),
  // Nobody can tell 5/6 from 6/5 where both can be a month.
  rule(`(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y>(?:19|20)\\d\\d|\\d\\d)`, (g) => {
    const [a, b, y] = [Number(g['a']), Number(g['b']), fullYear(g['y'] ?? '')];
    if (a <= 12 && b <= 12 && a !== b) return { is: 'point', from: { year: y }, uncertain: true };
    return toReading(a > 12 ? { day: a, month: b, year: y } : { day: b, month: a, year: y });
  }),
  weakly(rule(`${day('d')}${CLOCK}(?!${S}${COUNTED})`, (g) => toReading({ day: ordinalOf(g['d']) }))),
  weakly(
    rule(`${day('d')},?${S}(?<y>${YEAR4})`, (g) =>
      toReading({ day: ordinalOf(g['d']), year: Number(g['y']) }),
    ),
  ),
];

const IN = `(?:in${S}(?:the${S})?)?`;

export const ENGLISH_MONTHS: readonly DateRule[] = [
  rule(`${IN}${PART}?${month('m')}${year()}`, (g) =>
    ifMonth(g['m'], (m) => toReading({ month: m, year: yearOf(g) })),
  ),
  rule(`(?:in|during|throughout|all(?:${S}of)?)${S}${PART}?${fullMonth('m')}`, (g) =>
    ifMonth(g['m'], (m) => toReading({ month: m })),
  ),
  rule(`(?<=(?:by|since|until|till|before|after|from)${S})${PART}?${fullMonth('m')}`, (g) =>
    ifMonth(g['m'], (m) => toReading({ month: m })),
  ),
  rule(`(?:in${S})?the${S}month${S}of${S}${fullMonth('m')}${year()}?`, (g) =>
    ifMonth(g['m'], (m) => toReading({ month: m, year: yearOf(g) })),
  ),
  rule(`${PART}${fullMonth('m')}`, (g) => ifMonth(g['m'], (m) => toReading({ month: m }))),
  rule(`(?<a>last|this|next)${S}${fullMonth('m')}`, (g) =>
    ifMonth(g['m'], (m) => toReading({ month: m, year: { shift: shiftOf(g['a']), of: 'season' } })),
  ),
  weakly(rule(`${PART}?${month('m')}`, (g) => ifMonth(g['m'], (m) => toReading({ month: m })))),
];

const QUARTERS = ['first', 'second', 'third', 'fourth'];
/** The code of a quarter or a half by its words: “third quarter”, Q3, 3Q, H1. */
function divisionOf(which = '', unit = ''): number | undefined {
  const at = /^\d/.test(which)
    ? Number.parseInt(which, 10) - 1
    : QUARTERS.indexOf(
        which.toLowerCase().replace(/^(?:last|latter|final)$/u, /^h/iu.test(unit) ? 'second' : 'fourth'),
      );
  const isHalf = /^h/iu.test(unit);
  return at < 0 || at > (isHalf ? 1 : 3) ? undefined : (isHalf ? 40 : 33) + at;
}
const inDivision = (code: number | undefined, year: ReturnType<typeof yearOf>) =>
  code === undefined ? undefined : toReading({ code, year });

const OF_YEAR = `(?:,?${S}(?:of${S}|in${S})?(?:the${S}year${S})?(?<y>${YEAR4})|${S}(?:of${S})?(?<r>last|this|next|the${S}(?:previous|following|same|current)|that)${S}year)`;

export const ENGLISH_DIVISIONS: readonly DateRule[] = [
  rule(
    `(?:in${S})?(?:the${S})?(?<q>first|second|third|fourth|last|latter|final|1st|2nd|3rd|4th)[\\s-](?<u>quarter|half)s?${OF_YEAR}`,
    (g) => inDivision(divisionOf(g['q'], g['u']), yearOf(g)),
  ),
  rule(
    `(?:in|during|by|for)${S}the${S}(?<q>first|second|third|fourth|1st|2nd|3rd|4th)[\\s-](?<u>quarter)(?!${S}of)`,
    (g) => inDivision(divisionOf(g['q'], g['u']), undefined),
  ),
  rule(`(?:in${S})?(?<u>[QH])(?<q>[1-4])(?:${S}(?:of${S})?|[-/,]${S}?)?(?<y>(?:19|20)\\d\\d)?`, (g) =>
    inDivision(divisionOf(g['q'], g['u']), g['y'] === undefined ? undefined : Number(g['y'])),
  ),
  rule(`(?:in${S})?(?<q>[1-4])(?<u>[QH])(?:${S}(?:of${S})?)(?<y>(?:19|20)\\d\\d)`, (g) =>
    inDivision(divisionOf(g['q'], g['u']), Number(g['y'])),
  ),
  rule(`(?:in${S})?(?<y>(?:19|20)\\d\\d)[\\s-]*(?<u>[QH])(?<q>[1-4])`, (g) =>
    inDivision(divisionOf(g['q'], g['u']), Number(g['y'])),
  ),
  rule(`${IN}${PART}?(?<s>spring|summer|autumn|fall|winter)${year()}`, (g) =>
    toReading({ code: seasonOf(g['s']), year: yearOf(g) }),
  ),
  // A winter has two years; it is called by the first.
  rule(
    `${IN}winter(?:${S}of)?${S}(?<y1>${YEAR4})(?:/|${DASH})(?<y2>\\d\\d(?:\\d\\d)?)`,
    (g) => schoolYear(g['y1'], g['y2']) && toReading({ code: 24, year: Number(g['y1']) }),
  ),
  rule(`(?<a>last|this|next)${S}(?<s>spring|summer|autumn|fall|winter)`, (g) =>
    toReading({ code: seasonOf(g['s']), year: { shift: shiftOf(g['a']), of: 'season' } }),
  ),
  rule(`in${S}(?:the${S})?${PART}?(?<s>spring|summer|autumn|winter)`, (g) =>
    toReading({ code: seasonOf(g['s']) }),
  ),
  weakly(rule(`(?<s>spring|summer|autumn|winter)`, (g) => toReading({ code: seasonOf(g['s']) }))),
];

/** “the first and second quarters of 2023”: what they are is said at the last. Before the rules of days, whose words it shares. */
export const ENGLISH_LISTED_QUARTERS: readonly DateRule[] = [
  weakly(
    rule(
      `(?:in${S})?(?:the${S})?(?<q>first|second|third|1st|2nd|3rd)(?=${S}and${S}(?:the${S})?(?:second|third|fourth|2nd|3rd|4th)[\\s-](?<u>quarter)s?)`,
      (g) => inDivision(divisionOf(g['q'], g['u']), undefined),
    ),
  ),
];
