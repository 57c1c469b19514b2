import { COUNTED, DASH, ORDINAL, ordinalOf, PART, S, YEAR4 } from './englishWords';
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

/** The year may lack the space after it: “in 2015and”; a unit may not follow so. */
const GLUED =
  '(?![\\p{N}])(?!(?:s|st|nd|rd|th|m|km|kg|cm|mm|p|x|px|ft|k|bn|hp|ml|mb|gb)(?!\\p{L}))(?![%°])(?!-(?:year|strong|km|seat|bed))';

function yearRule(source: string): DateRule {
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${source})${GLUED}(?!,\\d)(?!\\.\\d)(?!${S}${COUNTED})`,
      'giu',
    ),
    read: (g) => toReading({ year: Number(g['y']) }),
  };
}

export const ENGLISH_YEARS: readonly DateRule[] = [
  yearRule(
    `(?<=(?:early${S}as|late${S}as|in|since|by|until|till|before|after|during|early|late|mid|around|about|circa|ca\\.|c\\.|founded:?|established:?|built:?|from|between|of|year|years|throughout|through|for)[\\s-]+(?:the${S}year${S})?(?:${PART})?|\\()(?<y>${YEAR4})`,
  ),
  yearRule(`${PART}(?:the${S}year${S})?(?<y>${YEAR4})`),
  yearRule(`(?:in${S})?the${S}year${S}(?<y>[89]\\d\\d|1\\d{3}|20\\d\\d)`),
  yearRule(`(?<y>${YEAR4})(?=[-–—]\\s?(?:present|today|now)(?!\\p{L}))`),
  // “the 2015 agreement”, “2015 was …”.
  yearRule(`(?<=(?:the|a|an|its|their|his|her|our|this)${S})(?<y>(?:19|20)\\d\\d)(?=${S}\\p{L})`),
  yearRule(`(?<=^)(?<y>(?:19|20)\\d\\d)(?=${S}(?:was|saw|marked|is|brought|will|became))`),
  yearRule(
    `(?<=(?:Expo|Olympics|Games|Cup|Forum|Festival|Championships?|Summit|Congress|Fair|Universiade|Conference|Exhibition|Marathon|Week|Days?)${S})(?<y>(?:19|20)\\d\\d)`,
  ),
  rule(`(?<=\\p{L}[\\s–—-]+)(?<y>(?:19|20)\\d\\d)(?=[»”"])`, (g) => toReading({ year: Number(g['y']) })),
  rule(`(?<=\\p{Lu}\\p{L}*-)(?<y>(?:19|20)\\d\\d)`, (g) => toReading({ year: Number(g['y']) })),
  rule(`(?:in|of|since|from|until|by)${S}['’‘](?<y>\\d\\d)(?!s)`, (g) =>
    toReading({ year: fullYear(g['y'] ?? '') }),
  ),
  rule(
    `(?:in${S})?(?:the${S})?(?<y1>(?:19|20)\\d\\d)(?:/|${DASH})(?<y2>\\d\\d(?:\\d\\d)?)${S}(?:school|academic|financial|fiscal|tax)?${S}?(?:years?|seasons?)`,
    (g) => schoolYear(g['y1'], g['y2']),
  ),
  rule(
    `(?:in${S})?(?:the${S})?(?:school|academic|financial|fiscal|tax)${S}year${S}(?:of${S})?(?<y1>(?:19|20)\\d\\d)(?:/|${DASH})(?<y2>\\d\\d(?:\\d\\d)?)`,
    (g) => schoolYear(g['y1'], g['y2']),
  ),
  // “the 2017-18 and 2018-19 school years”: what they are is said at the last.
  rule(
    `(?<y1>(?:19|20)\\d\\d)(?:/|${DASH})(?<y2>\\d\\d(?:\\d\\d)?)(?=(?:(?:,${S}|,?${S}and${S})(?:19|20)\\d\\d(?:/|${DASH})\\d\\d(?:\\d\\d)?)+${S}(?:(?:school|academic|financial|fiscal|tax)${S})?(?:years|seasons))`,
    (g) => schoolYear(g['y1'], g['y2']),
  ),
  rule(`(?<=(?:in|season)${S})(?<y1>(?:19|20)\\d\\d)/(?<y2>\\d\\d(?:\\d\\d)?)`, (g) =>
    schoolYear(g['y1'], g['y2']),
  ),
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?<y>${YEAR4})${GLUED}(?!,\\d)(?!${S}${COUNTED})`, 'giu'),
    read: (g) => toReading({ year: Number(g['y']) }),
    weak: true,
  },
  // “in 2007–09”, “(1998–04)”
  rule(`(?<=\\b(?:in|from|during|of|for)${S}|\\()(?<y1>${YEAR4})[-–—](?<y2>\\d\\d)`, (g) =>
    yearsOf(g['y1'], g['y2']),
  ),
  // “5 Brumaire 2019”: a month with a capital letter that nobody knows.
  {
    pattern:
      /(?<![\p{L}\p{N}])\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{Lu}\p{Ll}{2,11}\.?,?\s+(?<y>(?:19|20)\d\d)(?![\p{L}\p{N}])/gu,
    read: (g) => ({ is: 'point', from: { year: Number(g['y']) }, uncertain: true }),
  },
];

const INSIDE = `(?:in${S})?(?:the${S})?(?:${PART})?(?:the${S})?`;
const TENS: Readonly<Record<string, string>> = { twenties: '192X', thirties: '193X', forties: '194X', fifties: '195X', sixties: '196X', seventies: '197X', eighties: '198X', nineties: '199X' }; // prettier-ignore

export const ENGLISH_ERAS: readonly DateRule[] = [
  // “the 18th and 19th centuries”
  weakly(
    rule(
      `(?:the${S})?(?<c>\\d{1,2}(?:st|nd|rd|th)|${ORDINAL})(?=(?:${S}(?:and|to|or)${S}(?:the${S})?|${DASH})(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINAL})[\\s-]centur)`,
      (g) => century(ordinalOf(g['c'])),
    ),
  ),
  rule(`${INSIDE}(?<y>(?:1[5-9]|20)\\d)0['’]?s`, (g) => ofDigits(`${g['y'] ?? ''}X`)),
  rule(`${INSIDE}(?:['’‘])?(?<y>[2-9])0['’]?s`, (g) => ofDigits(`19${g['y'] ?? ''}X`)),
  rule(
    `${INSIDE}(?<!(?:his|her|their|my|your)${S}(?:early${S}|mid-?|late${S})?)(?<t>${Object.keys(TENS).join('|')})`,
    (g) => ofDigits(TENS[(g['t'] ?? '').toLowerCase()] ?? ''),
  ),
  rule(`${INSIDE}(?<c>\\d{1,2}(?:st|nd|rd|th)|${ORDINAL})[\\s-]centur(?:y|ies)`, (g) =>
    century(ordinalOf(g['c'])),
  ),
  rule(`${INSIDE}(?<c>last|this)${S}century`, (g) => century(/^last$/iu.test(g['c'] ?? '') ? 20 : 21)),
];
