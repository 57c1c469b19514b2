import { rule } from './chineseDates';
import { DAYS, N, numberOf, PART } from './chineseWords';
import { toReading, type DateReading, type DateRule, type ShiftReading } from './reading';

const STEP: Readonly<Record<string, number>> = { 上: -1, 下: 1, 前: -1 };
const step = (word = ''): -1 | 0 | 1 => (STEP[word.slice(0, 1)] ?? 0) as -1 | 0 | 1;

function unitOf(word = ''): ShiftReading['unit'] {
  if (/[天日]/u.test(word)) return 'day';
  if (/年/u.test(word)) return 'year';
  return /月/u.test(word) ? 'month' : 'week';
}

function shifted(word: string | undefined, by: number, from?: ShiftReading['from']): DateReading | undefined {
  if (Number.isNaN(by)) return undefined;
  const unit = unitOf(word);
  return {
    is: 'shift',
    unit,
    by,
    ...(unit === 'day' ? {} : { approximate: true }),
    ...(from === undefined ? {} : { from }),
  };
}

/** So many: 三, 两, 20, 十五; half a year and half a month are read as months and weeks. */
const SOME = `(?<![第\\d])(?<n>[一两二三四五六七八九]?百|${N}|两)`;
const UNIT = '(?<u>天|日|周|个?星期|个?月(?![份底初末中])|年)';
const WEEKDAYS = '一二三四五六日';

export const CHINESE_RELATIVE: readonly DateRule[] = [
  rule(`(?<w>上|本|这|下|当)(?:个)?(?<u>周|星期|月)(?![一二三四五六日天末年])${PART}?`, (g) => ({
    is: 'shift',
    unit: g['u'] === '月' ? 'month' : 'week',
    by: step(g['w']),
    ...(g['w'] === '当' ? { from: 'before' as const } : {}),
  })),
  rule(`(?<w>上|本|这|下)(?:个)?月(?<d>${N})[日号]`, (g) =>
    toReading({ day: numberOf(g['d']), monthShift: step(g['w']) }),
  ),
  rule(`(?<![每逢])(?<w>上|本|这|下)?(?:个)?(?:周|星期|礼拜)(?<d>[一二三四五六日天])(?![个次年度])`, (g) => ({
    is: 'weekday',
    day: Math.max(0, WEEKDAYS.indexOf((g['d'] ?? '').replace('天', '日'))) + 1,
    which: step(g['w']),
  })),
  rule(`(?<w>${Object.keys(DAYS).join('|')})`, (g) => ({
    is: 'shift',
    unit: 'day',
    by: DAYS[g['w'] ?? ''] ?? 0,
  })),
  rule(`${SOME}${UNIT}(?:以前|之前|前)(?:的今天)?(?![天年后])`, (g) =>
    shifted(g['u'], -numberOf(g['n']), undefined),
  ),
  rule(`(?<past>时隔|此后|其后|又过了?|过了)?${SOME}${UNIT}(?:以后|之后|后)(?![天年])`, (g) =>
    shifted(g['u'], numberOf(g['n']), g['past'] === undefined ? 'context' : 'before'),
  ),
  rule(`时隔(?:近|约)?${SOME}${UNIT}`, (g) => shifted(g['u'], numberOf(g['n']), 'before')),
  rule('半年(?:以后|之后|后)', () => shifted('个月', 6, 'context')),
  rule('半年(?:以前|之前|前)', () => shifted('个月', -6)),
  rule('半个?月(?:以后|之后|后)', () => shifted('周', 2, 'context')),
  rule(
    `(?:在)?(?:此|这)(?:之)?前${SOME}${UNIT}|在此之前的?${SOME.replace('<n>', '<n2>')}${UNIT.replace('<u>', '<u2>')}`,
    (g) => shifted(g['u'] ?? g['u2'], -numberOf(g['n'] ?? g['n2']), 'before'),
  ),
  rule('(?<w>次日|翌日|第二天|隔天|隔日|第三天|同日|同一天|当天|当日)', (g) => ({
    is: 'shift',
    unit: 'day',
    by: /^第三/u.test(g['w'] ?? '') ? 2 : /^(?:次|翌|第|隔)/u.test(g['w'] ?? '') ? 1 : 0,
    from: 'before',
  })),
  rule('(?<w>次月|翌月|同月)', (g) => ({
    is: 'shift',
    unit: 'month',
    by: /^同/u.test(g['w'] ?? '') ? 0 : 1,
    from: 'before',
  })),
  rule('第二年', () => toReading({ year: { shift: 1, of: 'before' } })),
];
