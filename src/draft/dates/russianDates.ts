import {
  DASH,
  day,
  fullMonth,
  indexOf,
  month,
  monthOf,
  numberOf,
  PART,
  romanOf,
  S,
  S0,
  SEASONS,
  shiftOf,
  SHIFT_GENITIVE,
  year,
  YEAR4,
  yearOf,
  YEAR_WORD,
} from './russianWords';
import { fullYear, schoolYear, toReading, weakly, wordRule as rule, type DateRule } from './reading';

/** Days, which need no word before them. */
export const RUSSIAN_DAYS: readonly DateRule[] = [
  rule(`${day('d')}${S0}${month('m')}(?:${S0}${year()})?`, (g) =>
    toReading({ day: numberOf(g['d']), month: monthOf(g['m']), year: yearOf(g) }),
  ),
  // «12 мая, 2020 года».
  rule(`${day('d')}${S}${month('m')},${S}(?<y>${YEAR4})${S0}${YEAR_WORD}`, (g) =>
    toReading({ day: numberOf(g['d']), month: monthOf(g['m']), year: yearOf(g) }),
  ),
  rule(
    `(?<d>\\d{1,2})(?<sep>[./])(?<m>\\d{1,2})\\k<sep>(?<y>(?:19|20)\\d\\d|\\d\\d(?![./\\d]))(?:${S0}${YEAR_WORD})?`,
    (g) => toReading({ day: Number(g['d']), month: Number(g['m']), year: fullYear(g['y'] ?? '') }),
  ),
  rule(`(?<y>(?:19|20)\\d\\d)[-.](?<m>\\d{1,2})[-.](?<d>\\d{1,2})`, (g) =>
    toReading({ day: Number(g['d']), month: Number(g['m']), year: Number(g['y']) }),
  ),
  weakly(
    rule(`(?<d>\\d{1,2})\\.(?<m>0\\d|1[0-2])`, (g) =>
      toReading({ day: Number(g['d']), month: Number(g['m']) }),
    ),
  ),
  weakly(rule(day('d'), (g) => toReading({ day: numberOf(g['d']) }))),
  rule(`${day('d')}${S}числа(?:${S}(?<r>${SHIFT_GENITIVE})${S}месяца)?`, (g) =>
    toReading({
      day: numberOf(g['d']),
      ...(g['r'] === undefined ? {} : { monthShift: shiftOf(g['r']) }),
    }),
  ),
];

const IN = `(?:(?:в|во|на|за)${S})?`;

export const RUSSIAN_MONTHS: readonly DateRule[] = [
  rule(`${IN}${PART}?${month('m')}${S0}${year()}`, (g) =>
    toReading({ month: monthOf(g['m']), year: yearOf(g) }),
  ),
  rule(`(?:(?:в|во|на|за|весь|всего)${S}${PART}?|${PART})${fullMonth('m')}`, (g) =>
    toReading({ month: monthOf(g['m']) }),
  ),
  // «с марта», «до мая», «прошлым маем»: the modifier is read from the word before.
  rule(`(?<=(?:с|до|со|по|к|после)${S})${fullMonth('m')}`, (g) => toReading({ month: monthOf(g['m']) })),
  rule(`(?:в${S})?(?<a>прошл|минувш|эт|нынешн|будущ|следующ)(?:ом|ем|им|ым)${S}${fullMonth('m')}`, (g) =>
    toReading({ month: monthOf(g['m']), year: { shift: shiftOf(g['a']), of: 'season' } }),
  ),
  rule(`(?<m>0\\d|1[0-2])\\.(?<y>(?:19|20)\\d\\d)(?:${S0}${YEAR_WORD})?`, (g) =>
    toReading({ month: Number(g['m']), year: Number(g['y']) }),
  ),
  weakly(rule(`${PART}?${fullMonth('m')}`, (g) => toReading({ month: monthOf(g['m']) }))),
  // «за 9 месяцев 2022 года».
  rule(
    `(?:за${S})?(?:первы[ех]${S})?(?<n>\\d{1,2}|три|шесть|девять|девяти|шести|тр[её]х)${S}месяц(?:а|ев)${S}${year()}`,
    (g) => {
      const months = { т: 3, ш: 6, д: 9 }[(g['n'] ?? '').slice(0, 1).toLowerCase()] ?? Number(g['n']);
      return toReading({ month: 1, year: yearOf(g) }, { month: months, year: yearOf(g) });
    },
  ),
];

