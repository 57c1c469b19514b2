import {
  century,
  toPoint,
  toReading,
  wordPattern,
  type DateLanguage,
  type DateRule,
  type DateReading,
  type Year,
} from './reading';

const MONTHS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];

const month = (group: string) =>
  `(?<${group}>(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:[ьяюеи]|[её]м)|(?:март|август)(?:[ауе]|ом)?|ма(?:[йяюе]|ем))`;
const SEASONS = ['весн', 'лет', 'осен', 'зим'];
const WEEKDAYS = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень'];

const S = '[\\s\\u00a0]+';
const DASH = '[\\s\\u00a0]*[-–—−][\\s\\u00a0]*';
const DAY_END = '(?:-?(?:го|е|му|м))?';
const day = (group: string) => `(?<${group}>\\d{1,2})${DAY_END}`;

/** «прошлого», «прошлом», «прошлой»: years, months and weeks from now. */
const SHIFTS: readonly (readonly [RegExp, number])[] = [
  [/^позапрошл/, -2],
  [/^(?:прошл|прошедш|минувш|истекш)/, -1],
  [/^(?:эт|нынешн|текущ|сего)/, 0],
  [/^(?:будущ|следующ|наступающ|грядущ|предстоящ)/, 1],
];
const SHIFT_GENITIVE =
  '(?:(?:поза)?прошлого|прошедшего|минувшего|истекшего|этого|нынешнего|текущего|сего|будущего|следующего|наступающего|предстоящего)';
const SHIFT_PREPOSITIONAL =
  '(?:(?:поза)?прошлом|прошедшем|минувшем|этом|нынешнем|текущем|будущем|следующем|наступающем|предстоящем)';
const SHIFT_FEMININE = '(?:прошлой|прошедшей|минувшей|этой|нынешней|текущей|будущей|следующей|предстоящей)';

/** A year with «года», «г.», or bare after a month; or a year from now. */
const YEAR_WORD = '(?:г(?:г)?\\.|год[ауы]?|годом|годах|годов|г(?![\\p{L}\\p{N}]))';
const year = (n: string) =>
  `(?:(?<y${n}>(?:1[5-9]|20)\\d\\d)(?:-?(?:го|м|му|й|ом))?(?:[\\s\\u00a0]*${YEAR_WORD})?|(?<r${n}>${SHIFT_GENITIVE})${S}года)`;

const shiftOf = (word: string): number => SHIFTS.find(([stem]) => stem.test(word))?.[1] ?? 0;

function yearOf(groups: Readonly<Record<string, string | undefined>>, n = ''): Year | undefined {
  const [written, relative] = [groups[`y${n}`], groups[`r${n}`]];
  if (written !== undefined) return Number(written);
  return relative === undefined ? undefined : { shift: shiftOf(relative.toLowerCase()) };
}

const monthOf = (word = ''): number => {
  const small = word.toLowerCase();
  // «март» and «май» begin alike.
  return (
    MONTHS.findLastIndex((stem) => (stem === 'ма' ? /^ма[йяюе]/.test(small) : small.startsWith(stem))) + 1
  );
};
const indexOf = (stems: readonly string[], word = ''): number =>
  stems.findIndex((stem) => word.toLowerCase().startsWith(stem));

