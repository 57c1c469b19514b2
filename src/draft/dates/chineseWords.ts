import { fullYear, type Groups, type Year } from './reading';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, Ｏ: 0, O: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 廿: 20, 卅: 30,
}; // prettier-ignore
const HAN_DIGIT = '[〇零○Ｏ一二三四五六七八九]';

/** One or two figures, or their characters: 12, 十二, 廿八. */
export const N = '(?:\\d{1,2}|(?:[二三]?十|廿|卅)[一二三四五六七八九]?|[一二三四五六七八九])';

/** The value of a number in figures or characters: 二〇一五, 二十八, 12. */
export function numberOf(word = ''): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (/百$/u.test(word)) return 100 * (DIGITS[word.slice(0, -1)] ?? 1);
  const values = Array.from(word).map((one) => DIGITS[one] ?? 0);
  if (!/[十廿卅]/u.test(word)) return Number(values.join('') || NaN);
  return values.reduce((sum, value) => {
    if (value !== 10) return sum + value;
    return sum === 0 ? 10 : sum * 10;
  }, 0);
}

/** Words for years from that of publication, or from the date before in the text. */
const YEARS: Readonly<Record<string, Year>> = {
  前年: { shift: -2 }, 去年: { shift: -1 }, 上年: { shift: -1 }, 今年: { shift: 0 }, 本年: { shift: 0 }, 明年: { shift: 1 }, 来年: { shift: 1 },
  后年: { shift: 2 }, 同年: { shift: 0, of: 'before' }, 当年: { shift: 0, of: 'before' }, 次年: { shift: 1, of: 'before' }, 翌年: { shift: 1, of: 'before' },
}; // prettier-ignore
const YEAR_WORDS = Object.keys(YEARS).join('|');

/** After a year in figures: it is no age and no length of time. */
const NO_LENGTH = '(?!\\s*(?:的?历史|之久|以上|多|来的?历史|间隔|人|大庆))';

/** A year: 2015年, 二〇一五年, 去年, 同年. */
export const year = (n = '') =>
  `(?:(?:公元)?(?<![\\d.近逾超])(?<y${n}>(?:1[0-9]|20|21)\\d\\d|[一二]${HAN_DIGIT}{3})\\s*年(?:度)?${NO_LENGTH}|(?<r${n}>${YEAR_WORDS})(?!级))`;

/** The year that {@link year} matched. */
export function yearOf(groups: Groups, n = ''): Year | undefined {
  const [written, word, short] = [groups[`y${n}`], groups[`r${n}`], groups[`yy${n}`]];
  if (written !== undefined) return numberOf(written);
  if (short !== undefined) return fullYear(short);
  return word === undefined ? undefined : YEARS[word];
}

/** 初, 底, 中旬: what a year or a month may carry along. */
export const PART =
  '(?:的?(?:年?初|年?底|年?末|年中|中期|初期|末期|早期|晚期|后期|上旬|中旬|下旬|月底|月初|前夕))';

export const SEASONS = ['春', '夏', '秋', '冬'];

export const DAYS: Readonly<Record<string, number>> = {
  大前天: -3, 前天: -2, 昨天: -1, 昨日: -1, 昨晚: -1, 今天: 0, 今日: 0, 今晨: 0, 今早: 0, 今晚: 0, 明天: 1, 明日: 1, 后天: 2,
}; // prettier-ignore
