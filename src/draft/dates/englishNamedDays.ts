import { DASH, S, year, YEAR4, yearOf } from './englishWords';
import { namedDayRule, type NamedDay } from './namedDay';
import { fullYear, schoolYear, toReading, wordRule as rule, type DateRule, type Groups } from './reading';

const NAMED_DAYS: readonly NamedDay[] = [
  [`new${S}year['’]s${S}eve`, 12, 31],
  [`(?<!(?:chinese|lunar|orthodox|old|jewish|persian)${S})new${S}year(?:['’]s(?:${S}day)?)?`, 1, 1],
  [`orthodox${S}christmas(?:${S}day)?`, 1, 7],
  [`(?:st\\.?|saint)${S}valentine['’]s${S}day|valentine['’]s${S}day`, 2, 14],
  [`(?:international${S})?women['’]s${S}day`, 3, 8],
  [`may${S}day|international${S}workers['’]${S}day`, 5, 1],
  [`victory${S}day`, 5, 9],
  [`(?:international${S})?children['’]s${S}day`, 6, 1],
  [`russia${S}day`, 6, 12],
  [`(?:china['’]s|chinese)${S}national${S}day`, 10, 1],
  [`halloween`, 10, 31],
  [`christmas${S}eve`, 12, 24],
  [`(?<!orthodox${S})christmas${S}day`, 12, 25],
  [`boxing${S}day`, 12, 26],
];

/** Feasts that move from year to year, or last for days: which day they were nobody reads here. */
const MOVING =
  '(?:easter(?:\\s+(?:sunday|monday))?|good\\s+friday|pentecost|thanksgiving|ramadan|diwali|christmas|maslenitsa|(?:the\\s+)?(?:spring|lantern|mid-autumn|dragon\\s+boat)\\s+festival|(?:chinese|lunar)\\s+new\\s+year|golden\\s+week)';

const doubtful = (year: ReturnType<typeof yearOf>) => {
  const read = toReading({ year });
  return read && { ...read, uncertain: true };
};

const FISCAL = '(?:fiscal|financial|tax)';
const BEFORE = `(?:(?:in|on|at|for|of)${S})?(?:the${S})?`;

/** The years of “FY2021/22”, or the one year, of which nobody says which months it has. */
const fiscal = (g: Groups) =>
  g['y2'] === undefined
    ? doubtful(fullYear(g['y1'] ?? ''))
    : schoolYear(fullYear(g['y1'] ?? '').toString(), g['y2']);

export const ENGLISH_NAMED_DAYS: readonly DateRule[] = [
  namedDayRule(NAMED_DAYS, (words) => `(?:on${S})?${words}(?:${S}in)?(?:${year()})?`, yearOf),
  rule(`${BEFORE}${MOVING}(?:${S}in)?${year()}`, (g) => doubtful(yearOf(g))),
  rule(
    `(?:in${S})?FY[\\s-]?['’]?(?<y1>(?:19|20)\\d\\d|\\d\\d)(?:(?:/|${DASH})(?<y2>\\d\\d(?:\\d\\d)?))?`,
    fiscal,
  ),
  rule(
    `(?:in${S})?(?:the${S})?${FISCAL}${S}(?:year${S})?(?:of${S})?(?<y1>${YEAR4})(?:(?:/|${DASH})(?<y2>\\d\\d(?:\\d\\d)?))?`,
    fiscal,
  ),
  rule(`(?:in${S})?(?:the${S})?(?<y1>${YEAR4})${S}${FISCAL}${S}year`, fiscal),
];
