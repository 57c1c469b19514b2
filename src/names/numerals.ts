/** Numbers in names, one writing for all: 44, forty-four and XLIV. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
  ['fourty', 40],
  ...ORDINALS.map((word, at) => [word, at + 1] as const),
  ...ORDINALS.map((_, at) => [`${String(at + 1)}${['st', 'nd', 'rd'][at] ?? 'th'}`, at + 1] as const),
]);

/** Numerals from two letters on, and those of one that name no initial. */
const ROMAN = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/;

/** Folded words with their numbers in digits. */
export function withDigits(words: readonly string[]): readonly string[] {
  const written: string[] = [];
  for (const word of words) {
    const value = VALUES.get(word) ?? (ROMAN.test(word) && words.length > 1 ? roman(word) : undefined);
    const before = Number(written.at(-1));
    if (value !== undefined && value > 0 && value < 10 && before >= 20 && before % 10 === 0 && before < 100)
      written[written.length - 1] = String(before + value);
    else if (/^\d$/.test(word) && before >= 20 && before % 10 === 0 && before < 100)
      written[written.length - 1] = String(before + Number(word));
    else written.push(value === undefined ? word : String(value));
  }
  return written;
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function roman(word: string): number {
  const values = Array.from(word, (letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
