import { rule } from './chineseDates';
import { year, yearOf } from './chineseWords';
import { namedDayRule, type NamedDay } from './namedDay';
import { toReading, type DateRule } from './reading';

const NAMED_DAYS: readonly NamedDay[] = [
  ['元旦(?:节|当天|佳节)?', 1, 1],
  ['情人节', 2, 14],
  ['(?:国际)?(?:三八)?妇女节|三八节', 3, 8],
  ['(?:五一)?(?:国际)?劳动节|五一节?(?!\\d|[一二三四五六七八九十])', 5, 1],
  ['(?:五四)?青年节', 5, 4],
  ['俄罗斯日', 6, 12],
  ['(?:六一)?(?:国际)?儿童节', 6, 1],
  ['(?:七一)?建党节', 7, 1],
  ['(?:八一)?建军节', 8, 1],
  ['教师节', 9, 10],
  ['国庆(?:节|日|当天)?', 10, 1],
  ['平安夜', 12, 24],
  ['圣诞节?(?![树老市帽卡歌礼])', 12, 25],
];

/** Feasts of the moon, and holidays that last for days: which day they were nobody reads here. */
const MOVING =
  '(?:春节|除夕|元宵节?|清明节?|端午节?|七夕节?|中秋节?|重阳节?|大年(?:初[一二三四五六七])|腊八节?|(?:元旦|国庆|五一|圣诞|春节)(?:假期|长假|黄金周|节?期间)|复活节|感恩节|暑假|寒假)';

export const CHINESE_NAMED_DAYS: readonly DateRule[] = [
  namedDayRule(
    NAMED_DAYS,
    (words) => `(?:${year()}\\s*的?)?${words}(?!假期|长假|黄金周|节?期间)`,
    yearOf,
    rule,
  ),
  rule(`${year()}\\s*的?${MOVING}(?:期间|前夕|前后)?`, (g) => {
    const read = toReading({ year: yearOf(g) });
    return read && { ...read, uncertain: true };
  }),
  // Which months a financial year has, nobody says.
  rule('(?<!\\d)(?<y>(?:19|20)\\d\\d)\\s*年?(?:财政年度|会计年度|财年)', (g) => {
    const read = toReading({ year: Number(g['y']) });
    return read && { ...read, uncertain: true };
  }),
];
