import { N, numberOf, PART, SEASONS, year, yearOf } from './chineseWords';
import { century, ofDigits, schoolYear, toReading, weakly, type DateRule } from './reading';

/** Characters have no words, so that nothing need stand around a date. */
export const rule = (source: string, read: DateRule['read']): DateRule => ({
  pattern: new RegExp(source, 'gu'),
  read,
});

const NO_NUMBER = '(?<![\\d.一二三四五六七八九十])';
const MONTH = `(?<m>${N})\\s*月(?:份)?`;

export const CHINESE_COMMON: readonly DateRule[] = [
  rule(`(?:${year()}\\s*的?)?${NO_NUMBER}${MONTH}\\s*(?<d>${N})\\s*[日号](?!本|常|报)`, (g) =>
    toReading({ day: numberOf(g['d']), month: numberOf(g['m']), year: yearOf(g) }),
  ),
  rule(`(?<!\\d)(?<yy>\\d\\d)年\\s*(?<m>${N})月(?:\\s*(?<d>${N})[日号](?!本|常|报))?`, (g) =>
    toReading({
      ...(g['d'] === undefined ? {} : { day: numberOf(g['d']) }),
      month: numberOf(g['m']),
      year: yearOf(g),
    }),
  ),
  rule(`(?<!\\d)(?<yy>0\\d)年`, (g) => toReading({ year: yearOf(g) })),
  rule(`${year()}\\s*的?${NO_NUMBER}${MONTH}${PART}?`, (g) =>
    toReading({ month: numberOf(g['m']), year: yearOf(g) }),
  ),
  rule(`${NO_NUMBER}${MONTH}${PART}?`, (g) => toReading({ month: numberOf(g['m']) })),
  rule('(?<!\\d)(?<y>(?:19|20)\\d\\d)[-./](?<m>\\d{1,2})[-./](?<d>\\d{1,2})(?!\\d)', (g) =>
    toReading({ day: Number(g['d']), month: Number(g['m']), year: Number(g['y']) }),
  ),
  // A day of the month of which the sentence or the news speaks: 12日上午, 5日至8日.
  rule(
    `(?<![\\d.月第期近满共历时]|为期|[一二三四五六七八九十])(?<d>\\d{1,2})日(?=上午|下午|中午|晚|凌晨|清晨|早|电|，|在|,|举行|当天|夜|讯|抵|起|离开|启程|返回|返程|赴|前往|开幕|闭幕|结束|会见|签署)`,
    (g) => toReading({ day: Number(g['d']) }),
  ),
  weakly(rule(`(?<![\\d.月])(?<d>${N})[日号](?!本|常|报)`, (g) => toReading({ day: numberOf(g['d']) }))),
  weakly(
    rule(`(?:${year()}\\s*)?${NO_NUMBER}(?<m>${N})月\\s*(?<d>${N})(?![\\d个月日号年])`, (g) =>
      toReading({ day: numberOf(g['d']), month: numberOf(g['m']), year: yearOf(g) }),
    ),
  ),
  weakly(
    rule(`${year()}\\s*(?<m>${N})(?![\\d个月日号年])`, (g) =>
      toReading({ month: numberOf(g['m']), year: yearOf(g) }),
    ),
  ),
  weakly(
    rule('(?<![\\d.])(?<d>\\d{1,2})(?=\\s*(?:至|到|[-–—~～－、])\\s*\\d{1,2}\\s*[日号])', (g) =>
      toReading({ day: Number(g['d']) }),
    ),
  ),
  weakly(
    rule('(?<![\\d.年])(?<m>\\d{1,2})(?=\\s*(?:至|到|[-–—~～－、])\\s*\\d{1,2}\\s*月)', (g) =>
      toReading({ month: Number(g['m']) }),
    ),
  ),
  rule(`${year()}${PART}?`, (g) => toReading({ year: yearOf(g) })),
  weakly(
    rule('(?<y>[一二][〇零○一二三四五六七八九]{3})(?=\\s*(?:至|到|[-–—~～、]))', (g) =>
      toReading({ year: numberOf(g['y']) }),
    ),
  ),
  weakly(rule('(?<![\\d.])(?<y>(?:1[5-9]|20)\\d\\d)(?!\\d)', (g) => toReading({ year: Number(g['y']) }))),
];

const QUARTER = '(?<q>[一二三四1-4])';

