import { fullYear, type Groups, type Year } from './reading';

export const S = '\\s+';
/** Space that may be missing: «5мая», «2020года». */
export const S0 = '\\s*';
export const DASH = '\\s*[-–—−]\\s*';

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const FULL_MONTH =
  '(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:[ьяюеи]|[её]м)|(?:март|август)(?:[ауе]|ом)?|ма(?:[йяюе]|ем)';
const SHORT_MONTH = '(?:янв|февр|фев|мар|апр|июн|июл|авг|сент|сен|окт|нояб|ноя|дек)(?!\\p{L})\\.?';

/** A month in any case; `full` without abbreviations, which stand beside a number only. */
export const month = (group: string) => `(?<${group}>${FULL_MONTH}|${SHORT_MONTH})`;
export const fullMonth = (group: string) => `(?<${group}>${FULL_MONTH})`;

export function monthOf(word = ''): number {
  const small = word.toLowerCase();
  // «март» and «май» begin alike.
  return (
    MONTHS.findLastIndex((stem) => (stem === 'ма' ? /^ма[йяюе]/.test(small) : small.startsWith(stem))) + 1
  );
}

const ORDINALS = [
  '', 'перв', 'втор', 'трет', 'четв[её]рт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят', 'одиннадцат', 'двенадцат',
  'тринадцат', 'четырнадцат', 'пятнадцат', 'шестнадцат', 'семнадцат', 'восемнадцат', 'девятнадцат', 'двадцат',
]; // prettier-ignore
const TENS: Readonly<Record<string, number>> = {
  десят: 10, двадцат: 20, тридцат: 30, сорок: 40, пятидесят: 50, пятьдесят: 50, шестидесят: 60, шестьдесят: 60,
  семидесят: 70, семьдесят: 70, восьмидесят: 80, восемьдесят: 80, девяност: 90,
}; // prettier-ignore
const ORDINAL_END = '(?:ь?его|ого|ь?ему|ому|ь?ем|ом|[ыь]?им|ым|ое|ье|ая|ые|ый|ой|ий)';
const ORDINAL = `(?:${ORDINALS.slice(1)
  .sort((a, b) => b.length - a.length)
  .join('|')}|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност)${ORDINAL_END}`;

/** A day of the month as a number or an ordinal: «5», «5-го», «пятого», «двадцать первого». */
export const day = (group: string) =>
  `(?<${group}>\\d{1,2}(?=(?:-?(?:го|е|му|м|ое|ого))?(?![\\p{N}]))|(?:двадцать${S}|тридцать${S})?${ORDINAL})(?:(?<=\\d)-?(?:го|е|му|м|ое|ого)(?!\\p{L}))?`;

/** A number written as a figure or as an ordinal. */
export function numberOf(word = ''): number {
  if (/^\d/.test(word)) return Number(word);
  const words = word.toLowerCase().split(/\s+/u);
  const parts = words.map((one) => {
    const ten = Object.keys(TENS).find((stem) => one.startsWith(stem));
    const unit = ORDINALS.findLastIndex((stem) => stem !== '' && new RegExp(`^${stem}`).test(one));
    return ten !== undefined && !(unit > 10 && unit < 20) ? (TENS[ten] ?? 0) : Math.max(0, unit);
  });
  return parts.reduce((sum, part) => sum + part, 0);
}

const SHIFTS: readonly (readonly [RegExp, number])[] = [
  [/^позапрошл/, -2],
  [/^(?:прошл|прошедш|минувш|истекш|предыдущ)/, -1],
  [/^(?:эт|нынешн|текущ|сего)/, 0],
  [/^(?:будущ|следующ|наступающ|грядущ|предстоящ)/, 1],
];
export const SHIFT_GENITIVE =
  '(?:(?:поза)?прошлого|прошедшего|минувшего|истекшего|предыдущего|этого|нынешнего|текущего|сего|будущего|следующего|наступающего|предстоящего)';
export const SHIFT_PREPOSITIONAL =
  '(?:(?:поза)?прошлом|прошедшем|минувшем|этом|нынешнем|текущем|будущем|следующем|наступающем|предстоящем)';
export const SHIFT_FEMININE =
  '(?:прошлой|прошедшей|минувшей|этой|нынешней|текущей|будущей|следующей|предстоящей)';
export const shiftOf = (word = ''): number =>
  SHIFTS.find(([stem]) => stem.test(word.toLowerCase()))?.[1] ?? 0;

