import { toPoint, toReading, type DateLanguage, type DateRule, type Year } from './reading';

const rule = (source: string, read: DateRule['read']): DateRule => ({
  pattern: new RegExp(source, 'gu'),
  read,
});

const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 本年: 0, 明年: 1, 后年: 2 };
const YEAR = `(?:(?<y>(?:1[5-9]|20)\\d\\d)年|(?<r>${Object.keys(YEARS).join('|')}))`;

function yearOf({ y, r }: Readonly<Record<string, string | undefined>>): Year | undefined {
  if (y !== undefined) return Number(y);
  return r === undefined ? undefined : { shift: YEARS[r] ?? 0 };
}

const DAYS: Readonly<Record<string, number>> = {
  前天: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  后天: 2,
};

export const CHINESE: DateLanguage = {
  rules: [
    rule(`${YEAR}?(?<m>\\d{1,2})月(?<d1>\\d{1,2})日?(?:至|到|[-–—~～])(?<d2>\\d{1,2})日`, (g) =>
      toReading(toPoint(g['d1'], Number(g['m']), yearOf(g)), toPoint(g['d2'], Number(g['m']), yearOf(g))),
    ),
    rule(`${YEAR}?(?<m>\\d{1,2})月(?:(?<d>\\d{1,2})日)?`, (g) =>
      toReading(toPoint(g['d'], Number(g['m']), yearOf(g))),
    ),
    rule(`(?<a>(?:1[5-9]|20)\\d\\d)年?(?:至|到|[-–—~～])(?<b>(?:1[5-9]|20)\\d\\d)年`, (g) =>
      toReading({ year: Number(g['a']) }, { year: Number(g['b']) }),
    ),
    rule(YEAR, (g) => toReading({ year: yearOf(g) })),
    rule(`(?<w>上|本|这|下)(?:个)?(?<u>周|星期|月)`, (g) => ({
      is: 'shift',
      unit: g['u'] === '月' ? 'month' : 'week',
      by: { 上: -1, 下: 1 }[g['w'] ?? ''] ?? 0,
    })),
    rule(`(?<w>${Object.keys(DAYS).join('|')})`, (g) => ({
      is: 'shift',
      unit: 'day',
      by: DAYS[g['w'] ?? ''] ?? 0,
    })),
  ],
  modifiers: [
    [/(?:大约|约|大概)$/u, 'approximate'],
    [/自$/u, 'since'],
  ],
  nowadays: /^今[天日]$/u,
};
