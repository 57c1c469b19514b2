/** Months and seasons by the names that people write in dates: in English and Russian, short or long, in any case. */

/** Beginnings of the names of each month; no other word that stands in a date begins so. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|янв)/,
  /^(?:feb|фев)/,
  /^(?:mar(?:ch)?$|март?а?$|мар$)/,
  /^(?:apr|апр)/,
  /^(?:may$|ма[йяе]$)/,
  /^(?:june?$|июн)/,
  /^(?:july?$|июл)/,
  /^(?:aug|авг)/,
  /^(?:sep|сен)/,
  /^(?:oct|окт)/,
  /^(?:nov|ноя)/,
  /^(?:dec|дек)/,
];

/** EDTF codes of seasons, by the beginnings of their names. */
const SEASONS: readonly (readonly [name: RegExp, code: number])[] = [
  [/^(?:spring$|весн|春)/, 21],
  [/^(?:summer$|лет[оа]м?$|夏)/, 22],
  [/^(?:autumn$|fall$|осен|秋)/, 23],
  [/^(?:winter$|зим|冬)/, 24],
];

/** The number of a month by its name; undefined for any other word. */
export function monthNamed(name: string): number | undefined {
  const at = MONTHS.findIndex((names) => names.test(name.toLowerCase()));
  return at < 0 ? undefined : at + 1;
}

/** The EDTF code of a season by its name; undefined for any other word. */
export function seasonNamed(name: string): number | undefined {
  return SEASONS.find(([names]) => names.test(name.toLowerCase()))?.[1];
}
