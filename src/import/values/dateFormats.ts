/** Dates in the forms that tables have: `DD.MM.YYYY`, `MM/DD/YYYY`, `YYYY`. A format says how fine its dates are. Pure. */

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  hh: '\\d{2}',
  mm: '\\d{2}',
  ss: '\\d{2}(?:\\.\\d{1,9})?',
};

/** A part in brackets is taken as it is: `YYYY-MM-DD[T]hh:mm:ss[Z]`. */
const PARTS = /\[([^\]]*)\]|YYYY|MM|M|DD|D|hh|mm|ss|[\s\S]/gu;

/** What is wrong with a format; undefined where nothing is. */
export function dateFormatFault(format: string): string | undefined {
  const tokens = [...format.matchAll(PARTS)].map(([part]) => part).filter((part) => part in TOKENS);
  const count = (letters: string) => tokens.filter((token) => token.startsWith(letters)).length;
  const advice = 'as in “DD.MM.YYYY” or “YYYY-MM-DD[T]hh:mm:ss[Z]”';
  if (count('Y') !== 1) return `A format has YYYY once, ${advice}.`;
  if (count('M') > 1 || count('D') > 1) return `A format has each part once, ${advice}.`;
  if (count('D') === 1 && count('M') === 0) return `A format with a day has a month, ${advice}.`;
  const other = [...format.matchAll(PARTS)].find(([part]) => /^\p{L}$/u.test(part) && !(part in TOKENS));
  return other
    ? `“${other[0]}” is no part of a format; letters that stand in the date go into brackets, ${advice}.`
    : undefined;
}

const compiled = new Map<string, RegExp>();

function patternOf(format: string): RegExp {
  const known = compiled.get(format);
  if (known) return known;
  const source = [...format.matchAll(PARTS)]
    .map(([part, literal]) => TOKENS[part] ?? escaped(literal ?? part))
    .join('');
  const pattern = new RegExp(`^${source}$`, 'u');
  compiled.set(format, pattern);
  return pattern;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

/** The date of a text as EDTF, as fine as the format; undefined where the text does not have it. */
export function dateInFormat(text: string, format: string): string | undefined {
  const { year, month, day } = patternOf(format).exec(text)?.groups ?? {};
  if (year === undefined) return undefined;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}
