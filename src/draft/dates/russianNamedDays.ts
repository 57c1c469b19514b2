import { namedDayRule, type NamedDay } from './namedDay';
import { schoolYear, toReading, wordRule as rule, type DateRule } from './reading';
import { DASH, S, S0, year, yearOf, YEAR4, YEAR_WORD } from './russianWords';

const DAY = 'д(?:ень|ня|ню|н[её]м|не)';

const NAMED_DAYS: readonly NamedDay[] = [
  [
    `(?<!(?:стар|китайск|лунн|восточн|тибетск|монгольск)\\p{L}{1,3}${S})нов(?:ый|ого|ому|ым|ом)${S}год(?:а|у|ом)?`,
    1,
    1,
  ],
  [`стар(?:ый|ого|ому|ым|ом)${S}нов(?:ый|ого|ому|ым|ом)${S}год(?:а|у|ом)?`, 1, 14],
  [`татьянин(?:а|у|ым|ом)?${S}${DAY}`, 1, 25],
  [`${DAY}${S}защитника${S}отечества`, 2, 23],
  [`(?:международн\\p{L}+${S})?женск(?:ий|ого|ому|им|ом)${S}${DAY}`, 3, 8],
  [`${DAY}${S}космонавтики`, 4, 12],
  [
    `первома(?:й|я|ю|ем|е)|${DAY}${S}(?:весны${S}и${S})?труда|праздник\\p{L}{0,2}${S}весны${S}и${S}труда`,
    5,
    1,
  ],
  [`${DAY}${S}победы`, 5, 9],
  [`${DAY}${S}защиты${S}детей`, 6, 1],
  [`${DAY}${S}россии`, 6, 12],
  [`${DAY}${S}знаний`, 9, 1],
  [`${DAY}${S}образования${S}кнр`, 10, 1],
  [`${DAY}${S}народного${S}единства`, 11, 4],
  [`${DAY}${S}конституции`, 12, 12],
  [`католическ(?:ое|ого|ому|им|ом)${S}рождеств(?:о|а|у|ом|е)`, 12, 25],
  [`православн(?:ое|ого|ому|ым|ом)${S}рождеств(?:о|а|у|ом|е)`, 1, 7],
];

const BEFORE = `(?:(?:в|во|на)${S})?`;

/** Feasts that move from year to year: which day they were nobody reads here. */
const MOVING =
  '(?:(?:китайск|лунн|восточн)\\p{L}{2,3}\\s+нов\\p{L}{2,3}\\s+год\\p{L}{0,2}|пасх\\p{L}{1,2}|троиц\\p{L}{1,2}|рождеств\\p{L}{1,2}|масленн?иц\\p{L}{1,2}|ысыах\\p{L}{0,2}|сагаалган\\p{L}{0,2}|(?:ураза|курбан)-байрам\\p{L}{0,2}|праздник\\p{L}{0,2}\\s+(?:весны|фонарей|луны|середины\\s+осени)|чуньцз[ея]\\p{L}?)';

export const RUSSIAN_NAMED_DAYS: readonly DateRule[] = [
  namedDayRule(NAMED_DAYS, (words) => `${BEFORE}${words}(?:${S}(?:в${S})?${year()})?`, yearOf),
  // «Новый 2020 год»: the year that begins.
  rule(
    `(?:(?:в|во|на|под)${S})?нов(?:ый|ого|ому|ым|ом)${S}(?<y>${YEAR4})(?:-?(?:й|го|му|м))?${S0}${YEAR_WORD}`,
    (g) => toReading({ day: 1, month: 1, year: Number(g['y']) }),
  ),
  rule(`${BEFORE}${MOVING}${S}(?:в${S})?${year()}`, (g) => {
    const read = toReading({ year: yearOf(g) });
    return read && { ...read, uncertain: true };
  }),
  // «финансовый год 2021/22»
  rule(
    `(?:(?:в|во|на|за)${S})?(?:финансов|бюджетн)\\p{L}{2,3}${S}(?:${YEAR_WORD}${S})?(?<y1>${YEAR4})(?:/|${DASH})(?<y2>\\d\\d(?:\\d\\d)?)(?:${S0}${YEAR_WORD})?`,
    (g) => schoolYear(g['y1'], g['y2']),
  ),
  // «в 2021 финансовом году», «за финансовый 2021 год»: which months it has, nobody says.
  rule(
    `(?:(?:в|во|на|за)${S})?(?:(?<y>${YEAR4})(?:-?(?:м|й|го))?${S}(?:финансов|бюджетн)\\p{L}{2,3}${S}${YEAR_WORD}|(?:финансов|бюджетн)\\p{L}{2,3}${S}(?<y1>${YEAR4})(?:-?(?:м|й|го))?${S}${YEAR_WORD}|(?:финансов|бюджетн)\\p{L}{2,3}${S}${YEAR_WORD}${S}(?<y2>${YEAR4}))`,
    (g) => {
      const read = toReading({ year: Number(g['y'] ?? g['y1'] ?? g['y2']) });
      return read && { ...read, uncertain: true };
    },
  ),
];