export const CHINESE_ERAS: readonly DateRule[] = [
  rule(`${year()}\\s*的?(?:第\\s*)?${QUARTER}\\s*季度`, (g) =>
    toReading({ code: 32 + numberOf(g['q']), year: yearOf(g) }),
  ),
  weakly(
    rule(
      `(?:${year()}\\s*的?)?第?\\s*${QUARTER}(?:季度)?(?=\\s*(?:至|到|[-–—~～、和])\\s*第?\\s*[一二三四1-4]\\s*季度)`,
      (g) => toReading({ code: 32 + numberOf(g['q']), year: yearOf(g) }),
    ),
  ),
  rule(`第\\s*${QUARTER}\\s*季度`, (g) => toReading({ code: 32 + numberOf(g['q']) })),
  rule(`${year()}\\s*的?前\\s*(?<q>[二三两23])\\s*季度`, (g) =>
    toReading({ code: 33, year: yearOf(g) }, { code: 32 + numberOf(g['q']), year: yearOf(g) }),
  ),
  rule(`${year()}\\s*的?[头前]\\s*(?<n>${N})\\s*个?月`, (g) =>
    toReading({ month: 1, year: yearOf(g) }, { month: numberOf(g['n']), year: yearOf(g) }),
  ),
  rule(`(?:${year()}\\s*的?)?(?<h>上|下)半年`, (g) =>
    toReading({ code: g['h'] === '上' ? 40 : 41, year: yearOf(g) }),
  ),
  rule(`${year()}\\s*的?(?:${PART})?(?<s>[春夏秋冬])(?:季|天|日)?(?!节|节|游|至|运)`, (g) =>
    toReading({ code: 21 + SEASONS.indexOf(g['s'] ?? ''), year: yearOf(g) }),
  ),
  rule('(?<w>[今去])(?<s>[春夏秋冬])(?:季|天)?', (g) =>
    toReading({
      code: 21 + SEASONS.indexOf(g['s'] ?? ''),
      year: { shift: g['w'] === '去' ? -1 : 0, of: 'season' },
    }),
  ),
  weakly(rule('(?<s>[春夏秋冬])季', (g) => toReading({ code: 21 + SEASONS.indexOf(g['s'] ?? '') }))),
  rule(
    '(?<y1>(?:19|20)\\d\\d)\\s*年?\\s*(?:[-–—~～－/]|至){1,2}\\s*(?<y2>\\d\\d(?:\\d\\d)?)\\s*(?:学年|赛季|年度|雪季|财年|财政年度|会计年度)(?:度)?',
    (g) => schoolYear(g['y1'], g['y2']),
  ),
  rule(`(?<c>\\d\\d|[一二]?十[一二三四五六七八九]?)世纪(?<t>\\d0|[一二三四五六七八九]十)年代${PART}?`, (g) =>
    ofDigits(`${String(numberOf(g['c']) - 1)}${String(numberOf(g['t']) / 10)}X`),
  ),
  rule(`(?:上(?:个)?世纪|上一世纪)(?<t>\\d0|[一二三四五六七八九]十)年代${PART}?`, (g) =>
    ofDigits(`19${String(numberOf(g['t']) / 10)}X`),
  ),
  rule(`本世纪(?<t>\\d0|[一二三四五六七八九]十)年代${PART}?`, (g) =>
    ofDigits(`20${String(numberOf(g['t']) / 10)}X`),
  ),
  rule(`(?<![\\d世纪])(?<t>\\d0|[二三四五六七八九]十)年代${PART}?`, (g) =>
    ofDigits(`19${String(numberOf(g['t']) / 10)}X`),
  ),
  rule(`(?<y>(?:1[5-9]|20)\\d)0年代${PART}?`, (g) => ofDigits(`${g['y'] ?? ''}X`)),
  rule(`(?<c>\\d\\d|[一二]?十[一二三四五六七八九]?)世纪(?:${PART}|中叶|上半叶|下半叶)?`, (g) =>
    century(numberOf(g['c'])),
  ),
  rule(`(?<w>上(?:个)?世纪|本世纪)(?:${PART}|中叶)?`, (g) => century(g['w'] === '本世纪' ? 21 : 20)),
  weakly(
    rule(
      '(?<![\\d.])(?<c>\\d\\d|十[一二三四五六七八九]?)(?=\\s*(?:至|到|[-–—~～])\\s*(?:\\d\\d|[一二]?十[一二三四五六七八九]?)世纪)',
      (g) => century(numberOf(g['c'])),
    ),
  ),
];
