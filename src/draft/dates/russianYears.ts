import {
  COUNTED,
  DASH,
  numberOf,
  PART,
  romanOf,
  S,
  S0,
  yearInWords,
  YEAR4,
  YEAR_IN_WORDS,
  YEAR_WORD,
} from './russianWords';
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
    `(?:(?:в|во|на|за)${S})?(?<y1>(?:19|20)\\d\\d)(?:/|${DASH})(?<y2>\\d\\d(?:\\d\\d)?)(?:-?(?:м|й|го))?${S}(?:(?:учебн|финансов|бюджетн)(?:ом|ый|ого|ому|ых|ые)(?:${S}год(?:ах|ами|ов|а|у|е|ы)?)?|сезон\\p{L}*|уч\\.${S0}(?:год[ау]?|г\\.))`,
    (g) => schoolYear(g['y1'], g['y2']),
  ),
  // «в 2017/18 и 2018/19 учебных годах»: what they are is said at the last.
  rule(
    `(?<y1>(?:19|20)\\d\\d)(?:/|${DASH})(?<y2>\\d\\d(?:\\d\\d)?)(?=(?:(?:\\s*,\\s*|${S}и${S})(?:в${S})?(?:19|20)\\d\\d(?:/|${DASH})\\d\\d(?:\\d\\d)?)+${S}(?:учебн|финансов|сезон))`,
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
  rule(
    `${INSIDE}(?<y>(?:1[5-9]|20)\\d)0-(?:(?:х|е|ых|ые|ми)(?:${S0}${YEAR_WORD})?|ы?м${S}год(?:ам|ами)(?!\\p{L}))`,
    (g) => ofDigits(`${g['y'] ?? ''}X`),
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