const NUMBERS = ['нол', 'од', 'дв', 'тр', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят', 'десят'];
const NUMBER = '(?<n>\\d{1,3}|од(?:ин|ну)|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять)';
const UNIT = '(?<unit>дн(?:я|ей)|день|недел(?:ю|и|ь)|месяц(?:а|ев)?|год(?:а)?|лет)';
const numberOf = (word = ''): number =>
  /^\d/.test(word) ? Number(word) : NUMBERS.findLastIndex((stem) => word.toLowerCase().startsWith(stem));

function shifted(unit: string, by: number): DateReading {
  if (/^д/i.test(unit)) return { is: 'shift', unit: 'day', by };
  if (/^н/i.test(unit)) return { is: 'shift', unit: 'week', by, approximate: true };
  return { is: 'shift', unit: /^м/i.test(unit) ? 'month' : 'year', by, approximate: true };
}

const rule = (source: string, read: DateRule['read']): DateRule => ({ pattern: wordPattern(source), read });

/** Days, which need no word before them. */
const DAYS: readonly DateRule[] = [
  rule(
    `(?:с${S})?${day('d1')}(?:${DASH}|${S}(?:по|до|и)${S})${day('d2')}${S}${month('m')}(?:${S}${year('')})?`,
    (g) =>
      toReading(toPoint(g['d1'], monthOf(g['m']), yearOf(g)), toPoint(g['d2'], monthOf(g['m']), yearOf(g))),
  ),
  rule(
    `(?:с${S})?${day('d1')}${S}${month('m1')}(?:${S}${year('1')})?(?:${DASH}|${S}(?:по|до)${S})${day('d2')}${S}${month('m2')}(?:${S}${year('2')})?`,
    (g) =>
      toReading(
        toPoint(g['d1'], monthOf(g['m1']), yearOf(g, '1') ?? yearOf(g, '2')),
        toPoint(g['d2'], monthOf(g['m2']), yearOf(g, '2')),
      ),
  ),
  rule(`${day('d')}${S}${month('m')}(?:${S}${year('')})?`, (g) =>
    toReading(toPoint(g['d'], monthOf(g['m']), yearOf(g))),
  ),
  rule(`(?<d>\\d{1,2})[./](?<m>\\d{1,2})[./](?<y>(?:19|20)\\d\\d)`, (g) =>
    toReading(toPoint(g['d'], Number(g['m']), Number(g['y']))),
  ),
  rule(`(?<y>(?:19|20)\\d\\d)-(?<m>\\d\\d)-(?<d>\\d\\d)`, (g) =>
    toReading(toPoint(g['d'], Number(g['m']), Number(g['y']))),
  ),
];

const PART =
  '(?:(?:сам(?:ом|ого)|конц[еау]|начал[еау]|середин[еыу]|первой половине|второй половине)' + S + ')';

const MONTHS_AND_SEASONS: readonly DateRule[] = [
  rule(`(?:с|в|во)${S}${month('m1')}(?:${DASH}|${S}(?:по|до|и)${S})${month('m2')}(?:${S}${year('')})?`, (g) =>
    toReading(
      toPoint(undefined, monthOf(g['m1']), yearOf(g)),
      toPoint(undefined, monthOf(g['m2']), yearOf(g)),
    ),
  ),
  rule(`(?:(?:в|во|на|за|к|по)${S})?${PART}?${month('m')}${S}${year('')}`, (g) =>
    toReading(toPoint(undefined, monthOf(g['m']), yearOf(g))),
  ),
  rule(`(?:(?:в|во|на|за|к|по)${S}${PART}?|${PART})${month('m')}`, (g) =>
    toReading(toPoint(undefined, monthOf(g['m']))),
  ),
  // «с марта», «до мая»: the bend is read from the word before.
  rule(`(?<=(?:с|до)${S})${month('m')}`, (g) => toReading(toPoint(undefined, monthOf(g['m'])))),
  rule(`(?<s>весн[аойуые]{1,2}|лет(?:ом|а|о|у)|осен(?:ью|ь|и)|зим[аойуые]{1,2})${S}${year('')}`, (g) =>
    toReading({ code: 21 + indexOf(SEASONS, g['s']), year: yearOf(g) }),
  ),
  rule(
    `(?:(?<a>(?:прошл|минувш|эт|нынешн|будущ|следующ)(?:ой|им|ым|ей))${S})?(?<s>весной|летом|осенью|зимой)`,
    (g) =>
      toReading({
        code: 21 + indexOf(SEASONS, g['s']),
        year: g['a'] === undefined ? undefined : { shift: shiftOf(g['a'].toLowerCase()), of: 'season' },
      }),
  ),
  rule(
    `(?:в${S})?(?<q>перв|втор|треть|четв[её]рт)(?:ом|ем)${S}(?<u>квартале|полугодии)${S}${year('')}`,
    (g) => {
      const index = indexOf(['перв', 'втор', 'треть', 'четв'], g['q']);
      return toReading({ code: (g['u'] === 'квартале' ? 33 : 40) + index, year: yearOf(g) });
    },
  ),
];

const YEARS: readonly DateRule[] = [
  rule(
    `(?:с${S})?(?<y1>(?:1[5-9]|20)\\d\\d)(?:${DASH}|${S}(?:по|до)${S})(?<y2>(?:1[5-9]|20)\\d\\d)(?:[\\s\\u00a0]*${YEAR_WORD})?`,
    (g) =>
      Number(g['y1']) <= Number(g['y2'])
        ? toReading({ year: Number(g['y1']) }, { year: Number(g['y2']) })
        : undefined,
  ),
  rule(
    `(?:(?:в|во|на|за)${S})?${PART}?(?<y>(?:1[5-9]|20)\\d\\d)(?:-?(?:го|м|му|й|ом))?[\\s\\u00a0]*${YEAR_WORD}`,
    (g) => toReading({ year: Number(g['y']) }),
  ),
  rule(
    `(?<=(?:в|с|к|до|около)${S})(?<y>(?:19|20)\\d\\d)(?:-?(?:го|м|му))?(?!${S}(?:человек|руб|тонн|км|метр|студент|участник|жител|школьник))(?=[\\s,.;:)»]|$)`,
    (g) => toReading({ year: Number(g['y']) }),
  ),
  // The year in the name of an event: «Кубок города – 2024», «ЭКСПО-2024».
  rule(`(?<=\\p{L}(?:${S}|${DASH}))(?<y>(?:19|20)\\d\\d)(?=[»”"])`, (g) =>
    toReading({ year: Number(g['y']) }),
  ),
  rule(`(?<=\\p{Lu}\\p{L}*-)(?<y>(?:19|20)\\d\\d)`, (g) => toReading({ year: Number(g['y']) })),
  rule(
    `(?:(?:в|во)${S})?(?:начале${S}|середине${S}|конце${S})?(?<y>(?:1[5-9]|20)\\d)0-(?:х|е|ых|ые)(?:${S}${YEAR_WORD})?`,
    (g) => ({ is: 'digits', edtf: `${g['y'] ?? ''}X` }),
  ),
  rule(`(?:(?:в|во)${S})?(?<y>[2-9])0-(?:х|е)${S}${YEAR_WORD}`, (g) => ({
    is: 'digits',
    edtf: `19${g['y'] ?? ''}X`,
  })),
  rule(`(?<c>XXI|XX|XIX|XVIII|XVII|2[01]|1\\d)(?:-?(?:й|го|м))?${S}век(?:а|е|у|ом)?`, (g) => {
    const roman = ['XVII', 'XVIII', 'XIX', 'XX', 'XXI'].indexOf((g['c'] ?? '').toUpperCase());
    return century(roman < 0 ? Number(g['c']) : 17 + roman);
  }),
];

const RELATIVE: readonly DateRule[] = [
  rule(`(?:(?:в|во)${S})?(?<r>${SHIFT_PREPOSITIONAL})${S}году`, (g) => toReading({ year: yearOf(g) })),
  rule(`(?:(?:в|во|на|к)${S})?${PART}?(?<r>${SHIFT_GENITIVE})${S}года`, (g) =>
    toReading({ year: yearOf(g) }),
  ),
  rule(`(?:в${S})?(?<r>${SHIFT_PREPOSITIONAL})${S}месяце`, (g) => ({
    is: 'shift',
    unit: 'month',
    by: shiftOf((g['r'] ?? '').toLowerCase()),
  })),
  rule(`(?:${PART})?(?<r>${SHIFT_GENITIVE})${S}месяца`, (g) => ({
    is: 'shift',
    unit: 'month',
    by: shiftOf((g['r'] ?? '').toLowerCase()),
  })),
  rule(`(?:на${S})?(?<r>${SHIFT_FEMININE})${S}неделе`, (g) => ({
    is: 'shift',
    unit: 'week',
    by: shiftOf((g['r'] ?? '').toLowerCase()),
  })),
  rule(`(?<w>позавчера|вчера|сегодня|послезавтра|завтра)`, (g) => ({
    is: 'shift',
    unit: 'day',
    by: ['позавчера', 'вчера', 'сегодня', 'завтра', 'послезавтра'].indexOf((g['w'] ?? '').toLowerCase()) - 2,
  })),
  // «накануне» alone is the day before; «накануне праздника» is another day.
  rule(
    `накануне(?=[\\s\\u00a0]*[,.;)»]|${S}(?:в|на|с|у)${S}|${S}\\p{L}+(?:л|ла|ло|ли|лся|лась|лось|лись|[ая]н[аоы]?|ен[аоы])(?!\\p{L}))`,
    () => ({ is: 'shift', unit: 'day', by: -1, approximate: true }),
  ),
  rule(`на${S}днях`, () => ({ is: 'shift', unit: 'month', by: 0, approximate: true })),
  rule(
    `(?:в|во)${S}(?:(?<a>прошл|минувш|следующ|будущ|ближайш)(?:ий|ую|ее|ый|ое)${S})?(?<w>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?!,?${S}\\d)`,
    (g) => ({
      is: 'weekday',
      day: indexOf(WEEKDAYS, g['w']) + 1,
      which: g['a'] === undefined ? 0 : /^[пм]/i.test(g['a']) ? -1 : 1,
    }),
  ),
  rule(`(?<w>неделю|месяц|год)${S}назад`, (g) => shifted(g['w'] ?? '', -1)),
  rule(`${NUMBER}${S}${UNIT}${S}назад`, (g) => shifted(g['unit'] ?? '', -numberOf(g['n']))),
  rule(`через${S}(?:${NUMBER}${S})?${UNIT}`, (g) =>
    shifted(g['unit'] ?? '', g['n'] === undefined ? 1 : numberOf(g['n'])),
  ),
];

export const RUSSIAN: DateLanguage = {
  rules: [...DAYS, ...MONTHS_AND_SEASONS, ...YEARS, ...RELATIVE],
  modifiers: [
    [/(?:около|примерно|приблизительно|ориентировочно|приблизительно в|примерно в)\s+$/iu, 'approximate'],
    [/(?:предположительно|возможно,?|вероятно,?)\s+$/iu, 'uncertain'],
    [/(?:^|[^\p{L}])(?:начиная\s+)?(?:с|со)\s+(?:(?:начала|конца|середины|самого начала)\s+)?$/iu, 'since'],
    [
      /(?:^|[^\p{L}])(?:вплоть\s+)?(?:до|не позднее|не позже|к)\s+(?:(?:начала|конца|концу|началу|середины|середине)\s+)?$/iu,
      'until',
    ],
  ],
  nowadays: /^сегодня$/iu,
};
