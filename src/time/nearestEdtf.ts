/** The EDTF date that a text most likely stands for: what people write instead, from `05.11.2023` to «ноябрь 2023 г.». */
import { daysInMonth } from './calendar';
import { monthNamed, seasonNamed } from './writtenMonths';

/** Dates that a text may stand for, the nearest first; none where it is right, or unlike any date. */
export function nearestEdtf(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const written = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const found = inWords(written) ?? interval(written) ?? [];
  return [...new Set(found)].filter((date) => date !== text).slice(0, MOST);
}

const LONGEST = 60;
const MOST = 2;

type Forms = readonly string[] | undefined;
type Rule = readonly [form: RegExp, read: (...parts: string[]) => Forms];

const pad = (part: number | string, width = 2) => String(part).padStart(width, '0');

/** A day; where the calendar has none, what it may have been meant for. */
function day(year: string, month: string, date: string): readonly string[] {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (y === 0) return [];
  if (m === 0) return [year];
  if (m > 12) return d >= 1 && d <= 12 && m <= daysInMonth(y, d) ? [`${year}-${pad(d)}-${pad(m)}`] : [year];
  const ofMonth = `${year}-${pad(m)}`;
  if (d === 0) return [ofMonth];
  const length = daysInMonth(y, m);
  return d <= length ? [`${ofMonth}-${pad(d)}`] : [`${ofMonth}-${pad(length)}`, ofMonth];
}

function month(year: string, number: string): readonly string[] {
  const m = Number(number);
  if (Number(year) === 0) return [];
  if (m === 0) return [year];
  // From 21 on, numbers are seasons and other parts of the year.
  return m <= 12 || (m >= 21 && m <= 41) ? [`${year}-${pad(m)}`] : [`${year}-12`, year];
}

/** A month or season by its name, with its day if there is one. */
function named(name: string, year: string, date?: string): Forms {
  const number = monthNamed(name);
  if (number !== undefined)
    return date === undefined ? month(year, pad(number)) : day(year, pad(number), date);
  const code = date === undefined ? seasonNamed(name) : undefined;
  return code === undefined ? undefined : [`${year}-${String(code)}`];
}

const YEAR = String.raw`(\d{4})(?: ?(?:г\.?|год[ау]?|year))?`;
const DATE = String.raw`(\d{1,2})(?:st|nd|rd|th|-?го|-?е)?`;
const NAME = String.raw`(\p{L}{3,})\.?`;
const GAP = '(?:[ ,-]| of |, )';

const RULES: readonly Rule[] = [
  // A day before the month, as Europe writes it; with a slash, both orders are in use.
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?г\.?)?$/u, (d = '', m = '', y = '') => day(y, m, d)],
  [
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/,
    (a = '', b = '', y = '') =>
      Number(b) > 12 ? day(y, a, b) : [...day(y, b, a), ...(Number(a) > 12 ? [] : day(y, a, b))],
  ],
  [/^(\d{4})[./ -](\d{1,2})[./ -](\d{1,2})$/, (y = '', m = '', d = '') => day(y, m, d)],
  [/^(\d{4})(\d{2})(\d{2})$/, (y = '', m = '', d = '') => day(y, m, d)],
  [/^(\d{4}-\d{2}-\d{2})(?:[T ]\d.*|[~?%])$/, (date = '') => RULES[2]?.[1](...date.split('-'))],
  [/^(\d{4})[./ -](\d{1,2})$/, (y = '', m = '') => month(y, m)],
  [/^(\d{1,2})[./](\d{4})$/, (m = '', y = '') => month(y, m)],
  [/^(\d{4})(0[1-9]|1[0-2])$/, (y = '', m = '') => month(y, m)],
  [/^(\d{4}) ?年$/u, (y = '') => [y]],
  [/^(\d{4}) ?年 ?(\d{1,2}) ?月$/u, (y = '', m = '') => month(y, m)],
  [/^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]$/u, (y = '', m = '', d = '') => day(y, m, d)],
  [/^(\d{4}) ?年 ?([春夏秋冬])[季天]?$/u, (y = '', name = '') => named(name, y)],
  [new RegExp(`^${DATE}${GAP}${NAME}${GAP}${YEAR}$`, 'iu'), (d, name = '', y = '') => named(name, y, d)],
  [new RegExp(`^${NAME} ?${DATE}${GAP} ?${YEAR}$`, 'iu'), (name = '', d = '', y = '') => named(name, y, d)],
  [
    new RegExp(`^(\\d{4})${GAP}${NAME}${GAP}${DATE}$`, 'iu'),
    (y = '', name = '', d = '') => named(name, y, d),
  ],
  [new RegExp(`^${NAME}${GAP}${YEAR}$`, 'iu'), (name = '', y = '') => named(name, y)],
  [new RegExp(`^(\\d{4})${GAP}${NAME}$`, 'iu'), (y = '', name = '') => named(name, y)],
  [new RegExp(`^(?:AD |in |in the year )?${YEAR}$`, 'iu'), (y = '') => (Number(y) > 0 ? [y] : [])],
  [/^(?:the )?(\d{3})0['’]?s$/i, (digits = '') => [`${digits}X`]],
  [/^(\d{3})0(?:-?(?:е|х)(?: г(?:оды|одов|г)\.?)?|年代)$/u, (digits = '') => [`${digits}X`]],
  [
    /^(?:c\.?|ca\.?|circa|about|around|approximately|approx\.?|около|примерно|ок\.?|大约|约) ?(.+)$/iu,
    (rest = '') => about(inWords(rest)?.[0]),
  ],
  // Digits that are not known, as older drafts of EDTF and forms write them.
  [
    /^([\dXu?*_]{4})((?:-(?:0[1-9]|1[0-2]|[Xu?*_]{2}))?(?:-(?:[01][1-9]|[12]0|2[1-8]|[Xu?*_]{2}))?)$/i,
    (year = '', rest = '') =>
      /[^\d-]/.test(year + rest) && year !== '0000' ? [(year + rest).replace(/[u?*_x]/gi, 'X')] : undefined,
  ],
];

function inWords(text: string): Forms {
  for (const [form, read] of RULES) {
    const match = form.exec(text);
    const found = match && read(...match.slice(1));
    if (found && found.length > 0) return found;
  }
  return undefined;
}

/** A date in doubt; where a decade or century is, its digits alone. */
function about(date: string | undefined): Forms {
  if (date === undefined) return undefined;
  if (/^\d{4}(?:-\d\d){0,2}$/.test(date)) return [`${date}~`];
  return /^\d{2,3}X{1,2}$/.test(date) ? [`${date.replaceAll('X', '')}~`] : undefined;
}

/** Two dates with something between them that is no slash, or in the wrong order; or one that needs its right form. */
function interval(text: string): Forms {
  const [, open, openEnd] = /^(.{4,}) ?\/ ?(\.\.)?$/.exec(text) ?? [];
  if (open !== undefined) {
    const form = inWords(open)?.[0];
    return form === undefined ? undefined : [`${form}/${openEnd ?? ''}`];
  }
  const [, from, to] =
    /^(.{4,}?)(?: ?\/ ?| ?[–—] ?| - | to | until | по |至)(.{4,})$/iu.exec(text) ??
    /^(\d{4})-(\d{4})$/.exec(text) ??
    [];
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [from.replace(/^(?:from|с|从) ?/iu, ''), to].map((end) => inWords(end)?.[0]);
  if (first === undefined || last === undefined) return undefined;
  // `2020-06-15/2020` ends with the year.
  return first > last && !first.startsWith(last) ? [`${last}/${first}`] : [`${first}/${last}`];
}
