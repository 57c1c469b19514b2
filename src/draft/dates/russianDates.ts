import {
  century,
  fullYear,
  ofDigits,
  schoolYear,
  toReading,
  weakly,
  yearsOf,
  wordRule as rule,
  type DateRule,
} from './reading';
import {
  COUNTED,
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
  yearInWords,
  YEAR4,
  YEAR_IN_WORDS,
  yearOf,
  YEAR_WORD,
} from './russianWords';

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
  rule(`(?:(?:в|во|на|за)${S}${PART}?|${PART})${fullMonth('m')}`, (g) =>
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
  weakly(rule(`(?<qn>[1-4]|I{1,3}|IV)(?:-?й)?`, (g) => toReading({ code: 32 + romanOf(g['qn']) }))),
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

const OLD = '(?:[89]\\d\\d|1\\d{3}|2[01]\\d\\d)';
const AFTER_YEAR = '(?:-?(?:го|м|му|й|ом|е)(?![\\p{L}\\p{N}]))?';

export const RUSSIAN_YEARS: readonly DateRule[] = [
  rule(`(?:(?:в|во|на|за)${S})?${PART}?(?<y>${OLD})${AFTER_YEAR}${S0}${YEAR_WORD}(?!${S0}до${S}н\\.)`, (g) =>
    toReading({ year: Number(g['y']) }),
  ),
  rule(`(?:(?:в|во|на|за)${S})?${PART}?${YEAR_IN_WORDS}${S}год[ау]?`, (g) =>
    toReading({ year: yearInWords(g['w'] ?? '') }),
  ),
  rule(
    `(?<=(?:в|во|с|со|к|до|около|после|${PART}|на|от|весной|летом|осенью|зимой|начиная${S}с|примерно)${S})(?<!(?:из|№)${S})(?<y>${YEAR4})${AFTER_YEAR}(?!${S}${COUNTED})(?=[\\s,.;:!?)»–—]|\\p{Ll}|$)`,
    (g) => toReading({ year: Number(g['y']) }),
  ),
  rule(`(?<y>(?:19|20)\\d\\d)-(?:го|м|му)`, (g) => toReading({ year: Number(g['y']) })),
  rule(`(?<=\\()(?<y>(?:19|20)\\d\\d)(?=\\))`, (g) => toReading({ year: Number(g['y']) })),
  // «в 98-м году», «в 98-м».
  rule(`(?:(?:в|во|с|до|к)${S})(?<y>\\d\\d)-?(?:м|го|му)(?<word>${S0}${YEAR_WORD})?`, (g) =>
    // «к 20-му» may be a day; «в 98-м» is none.
    Number(g['y']) > 31 || g['word'] !== undefined ? toReading({ year: fullYear(g['y'] ?? '') }) : undefined,
  ),
  rule(`(?:в|во)${S}(?<y>\\d\\d)${S0}(?:году|г\\.)`, (g) => toReading({ year: fullYear(g['y'] ?? '') })),
  // «1941–45 гг.»
  rule(`(?:(?:в|с|за)${S})?(?<y1>${YEAR4})${DASH}(?<y2>\\d\\d)(?:-?(?:м|й|х|го))?${S0}${YEAR_WORD}`, (g) =>
    yearsOf(g['y1'], g['y2']),
  ),
  rule(
    `(?<=(?:в|сезон\\p{L}*|зим\\p{L}+)${S})(?<y1>(?:19|20)\\d\\d)/(?<y2>\\d\\d(?:\\d\\d)?)(?:-?м)?(?:${S0}${YEAR_WORD})?`,
    (g) => schoolYear(g['y1'], g['y2']),
  ),
  rule(
    `(?:(?:в|во|на|за)${S})?(?<y1>(?:19|20)\\d\\d)(?:/|${DASH})(?<y2>\\d\\d(?:\\d\\d)?)(?:-?(?:м|й|го))?${S}(?:учебн(?:ом|ый|ого)(?:${S}год[ауе]?)?|сезон\\p{L}*|уч\\.${S0}(?:год[ау]?|г\\.))`,
    (g) => schoolYear(g['y1'], g['y2']),
  ),
  // The year in the name of an event: «Кубок города – 2024», «ЭКСПО-2024».
  rule(`(?<=\\p{L}(?:${S}|${DASH}))(?<y>(?:19|20)\\d\\d)(?=[»”"])`, (g) =>
    toReading({ year: Number(g['y']) }),
  ),
  rule(`(?<=\\p{Lu}\\p{L}*-)(?<y>(?:19|20)\\d\\d)(?!\\p{Pd}\\p{L})`, (g) =>
    toReading({ year: Number(g['y']) }),
  ),
  weakly(rule(`(?<y>${YEAR4})${AFTER_YEAR}`, (g) => toReading({ year: Number(g['y']) }))),
];

const INSIDE = `(?:(?:(?:в|во)${S})?${PART}?)`;
const CENTURY = '(?:[XVIХІ]{1,5}|\\d{1,2})';

export const RUSSIAN_ERAS: readonly DateRule[] = [
  // «1950–1960-х», «50–60-х».
  weakly(
    rule(`(?<y>(?:1[5-9]|20)\\d)0(?=${DASH}(?:\\d\\d)?\\d0-(?:х|е|ых|ые))`, (g) =>
      ofDigits(`${g['y'] ?? ''}X`),
    ),
  ),
  weakly(rule(`(?<y>[1-9])0(?=${DASH}\\d0-(?:х|е|ых|ые))`, (g) => ofDigits(`19${g['y'] ?? ''}X`))),
  rule(`${INSIDE}(?<y>(?:1[5-9]|20)\\d)0-(?:х|е|ых|ые|ми)(?:${S0}${YEAR_WORD})?`, (g) =>
    ofDigits(`${g['y'] ?? ''}X`),
  ),
  rule(
    `${INSIDE}(?<y>[1-9])0-(?:х|е|ых|ые)(?:${S}${YEAR_WORD})?(?:${S}(?<c>прошлого|${CENTURY})${S}(?:века|столетия))?`,
    (g) => {
      const hundred = g['c'] === undefined || /^п/iu.test(g['c']) ? 19 : romanOf(g['c']) - 1;
      return ofDigits(`${String(hundred)}${g['y'] ?? ''}X`);
    },
  ),
  rule(
    `(?:в|во)${S}(?:начале${S}|середине${S}|конце${S})?(?<t>двадцаты|тридцаты|сороковы|пятидесяты|шестидесяты|семидесяты|восьмидесяты|девяносты|нулевы|двухтысячны|десяты)[ех](?:${S}${YEAR_WORD})?(?:${S}(?:прошлого|ХХ|XX)${S}века)?`,
    (g) => {
      const tens: Readonly<Record<string, string>> = { нулевы: '200X', двухтысячны: '200X', десяты: '201X' };
      const [stem] = [(g['t'] ?? '').toLowerCase()];
      return ofDigits(tens[stem] ?? `19${String(numberOf(stem) / 10)}X`);
    },
  ),
  rule(
    `${INSIDE}(?<c>${CENTURY})(?:-?(?:й|го|м|е))?${S}(?:век(?:а|е|у|ом|ов|ах)?|вв?\\.|столети[яейю])`,
    (g) => century(romanOf(g['c'])),
  ),
  rule(
    `${INSIDE}(?<c>прошлого|прошлом|позапрошлого|позапрошлом|нынешнего|нынешнем|этого|этом)${S}(?:век[ае]?|столети[яи])`,
    (g) => century(/^поза/iu.test(g['c'] ?? '') ? 19 : /^про/iu.test(g['c'] ?? '') ? 20 : 21),
  ),
  weakly(rule(`(?<c>[XVIХ]{2,5})`, (g) => century(romanOf(g['c'])))),
];