/** «года», «г.», «гг.», in any case. */
export const YEAR_WORD =
  '(?:гг?\\.(?:г\\.)?|гг?(?![\\p{L}\\p{N}])|год(?:ах|ами|ов|ом|у|а|ы)?(?![\\p{L}\\p{N}]))';
const YEAR_END = '(?:-?(?:го|м|му|й|ом|е)(?![\\p{L}\\p{N}]))?';
/** What is counted and so makes no year of the number before: people, roubles, anything in the genitive plural. */
export const COUNTED =
  '(?:чел|руб|тонн|км|кг|га|кв|куб|м(?!\\p{L})|метр|раз(?!\\p{L})|лет(?!\\p{L})|тыс|млн|млрд|шт|экз|экземпляр|единиц|семей|школ(?!\\p{L})|стран(?!\\p{L})|книг(?!\\p{L})|мест(?!\\p{L})|дней|минут|жител|студент|участник|школьник|\\p{Ll}{2,}(?<!год)(?:ов|ев|ей|ах|ях|ых|их|ами|ями)(?!\\p{L}))';
export const YEAR4 = '(?:1[5-9]|20)\\d\\d';
const WORDS = `(?:две${S}тысячи|тысяча${S}девятьсот|тысяча${S}восемьсот)${S}(?:(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)${S})?${ORDINAL}`;

/** A year after a month or a day: written in full, in two figures or words, or counted from now. */
export const year = (n = '') =>
  `(?:(?<y${n}>${YEAR4})${YEAR_END}(?:${S0}${YEAR_WORD}|(?!${S}${COUNTED}))|(?<w${n}>${WORDS})${S}года|['’]?(?<yy${n}>\\d\\d)(?:-?(?:го|м|му)(?:${S0}${YEAR_WORD})?|${S0}${YEAR_WORD})|(?<r${n}>${SHIFT_GENITIVE}|того${S}же|этого${S}же)${S}(?:года|г\\.)|(?<now${n}>с\\.${S0}г\\.))`;

export const YEAR_IN_WORDS = `(?<w>${WORDS})`;

/** The year that {@link year} matched. */
export function yearOf(groups: Groups, n = ''): Year | undefined {
  const [written, short, words, relative] = [
    groups[`y${n}`],
    groups[`yy${n}`],
    groups[`w${n}`],
    groups[`r${n}`],
  ];
  if (written !== undefined) return Number(written);
  if (short !== undefined) return fullYear(short);
  if (words !== undefined) return yearInWords(words);
  if (groups[`now${n}`] !== undefined) return { shift: 0 };
  if (relative === undefined) return undefined;
  if (/же$/iu.test(relative)) return { shift: 0, of: 'before' };
  return { shift: shiftOf(relative), ...(/^след/iu.test(relative) ? { of: 'story' as const } : {}) };
}

/** «две тысячи двадцатого», «тысяча девятьсот девяносто пятого». */
export function yearInWords(words: string): number {
  const [, thousand = '', rest = ''] = /^(\p{L}+\s+\p{L}+)\s+(.*)$/u.exec(words) ?? [];
  const base = /^две/iu.test(thousand) ? 2000 : /девятьсот/iu.test(thousand) ? 1900 : 1800;
  return base + numberOf(rest);
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX', 'XXI']; // prettier-ignore

/** A number in Roman figures, also where they were typed in Cyrillic; or in Arabic ones. */
export function romanOf(word = ''): number {
  if (/^\d/.test(word)) return Number(word);
  const latin = word.toUpperCase().replace(/Х/g, 'X').replace(/І/g, 'I').replace(/У/g, 'V');
  return ROMAN.indexOf(latin) + 1;
}

export const SEASONS = ['весн', 'лет', 'осен', 'зим'];
export const WEEKDAYS = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень'];
export const indexOf = (stems: readonly string[], word = ''): number =>
  stems.findIndex((stem) => word.toLowerCase().startsWith(stem));

/** «в начале», «к концу», «в первой половине»: what a date may carry along without being another. */
export const PART = `(?:(?:сам(?:ом|ого|ый|ое)|конц[еау]|конец|начал[еауо]|середин[еыуа]|первой${S}половине|второй${S}половине|первую${S}половину|вторую${S}половину|первой${S}половины|второй${S}половины|первых${S}числах|последних${S}числах)${S})`;
