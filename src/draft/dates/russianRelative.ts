import {
  toReading,
  weakly,
  wordRule as rule,
  type Anchor,
  type DateReading,
  type DateRule,
  type Groups,
} from './reading';
import {
  indexOf,
  PART,
  S,
  shiftOf,
  SHIFT_FEMININE,
  SHIFT_GENITIVE,
  SHIFT_PREPOSITIONAL,
  WEEKDAYS,
  yearOf,
} from './russianWords';

const NUMBERS: Readonly<Record<string, number>> = {
  од: 1, дв: 2, тр: 3, четыр: 4, пят: 5, шест: 6, сем: 7, восем: 8, девят: 9, десят: 10, одиннадцат: 11, двенадцат: 12, тринадцат: 13,
  четырнадцат: 14, пятнадцат: 15, шестнадцат: 16, семнадцат: 17, восемнадцат: 18, девятнадцат: 19, двадцат: 20, тридцат: 30, сорок: 40,
  пятьдесят: 50, пятидесят: 50, шестьдесят: 60, шестидесят: 60, семьдесят: 70, семидесят: 70, восемьдесят: 80, восьмидесят: 80, девяност: 90, сто: 100,
  ста: 100, пар: 2,
}; // prettier-ignore
const STEMS = Object.keys(NUMBERS).sort((a, b) => b.length - a.length);
const UNITS =
  'од(?:ин|ну|ним|ной|ного)|дв(?:а|е|умя|ух)|три|тремя|тр[её]х|четыр(?:е|ьмя|[её]х)|пять[ю]?|пяти|шесть[ю]?|шести|семь[ю]?|семи|восемь[ю]?|восьми|девять[ю]?|девяти|десять[ю]?|десяти';
const TENS =
  'двадцать[ю]?|двадцати|тридцать[ю]?|тридцати|сорока?|пятьдесят|пятидесяти|шестьдесят|шестидесяти|семьдесят|семидесяти|восемьдесят|восьмидесяти|девяност[оа]';
const NUMBER = `(?<n>\\d{1,3}|(?:${TENS})(?:${S}(?:${UNITS}))?|\\p{L}{2,7}надцать?[юи]?|${UNITS}|сто|ста|пару|пара)`;
const UNIT =
  '(?<unit>дн(?:я|ей|ями|ём|ем)|день|д[её]нь|сут(?:ки|ок)|недел(?:ю|и|ь|ями|ей)|месяц(?:а|ев|ами|ем)?|год(?:а|ами|ом)?|лет|десятилети(?:е|я|й|ем|ями)|век(?:а|ом|ов)?|полугоди(?:е|я))';

/** The value of a number in figures or words; NaN for «несколько», which is none. */
function numberOf(word = ''): number {
  if (/^\d/.test(word)) return Number(word);
  return word
    .toLowerCase()
    .split(/\s+/u)
    .map(
      (one) => NUMBERS[STEMS.find((stem) => one.startsWith(stem)) ?? ''] ?? (/^восьми$/u.test(one) ? 8 : NaN),
    )
    .reduce((sum, one) => sum + one, 0);
}

function shifted(unit: string, by: number, from?: Anchor): DateReading | undefined {
  if (Number.isNaN(by) || by === 0 || Math.abs(by) > 900) return undefined;
  const anchor = from === undefined ? {} : { from };
  if (/^десятилет/iu.test(unit))
    return { is: 'shift', unit: 'year', by: 10 * by, approximate: true, ...anchor };
  if (/^век/iu.test(unit)) return { is: 'shift', unit: 'year', by: 100 * by, approximate: true, ...anchor };
  if (/^пол/iu.test(unit)) return { is: 'shift', unit: 'month', by: 6 * by, approximate: true, ...anchor };
  if (/^[дс]/iu.test(unit)) return { is: 'shift', unit: 'day', by, ...anchor };
  if (/^н/iu.test(unit)) return { is: 'shift', unit: 'week', by, approximate: true, ...anchor };
  return { is: 'shift', unit: /^м/iu.test(unit) ? 'month' : 'year', by, approximate: true, ...anchor };
}

/** So many, of which «год спустя» has none written. */
const many = (g: Groups): number => (g['n'] === undefined ? 1 : numberOf(g['n']));

const AFTER = `${S}после(?:${S}(?<that>этого|того(?!,\\s+как)|чего)(?!\\p{L}))?`;
/** «через год» alone, «через год после этого», «через год после визита». */
const anchorAfter = (g: Groups, alone: Anchor): Anchor =>
  g['that'] !== undefined ? 'before' : g['event'] !== undefined ? 'event' : alone;

/** «три года назад», «через год», «за три года до этого», «двумя годами ранее», «год спустя». */
const COUNTED: readonly DateRule[] = [
  rule(`полгода${S}(?:тому${S})?назад`, () => shifted('месяц', -6)),
  rule(`(?:${NUMBER}${S}(?:с${S}половиной${S})?)?${UNIT}${S}(?:тому${S})?назад`, (g) =>
    shifted(g['unit'] ?? '', -many(g)),
  ),
  rule(
    `(?<w>через|спустя)${S}(?:ровно${S}|примерно${S}|почти${S}|всего${S})?(?:полгода|(?:${NUMBER}${S})?${UNIT})(?<event>${AFTER})?`,
    (g) =>
      shifted(
        g['unit'] ?? 'полугодие',
        many(g),
        anchorAfter(g, /^ч/iu.test(g['w'] ?? '') ? 'context' : 'before'),
      ),
  ),
  rule(`(?:полгода|(?:${NUMBER}${S})?${UNIT})${S}(?:спустя|позже|позднее)(?<event>${AFTER})?`, (g) =>
    shifted(g['unit'] ?? 'полугодие', many(g), 'before'),
  ),
  rule(`(?:за${S})?(?:${NUMBER}${S})?${UNIT}${S}(?:до${S}(?:этого|того)|ранее|раньше)`, (g) =>
    shifted(g['unit'] ?? '', -many(g), 'before'),
  ),
  rule(`за${S}(?:полгода|(?:${NUMBER}${S})?${UNIT})${S}до(?=${S}\\p{L})`, (g) =>
    shifted(g['unit'] ?? 'полугодие', -many(g), 'event'),
  ),
];

