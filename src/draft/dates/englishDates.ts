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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = (group: string) =>
  `(?<${group}>january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?(?=\\s+\\d))`;
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const S = '\\s+';
const DASH = '\\s*[-–—]\\s*';
const TO = `(?:${DASH}|${S}(?:to|through|until|till|and)${S})`;
const day = (group: string) => `(?<${group}>\\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = '(?:1[5-9]|20)\\d\\d';
const year = (n: string) =>
  `(?:,?${S}(?:of${S})?(?<y${n}>${YEAR})|${S}(?:of${S})?(?<r${n}>last|this|next)${S}year)`;

const SHIFTS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};
const shiftOf = (word = ''): number => SHIFTS[word.toLowerCase()] ?? 0;

function yearOf(groups: Readonly<Record<string, string | undefined>>, n = ''): Year | undefined {
  const [written, relative] = [groups[`y${n}`], groups[`r${n}`]];
  if (written !== undefined) return Number(written);
  return relative === undefined ? undefined : { shift: shiftOf(relative) };
}

const monthOf = (word = ''): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const seasonOf = (word = ''): number =>
  21 + SEASONS.indexOf(word.toLowerCase() === 'fall' ? 'autumn' : word.toLowerCase());

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `(?<n>\\d{1,3}|an?|${NUMBERS.slice(1).join('|')})`;
const numberOf = (word = ''): number =>
  /^\d/.test(word) ? Number(word) : Math.max(1, NUMBERS.indexOf(word.toLowerCase()));

function shifted(unit: string, by: number): DateReading {
  const name = unit.toLowerCase().replace(/s$/, '') as 'day' | 'week' | 'month' | 'year';
  return name === 'day'
    ? { is: 'shift', unit: name, by }
    : { is: 'shift', unit: name, by, approximate: true };
}

const rule = (source: string, read: DateRule['read']): DateRule => ({ pattern: wordPattern(source), read });

const DAYS: readonly DateRule[] = [
  rule(
    `(?:(?:from|between)${S})?${day('d1')}${TO}${day('d2')}${S}(?:of${S})?${month('m')}${year('')}?`,
    (g) =>
      toReading(toPoint(g['d1'], monthOf(g['m']), yearOf(g)), toPoint(g['d2'], monthOf(g['m']), yearOf(g))),
  ),
  rule(`(?:(?:from|between)${S})?${month('m')}${S}${day('d1')}${TO}${day('d2')}${year('')}?`, (g) =>
    toReading(toPoint(g['d1'], monthOf(g['m']), yearOf(g)), toPoint(g['d2'], monthOf(g['m']), yearOf(g))),
  ),
  rule(
    `(?:(?:from|between)${S})?${day('d1')}${S}${month('m1')}${year('1')}?${TO}${day('d2')}${S}${month('m2')}${year('2')}?`,
    (g) =>
      toReading(
        toPoint(g['d1'], monthOf(g['m1']), yearOf(g, '1') ?? yearOf(g, '2')),
        toPoint(g['d2'], monthOf(g['m2']), yearOf(g, '2')),
      ),
  ),
  rule(
    `(?:(?:from|between)${S})?${month('m1')}${S}${day('d1')}${year('1')}?${TO}${month('m2')}${S}${day('d2')}${year('2')}?`,
    (g) =>
      toReading(
        toPoint(g['d1'], monthOf(g['m1']), yearOf(g, '1') ?? yearOf(g, '2')),
        toPoint(g['d2'], monthOf(g['m2']), yearOf(g, '2')),
      ),
  ),
  rule(`(?:the${S})?${day('d')}${S}(?:of${S})?${month('m')}${year('')}?`, (g) =>
    toReading(toPoint(g['d'], monthOf(g['m']), yearOf(g))),
  ),
  rule(`${month('m')}${S}${day('d')}${year('')}?`, (g) =>
    toReading(toPoint(g['d'], monthOf(g['m']), yearOf(g))),
  ),
  rule(`(?<y>(?:19|20)\\d\\d)-(?<m>\\d\\d)-(?<d>\\d\\d)`, (g) =>
    toReading(toPoint(g['d'], Number(g['m']), Number(g['y']))),
  ),
];

const PART = `(?:(?:early|mid|late|the${S}(?:beginning|start|middle|end)${S}of)[\\s-]+)`;

const MONTHS_AND_SEASONS: readonly DateRule[] = [
  rule(`(?:(?:from|between|in)${S})?${month('m1')}${TO}${month('m2')}${year('')}`, (g) =>
    toReading(
      toPoint(undefined, monthOf(g['m1']), yearOf(g)),
      toPoint(undefined, monthOf(g['m2']), yearOf(g)),
    ),
  ),
  rule(`(?:in${S})?${PART}?${month('m')}${year('')}`, (g) =>
    toReading(toPoint(undefined, monthOf(g['m']), yearOf(g))),
  ),
  rule(`(?:in|during|by|since|until|till|throughout)${S}${PART}?${month('m')}`, (g) =>
    toReading(toPoint(undefined, monthOf(g['m']))),
  ),
  rule(`${PART}${month('m')}`, (g) => toReading(toPoint(undefined, monthOf(g['m'])))),
  rule(`(?<a>last|this|next)${S}${month('m')}`, (g) =>
    toReading(toPoint(undefined, monthOf(g['m']), { shift: shiftOf(g['a']), of: 'season' })),
  ),
  rule(`(?:in${S})?(?:the${S})?(?<s>spring|summer|autumn|fall|winter)${year('')}`, (g) =>
    toReading({ code: seasonOf(g['s']), year: yearOf(g) }),
  ),
  rule(`(?<a>last|this|next)${S}(?<s>spring|summer|autumn|fall|winter)`, (g) =>
    toReading({ code: seasonOf(g['s']), year: { shift: shiftOf(g['a']), of: 'season' } }),
  ),
  rule(`in${S}(?:the${S})?(?<s>spring|summer|autumn|winter)`, (g) => toReading({ code: seasonOf(g['s']) })),
  rule(`(?:the${S})?(?<q>first|second|third|fourth)${S}(?<u>quarter|half)${S}of${S}(?<y>${YEAR})`, (g) => {
    const index = ['first', 'second', 'third', 'fourth'].indexOf((g['q'] ?? '').toLowerCase());
    return toReading({ code: (g['u'] === 'half' ? 40 : 33) + index, year: Number(g['y']) });
  }),
];

const YEARS: readonly DateRule[] = [
  rule(`(?:(?:from|between|in)${S})?(?<y1>${YEAR})${TO}(?<y2>${YEAR})`, (g) =>
    Number(g['y1']) <= Number(g['y2'])
      ? toReading({ year: Number(g['y1']) }, { year: Number(g['y2']) })
      : undefined,
  ),
  rule(
    `(?<=(?:in|since|from|by|until|till|before|after|of|for|during|early|late|mid|around|about|circa|year|throughout)[\\s-]+|\\()(?:the${S}year${S})?(?<y>${YEAR})(?!${S}(?:people|students|participants|residents|tonnes|tons|km|metres|guests|visitors))`,
    (g) => toReading({ year: Number(g['y']) }),
  ),
  rule(`(?<=\\p{L}[\\s–—-]+)(?<y>(?:19|20)\\d\\d)(?=[»”"])`, (g) => toReading({ year: Number(g['y']) })),
  rule(`(?<=\\p{Lu}\\p{L}*-)(?<y>(?:19|20)\\d\\d)`, (g) => toReading({ year: Number(g['y']) })),
  rule(`(?:in${S})?(?:the${S})?(?:(?:early|mid|late)[\\s-]+)?(?<y>(?:1[5-9]|20)\\d)0['’]?s`, (g) => ({
    is: 'digits',
    edtf: `${g['y'] ?? ''}X`,
  })),
  rule(`(?:the${S})?(?<c>\\d\\d)(?:st|nd|rd|th)${S}century`, (g) => century(Number(g['c']))),
];

const RELATIVE: readonly DateRule[] = [
  rule(
    `(?:(?:earlier|later)${S})?(?<a>last|this|next|the${S}(?:current|previous|coming))${S}(?<u>week|month|year)`,
    (g) => ({
      is: 'shift',
      unit: (g['u'] ?? '').toLowerCase() as 'week' | 'month' | 'year',
      by: shiftOf((g['a'] ?? '').replace(/^the\s+/i, '')),
    }),
  ),
  rule(`the${S}day${S}before${S}yesterday`, () => ({ is: 'shift', unit: 'day', by: -2 })),
  rule(`the${S}day${S}after${S}tomorrow`, () => ({ is: 'shift', unit: 'day', by: 2 })),
  rule(`(?<w>yesterday|today|tonight|tomorrow)`, (g) => ({
    is: 'shift',
    unit: 'day',
    by: { yesterday: -1, tomorrow: 1 }[(g['w'] ?? '').toLowerCase()] ?? 0,
  })),
  rule(
    `(?:on${S}|(?<a>last|next|this)${S})(?<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!,?${S}(?:\\d|${month('x')}))`,
    (g) => ({
      is: 'weekday',
      day: WEEKDAYS.indexOf((g['w'] ?? '').toLowerCase()) + 1,
      which: /^last$/i.test(g['a'] ?? '') ? -1 : /^next$/i.test(g['a'] ?? '') ? 1 : 0,
    }),
  ),
  rule(`${NUMBER}${S}(?<unit>days?|weeks?|months?|years?)${S}ago`, (g) =>
    shifted(g['unit'] ?? '', -numberOf(g['n'])),
  ),
  rule(`in${S}${NUMBER}${S}(?<unit>days?|weeks?|months?|years?)(?:['’]s?)?${S}time`, (g) =>
    shifted(g['unit'] ?? '', numberOf(g['n'])),
  ),
];

export const ENGLISH: DateLanguage = {
  rules: [...DAYS, ...MONTHS_AND_SEASONS, ...YEARS, ...RELATIVE],
  modifiers: [
    [/(?:about|around|circa|c\.|ca\.|approximately|roughly)\s+$/iu, 'approximate'],
    [/(?:possibly|perhaps|probably)\s+(?:in\s+)?$/iu, 'uncertain'],
    [
      /(?:^|[^\p{L}])(?:since|starting\s+(?:in|on|from)|from)\s+(?:the\s+(?:start|beginning|end)\s+of\s+|(?:early|mid|late)[\s-]+)?$/iu,
      'since',
    ],
    [
      /(?:^|[^\p{L}])(?:until|till|by|no later than|before)\s+(?:the\s+(?:start|beginning|end)\s+of\s+|(?:early|mid|late)[\s-]+)?$/iu,
      'until',
    ],
  ],
  nowadays: /^today$/iu,
};
