import type { DateLanguage } from './reading';
import { RUSSIAN_DAYS, RUSSIAN_DIVISIONS, RUSSIAN_LISTED_QUARTERS, RUSSIAN_MONTHS } from './russianDates';
import { RUSSIAN_NAMED_DAYS } from './russianNamedDays';
import { RUSSIAN_RELATIVE } from './russianRelative';
import { RUSSIAN_TENSE } from './russianTense';
import { DASH, PART, S } from './russianWords';
import { RUSSIAN_ERAS, RUSSIAN_YEARS } from './russianYears';

/** «относится к», «приурочен к», «готовятся к», «по отношению к»: what comes after is an origin or an occasion, no deadline. */
const NO_DEADLINE =
  '(?:относ|отнес|отнёс|приуроч|восход|датир|принадлеж|готов|подготов|приготов|возвра|верн|обращ|обрат|приближ|привяз|приблиз|посвя|отсыл|отношени|подар|концерт|праздн|мероприят|поздрав|украш|акци|выставк|открытк|близк|близит|стрем)';
/** «поздравил с», «в связи с», «по сравнению с»: what comes after is no beginning. */
const NO_BEGINNING =
  '(?:поздрав|связ|совпа|сравн|сопостав|ассоци|наравне|параллел|знаком|схож|сходств|вместе|наряду)';

/** Something that stands between the word that governs and the preposition: «относится предположительно к». */
const between = (words: number) => `\\p{L}*(?:${S}[\\p{L}-]+){0,${String(words)}}${S}`;

const BEGIN = '(?<!\\p{L})';
/** «начала», «конца», «самого начала» between the preposition and the date. */
const INNER = `(?:${PART}){0,2}`;

export const RUSSIAN: DateLanguage = {
  rules: [
    ...RUSSIAN_LISTED_QUARTERS,
    ...RUSSIAN_DAYS,
    ...RUSSIAN_MONTHS,
    ...RUSSIAN_DIVISIONS,
    ...RUSSIAN_ERAS,
    ...RUSSIAN_YEARS,
    ...RUSSIAN_RELATIVE,
    ...RUSSIAN_NAMED_DAYS,
  ],
  connectors: {
    to: new RegExp(`^(?:${DASH}|\\s*(?:\\.\\.\\.|…)\\s*|,?${S}(?:по|до|на)${S}(?:${PART})?)$`, 'iu'),
    and: new RegExp(`^(?:\\s*,\\s*|,?${S}(?:и|или|а${S}также)${S}(?:в${S}|во${S})?)$`, 'iu'),
    opener: new RegExp(`${BEGIN}(?:в${S}период${S})?(?:с|со|от|между)${S}$`, 'iu'),
    between: new RegExp(`${BEGIN}между${S}$`, 'iu'),
  },
  modifiers: [
    [
      new RegExp(`${BEGIN}(?:около|примерно|приблизительно|ориентировочно)${S}(?:в${S}|с${S})?$`, 'iu'),
      'approximate',
    ],
    [
      new RegExp(
        `${BEGIN}(?:предположительно|возможно,?|вероятно,?|по-видимому,?)${S}(?:в${S}|к${S})?$`,
        'iu',
      ),
      'uncertain',
    ],
    [new RegExp(`${NO_DEADLINE}${between(4)}к(?:о)?${S}${INNER}$`, 'iu'), undefined],
    [new RegExp(`${NO_BEGINNING}${between(2)}со?${S}${INNER}$`, 'iu'), undefined],
    [
      new RegExp(`${BEGIN}(?:не${S}(?:ранее|раньше)(?:${S}чем)?|после)${S}(?:в${S}|с${S})?${INNER}$`, 'iu'),
      'since',
    ],
    [new RegExp(`${BEGIN}(?:начиная${S})?(?:с|со)${S}(?:самого${S})?${INNER}$`, 'iu'), 'since'],
    [
      new RegExp(
        `${BEGIN}(?:(?:вплоть${S})?до|не${S}(?:позднее|позже)(?:${S}чем)?|ранее|раньше|к|ко|по)${S}(?:в${S})?${INNER}$`,
        'iu',
      ),
      'until',
    ],
  ],
  modifiersAfter: [
    [
      new RegExp(
        `^${S}(?:(?:и${S})?по${S}(?:настоящее${S}время|сей${S}день|сегодняшний${S}день|наши${S}дни|н\\.${S}?в\\.)|и${S}до${S}(?:сих${S}пор|настоящего${S}времени|наших${S}дней)|до${S}(?:настоящего${S}времени|наших${S}дней|сих${S}пор|сегодняшнего${S}дня)|и${S}(?:далее|позже|позднее))(?!\\p{L})`,
        'iu',
      ),
      'since',
    ],
    [
      new RegExp(
        `^${DASH}(?:настоящее${S}время|наши${S}дни|н\\.${S}?в\\.|сейчас|по${S}настоящее${S}время)(?!\\p{L})`,
        'iu',
      ),
      'since',
    ],
    [new RegExp(`^${S}и${S}(?:ранее|раньше)(?!\\p{L})`, 'iu'), 'until'],
    [new RegExp(`^${S}(?:примерно|приблизительно)(?=[,.;)]|$)`, 'iu'), 'approximate'],
  ],
  unreadBefore: new RegExp(
    `(?:(?<![\\p{L}\\p{N}])(?:\\d{1,2}|[IVX]+)(?:-?(?:го|е|й|я|ю|ой|м))?${S}?(?:(?!(?:в|с|к|до|на|за|от|по|и)${S})\\p{L}{1,12}\\.?${S}?)?|(?:числ[ао]|числах|декад\\p{L}{1,3}|недел\\p{L}{1,2}|дн(?:я|ей|и)|день|месяц\\p{L}*|квартал\\p{L}*|полугоди\\p{L}*|трет[ьи]|четверт[ьи]|пасх\\p{L}{1,2}|рождеств\\p{L}|масленниц\\p{L}|масленица|каникул\\p{L}*)${S})$`,
    'iu',
  ),
  unreadAfter: /^[-./]\d/u,
  yearOfPaper: new RegExp(
    `${BEGIN}(?:договор|соглашени|меморандум|протокол|деклараци|конвенци|хартии|хартия|контракт|пакт|закон|указ|постановлени)\\p{L}{0,3}${S}¤(?!${S}подпис|${S}заключ)`,
    'iu',
  ),
  tense: RUSSIAN_TENSE,
  nowadays: /^сегодня$/iu,
};