/** «на следующий день», «в том же году»: beside the date before. */
const BESIDE: readonly DateRule[] = [
  rule(`(?:на${S}следующий|назавтра|на${S}другой)${S}день`, () => ({
    is: 'shift',
    unit: 'day',
    by: 1,
    from: 'before',
  })),
  rule(`(?:в${S})?(?:тот|этот)${S}же${S}день`, () => ({ is: 'shift', unit: 'day', by: 0, from: 'before' })),
  rule(`днём${S}ранее|днем${S}ранее`, () => ({ is: 'shift', unit: 'day', by: -1, from: 'before' })),
  rule(`(?:в${S})?(?:том|этом)${S}же${S}году`, () => toReading({ year: { shift: 0, of: 'before' } })),
  rule(`на${S}следующий${S}год|годом${S}позже`, () => ({ is: 'shift', unit: 'year', by: 1, from: 'before' })),
  rule(`(?:в${S})?(?:том|этом)${S}же${S}месяце`, () => ({
    is: 'shift',
    unit: 'month',
    by: 0,
    from: 'before',
  })),
  rule(`годом${S}ранее`, () => ({ is: 'shift', unit: 'year', by: -1, from: 'before' })),
];

const DAY_WORDS = ['позавчера', 'вчера', 'сегодня', 'завтра', 'послезавтра'];
const WEEKDAY_ACCUSATIVE = 'понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье';

export const RUSSIAN_RELATIVE: readonly DateRule[] = [
  ...COUNTED,
  ...BESIDE,
  rule(`(?:(?:в|во)${S})?(?<r>${SHIFT_PREPOSITIONAL})${S}году`, (g) => toReading({ year: yearOf(g) })),
  rule(
    `(?:(?:в|во|на|к|за)${S})?(?<h>перв|втор)(?:ой|ую|ом|ое)${S}(?:половин[еуы]|полугоди[еи])${S}(?<r>${SHIFT_GENITIVE})${S}года`,
    (g) => toReading({ code: /^п/iu.test(g['h'] ?? '') ? 40 : 41, year: yearOf(g) }),
  ),
  rule(`(?:(?:в|во|на)${S})?${PART}?(?<r>${SHIFT_GENITIVE})${S}года`, (g) => toReading({ year: yearOf(g) })),
  rule(
    `(?:в${S})?(?:(?<r>${SHIFT_PREPOSITIONAL})${S}месяце|${PART}?(?<g>${SHIFT_GENITIVE})${S}месяца)`,
    (g) => ({
      is: 'shift',
      unit: 'month',
      by: shiftOf(g['r'] ?? g['g']),
    }),
  ),
  rule(`(?:на${S})?(?<r>${SHIFT_FEMININE})${S}неделе`, (g) => ({
    is: 'shift',
    unit: 'week',
    by: shiftOf(g['r']),
  })),
  rule(`(?<w>позавчера|вчера|сегодня|послезавтра|завтра)`, (g) => ({
    is: 'shift',
    unit: 'day',
    by: DAY_WORDS.indexOf((g['w'] ?? '').toLowerCase()) - 2,
  })),
  // «накануне» alone is the day before; «накануне праздника» is another day.
  rule(
    `накануне(?=\\s*[,.;)»]|${S}(?:в|на|с|у)${S}|${S}\\p{L}+(?:л|ла|ло|ли|лся|лась|лось|лись|[ая]н[аоы]?|ен[аоы])(?!\\p{L}))`,
    () => ({ is: 'shift', unit: 'day', by: -1, approximate: true }),
  ),
  // «до пятницы», «к среде»: the one to come.
  rule(
    `(?<=(?:до|к|ко)${S})(?<w>понедельника|вторника|среды|четверга|пятницы|субботы|воскресенья|понедельнику|вторнику|среде|четвергу|пятнице|субботе|воскресенью)`,
    (g) => ({ is: 'weekday', day: indexOf(WEEKDAYS, g['w']) + 1, which: 1 }),
  ),
  rule(`на${S}днях`, () => ({ is: 'shift', unit: 'month', by: 0, approximate: true })),
  rule(
    `(?:в|во)${S}(?:(?<a>прошл|минувш|следующ|будущ|ближайш|эт)(?:ий|ую|ее|ый|ое|от|у|о)${S})?(?<w>${WEEKDAY_ACCUSATIVE})`,
    (g) => ({
      is: 'weekday',
      day: indexOf(WEEKDAYS, g['w']) + 1,
      which: g['a'] === undefined || /^э/iu.test(g['a']) ? 0 : /^[пм]/iu.test(g['a']) ? -1 : 1,
    }),
  ),
  weakly(
    rule(
      `(?<w>понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс)\\.?`,
      (g) => ({
        is: 'weekday',
        day: Math.max(0, indexOf(WEEKDAYS, g['w'])) + 1,
        which: 0,
      }),
    ),
  ),
];
