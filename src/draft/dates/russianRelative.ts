import { toReading, weakly, wordRule as rule, type DateReading, type DateRule } from './reading';
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

const NUMBERS = ['нол', 'од', 'дв', 'тр', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят', 'десят'];
const NUMBER =
  '(?<n>\\d{1,3}|од(?:ин|ну|ним|ной|ного)|дв(?:а|е|умя|ух)|три|тремя|тр[её]х|четыр(?:е|ьмя|[её]х)|пять[ю]?|шесть[ю]?|семь[ю]?|восемь[ю]?|девять[ю]?|десять[ю]?|пару|пара|несколько)';
const UNIT =
  '(?<unit>дн(?:я|ей|ями)|день|д[её]нь|недел(?:ю|и|ь|ями|ей)|месяц(?:а|ев|ами|ем)?|год(?:а|ами|ом)?|лет)';

function numberOf(word = ''): number {
  if (/^\d/.test(word)) return Number(word);
  if (/^пар/iu.test(word)) return 2;
  return NUMBERS.findLastIndex((stem) => word.toLowerCase().startsWith(stem));
}

function shifted(unit: string, by: number, from?: 'before' | 'sentence'): DateReading | undefined {
  if (Number.isNaN(by) || by === 0 || Math.abs(by) > 900) return undefined;
  const anchor = from === undefined ? {} : { from };
  if (/^д/i.test(unit)) return { is: 'shift', unit: 'day', by, ...anchor };
  if (/^н/i.test(unit)) return { is: 'shift', unit: 'week', by, approximate: true, ...anchor };
  return { is: 'shift', unit: /^м/i.test(unit) ? 'month' : 'year', by, approximate: true, ...anchor };
}

/** So many, of which «год спустя» has none written. */
const many = (g: Readonly<Record<string, string | undefined>>): number =>
  g['n'] === undefined ? 1 : numberOf(g['n']);

/** «три года назад», «через год», «за три года до этого», «двумя годами ранее», «год спустя». */
const COUNTED: readonly DateRule[] = [
  rule(`полгода${S}(?:тому${S})?назад`, () => shifted('месяц', -6)),
  rule(`(?:${NUMBER}${S}(?:с${S}половиной${S})?)?${UNIT}${S}(?:тому${S})?назад`, (g) =>
    shifted(g['unit'] ?? '', -many(g)),
  ),
  rule(`(?:спустя|через)${S}(?:${NUMBER}${S})?${UNIT}(?:${S}после${S}(?<that>этого|того))?`, (g) =>
    shifted(g['unit'] ?? '', many(g), g['that'] === undefined ? 'sentence' : 'before'),
  ),
  rule(`(?:${NUMBER}${S})?${UNIT}${S}(?:спустя|позже|позднее)`, (g) =>
    shifted(g['unit'] ?? '', many(g), 'before'),
  ),
  rule(`(?:за${S})?(?:${NUMBER}${S})?${UNIT}${S}(?:до${S}(?:этого|того)|ранее|раньше)`, (g) =>
    shifted(g['unit'] ?? '', -many(g), 'before'),
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
