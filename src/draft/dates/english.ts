import { ENGLISH_DAYS, ENGLISH_DIVISIONS, ENGLISH_LISTED_QUARTERS, ENGLISH_MONTHS } from './englishDates';
import { ENGLISH_NAMED_DAYS } from './englishNamedDays';
import { ENGLISH_RELATIVE } from './englishRelative';
import { ENGLISH_TENSE } from './englishTense';
import { DASH, PART, S } from './englishWords';
import { ENGLISH_ERAS, ENGLISH_YEARS } from './englishYears';
import type { DateLanguage } from './reading';

const BEGIN = '(?<!\\p{L})';
const INNER = `(?:(?:the${S})?year${S})?(?:${PART})?`;

/** “dates from”, “a photo from”: what comes after is an origin, no beginning of something that lasts. */
const ORIGIN =
  '(?:dat(?:e|es|ed|ing)(?:\\s+back)?|photos?|photographs?|pictures?|letters?|agreements?|documents?|treat(?:y|ies)|figures|data|statistics|surveys?|reports?|maps?|copy|copies|memorandum|protocol|charter|news|articles?|stems?|far|different|apart)';

export const ENGLISH: DateLanguage = {
  rules: [
    ...ENGLISH_LISTED_QUARTERS,
    ...ENGLISH_ERAS,
    ...ENGLISH_DAYS,
    ...ENGLISH_MONTHS,
    ...ENGLISH_DIVISIONS,
    ...ENGLISH_YEARS,
    ...ENGLISH_RELATIVE,
    ...ENGLISH_NAMED_DAYS,
  ],
  connectors: {
    to: new RegExp(
      `^(?:${DASH}|,?${S}(?:to|through|until|till|up${S}to)${S}(?:the${S})?(?:${PART})?)$`,
      'iu',
    ),
    and: new RegExp(
      `^(?:,?${S}(?:and|or|and${S}in|as${S}well${S}as)${S}(?:the${S})?(?:in${S}|on${S})?|\\s*,\\s*|\\s*&\\s*)$`,
      'iu',
    ),
    opener: new RegExp(`${BEGIN}(?:in${S}the${S}period${S})?(?:from|between)${S}(?:the${S})?$`, 'iu'),
    between: new RegExp(`${BEGIN}between${S}(?:the${S})?$`, 'iu'),
  },
  modifiers: [
    [
      new RegExp(`${BEGIN}(?:about|around|circa|c\\.|ca\\.|approximately|roughly)${S}?(?:in${S})?$`, 'iu'),
      'approximate',
    ],
    [
      new RegExp(`${BEGIN}(?:possibly|perhaps|probably|maybe|likely)${S}(?:in${S}|on${S}|from${S})?$`, 'iu'),
      'uncertain',
    ],
    [new RegExp(`${BEGIN}${ORIGIN}${S}(?:back${S})?(?:from|since)${S}${INNER}$`, 'iu'), undefined],
    [
      new RegExp(
        `${BEGIN}(?:no${S}(?:earlier|sooner)${S}than|not${S}(?:before|until)|after)${S}(?:in${S})?${INNER}$`,
        'iu',
      ),
      'since',
    ],
    [
      new RegExp(
        `${BEGIN}(?:(?:ever${S})?since|(?:starting|beginning|effective|as)${S}(?:in|on|from|of)|from)${S}${INNER}$`,
        'iu',
      ),
      'since',
    ],
    [
      new RegExp(
        `${BEGIN}(?:(?:up${S})?(?:until|till)|by|no${S}later${S}than|not${S}later${S}than|before|prior${S}to|up${S}to|through)${S}(?:in${S})?${INNER}$`,
        'iu',
      ),
      'until',
    ],
  ],
  modifiersAfter: [
    [
      new RegExp(
        `^(?:${S}on(?=[,.;)]|$)|${S}onwards?(?!\\p{L})|${S}and${S}(?:later|beyond|after|since)(?!\\p{L})|${S}or${S}later(?!\\p{L})|${S}forward(?!\\p{L}))`,
        'iu',
      ),
      'since',
    ],
    [
      new RegExp(
        `^(?:${DASH}|${S}(?:to|until|through|till|up${S}to)${S}(?:the${S})?)(?:present|now|today|date|nowadays|this${S}day|present${S}day)(?!\\p{L})`,
        'iu',
      ),
      'since',
    ],
    [new RegExp(`^${S}or${S}(?:so|thereabouts)(?!\\p{L})`, 'iu'), 'approximate'],
    [new RegExp(`^${S}(?:or|and)${S}(?:earlier|before)(?!\\p{L})`, 'iu'), 'until'],
  ],
  unreadBefore: new RegExp(
    `(?:(?<![\\p{L}\\p{N}])\\d{1,2}(?:st|nd|rd|th)?(?:${S}(?:of${S})?(?!(?:and|or|in|to|on|by|of|the|for|at|as|from)(?!\\p{L}))\\p{L}{2,6}\\.?)?[,\\s]*|(?:days?|weeks?|weekend|months?|quarter|half|third|decade|fortnight|easter|christmas|term|semester|holidays?)(?:${S}(?:of|in))?${S}(?:the${S}year${S})?)$`,
    'iu',
  ),
  unreadAfter: /^[-./]\d/u,
  yearOfPaper: new RegExp(
    `(?<!\\p{L})(?:(?:the|a|an|its|their|this|old|original)${S}¤${S}(?:\\p{Ll}+${S})?(?:treaty|agreement|memorandum|pact|charter|accord|deal|declaration|contract|law|protocol)(?!\\p{L}|,?${S}(?:was${S})?(?:signed|concluded|agreed))|(?:treaty|agreement|memorandum|pact|charter|accord|declaration|contract)${S}of${S}¤)`,
    'iu',
  ),
  tense: ENGLISH_TENSE,
  nowadays: /^today$/iu,
};
