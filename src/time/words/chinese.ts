/** Dates in Chinese: 2023年11月4日前后, 2020年6月15日至19日, 某年10月. */
import { listed, type Grammar } from './grammar';
import {
  exactYear,
  isRun,
  plainParts,
  type DatePart,
  type SpokenNumber,
  type SpokenPoint,
  type SpokenYear,
} from './spoken';

const LANGUAGE = 'zh';
const SEASONS = ['春季', '夏季', '秋季', '冬季'];
const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'];
const THIRDS = ['1月至4月', '5月至8月', '9月至12月'];
const HALVES = ['上半年', '下半年'];
const NAMES: Readonly<Record<DatePart, string>> = { YEAR: '年', MONTH: '月', DAY: '日' };

export const chinese: Grammar = {
  point,
  span(from, to) {
    const [a, b] = [plainParts(from), plainParts(to)];
    if (!a || !b || a.year !== b.year) return `${point(from)}至${point(to)}`;
    if (a.month === b.month && b.day !== undefined) return `${point(from)}至${String(b.day)}日`;
    return `${point(from)}至${monthAndDay(to)}`;
  },
  onward: (from, endUnknown) => `${point(from)}起${endUnknown ? '，结束时间不详' : ''}`,
  until: (to, startUnknown) => `至${point(to)}${startUnknown ? '，开始时间不详' : ''}`,
  orLater: (from, all) => `${point(from)}${all ? '及以后' : '或更晚'}`,
  orEarlier: (to, all) => `${point(to)}${all ? '及以前' : '或更早'}`,
  list: (members, all) => listed(LANGUAGE, members, all),
};

function point(date: SpokenPoint): string {
  const { approximate, uncertain } = date;
  const partly = [
    ...(typeof approximate === 'string' ? [] : [`${namesOf(approximate)}为约数`]),
    ...(uncertain === 'WHOLE'
      ? ['存疑']
      : typeof uncertain === 'string'
        ? []
        : [`${namesOf(uncertain)}存疑`]),
  ];
  const after = partly.length === 0 ? '' : `（${partly.join('，')}）`;
  return `${body(date)}${approximate === 'WHOLE' ? '前后' : ''}${after}`;
}

function body(date: SpokenPoint): string {
  const { year, month, day, division } = date;
  const isAlone = month === undefined && division === undefined;
  if (year.kind === 'UNKNOWN' && isAlone) return '年份不详';
  if (year.kind === 'UNKNOWN' && month === 'UNKNOWN' && (day === undefined || day === 'UNKNOWN'))
    return '日期不详';
  const isVague = exactYear(date) === undefined;
  const words = `${yearWords(year)}${!isAlone && isVague ? '某年' : ''}`;
  return `${words}${division === undefined ? monthAndDay(date) : divisionWords(division)}`;
}

function monthAndDay({ month, day }: SpokenPoint): string {
  return `${numbered(month, '月')}${numbered(day, '日')}`;
}

function numbered(numbers: SpokenNumber | undefined, unit: string): string {
  if (numbers === undefined) return '';
  if (numbers === 'UNKNOWN') return `某${unit}`;
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (isRun(numbers)) return `${String(first)}${unit}至${String(last)}${unit}中的某${unit}`;
  return listed(
    LANGUAGE,
    numbers.map((one) => `${String(one)}${unit}`),
    false,
  );
}

function divisionWords(code: number): string {
  if (code >= 40) return HALVES[code - 40] ?? '';
  if (code >= 37) return THIRDS[code - 37] ?? '';
  if (code >= 33) return QUARTERS[code - 33] ?? '';
  const season = SEASONS[(code - 21) % 4] ?? '';
  return code < 25 ? season : `${season}（${code < 29 ? '北' : '南'}半球）`;
}

function yearWords(year: SpokenYear): string {
  switch (year.kind) {
    case 'YEAR':
      return `${era(year.year)}${year.significant === undefined ? '' : `（${String(year.significant)}位有效数字）`}`;
    case 'DECADE':
      if (year.first < 0) return `公元前${String(1 - year.first)}年至前${String(1 - year.first - 9)}年`;
      return `${String(year.first)}年代`;
    case 'CENTURY':
      return `${year.beforeChrist ? '公元前' : ''}${String(year.number)}世纪`;
    case 'MILLENNIUM':
      return `公元第${String(year.number)}个千年`;
    case 'PATTERN':
      return `${year.digits}年`;
    case 'UNKNOWN':
      return '';
  }
}

function era(year: number): string {
  if (year <= 0) return `公元前${String(1 - year)}年`;
  return year < 1_000 || year > 9_999 ? `公元${String(year)}年` : `${String(year)}年`;
}

function namesOf(parts: readonly DatePart[]): string {
  return parts.map((part) => NAMES[part]).join('、');
}