const HALF = '(?<h>перв(?:ой|ую)|втор(?:ой|ую))';
const QUARTER = `(?<q>перв|втор|трет|четв[её]рт)(?:ом|ь?ем|ого|ь?его|ому|ь?ему|ый|ой|ий|ая|ья|ое|ье)|(?<qn>[1-4]|I{1,3}|IV|І{1,3})(?:-?(?:м|й|го))?`;

export const RUSSIAN_DIVISIONS: readonly DateRule[] = [
  rule(
    `(?:в${S})?(?:${QUARTER})${S}(?<u>квартал(?:ах|ов|е|а|у|ы)?|кв\\.|полугоди(?:и|е|я))(?:${S0}${year()})?`,
    (g) => {
      const at =
        g['qn'] === undefined ? indexOf(['перв', 'втор', 'трет', 'четв'], g['q']) : romanOf(g['qn']) - 1;
      const isQuarter = /^кв/iu.test(g['u'] ?? '');
      if (!isQuarter && at > 1) return undefined;
      return toReading({ code: (isQuarter ? 33 : 40) + at, year: yearOf(g) });
    },
  ),
  rule(`(?:(?:в|во|на|за)${S})?${HALF}${S}половин[еуы]${S}${year()}`, (g) =>
    toReading({ code: /^п/iu.test(g['h'] ?? '') ? 40 : 41, year: yearOf(g) }),
  ),
  weakly(rule(`(?<qn>[1-4]|I{1,3}|IV)(?:-?[йм])?`, (g) => toReading({ code: 32 + romanOf(g['qn']) }))),
  rule(
    `(?:в${S})?${PART}?(?<s>весн[аойуые]{1,2}|лет(?:ом|а|о|у)|осен(?:ью|ь|и)|зим[аойуые]{1,2})${S}${year()}`,
    (g) => toReading({ code: 21 + indexOf(SEASONS, g['s']), year: yearOf(g) }),
  ),
  // A winter has two years; it is called by the first.
  rule(
    `(?:зимой|зима|зимы|зиму|зиме)${S}(?<y1>${YEAR4})(?:/|${DASH})(?<y2>\\d\\d(?:\\d\\d)?)(?:${S0}${YEAR_WORD})?`,
    (g) => schoolYear(g['y1'], g['y2']) && toReading({ code: 24, year: Number(g['y1']) }),
  ),
  rule(
    `(?:(?<a>(?:прошл|минувш|эт|нынешн|будущ|следующ)(?:ой|им|ым|ей))${S})?(?<s>весной|летом|осенью|зимой)`,
    (g) =>
      toReading({
        code: 21 + indexOf(SEASONS, g['s']),
        year: g['a'] === undefined ? undefined : { shift: shiftOf(g['a']), of: 'season' },
      }),
  ),
  rule(`(?<=(?:с|до|к|после)${S})(?<s>весны|лета|осени|зимы|весне|лету|зиме)`, (g) =>
    toReading({ code: 21 + indexOf(SEASONS, g['s']) }),
  ),
  weakly(rule(`(?<s>весна|лето|осень|зима)`, (g) => toReading({ code: 21 + indexOf(SEASONS, g['s']) }))),
];

/** «в 1 и 2 кварталах», «в первом и втором кварталах»: what they are is said at the last. Before the rules of days, whose words it shares. */
export const RUSSIAN_LISTED_QUARTERS: readonly DateRule[] = [
  weakly(
    rule(
      `(?:в${S})?(?:${QUARTER.replaceAll('<q', '<p')})(?=${S}(?:и|или)${S}(?:в${S})?(?:[1-4]|I{1,3}|IV|втор|трет|четв)\\p{L}{0,4}(?:-?[йм])?${S}квартал)`,
      (g) =>
        toReading({
          code:
            33 +
            (g['pn'] === undefined
              ? indexOf(['перв', 'втор', 'трет', 'четв'], g['p'])
              : romanOf(g['pn']) - 1),
        }),
    ),
  ),
];
