/** Names that differ as those of a man and of a woman do. Pure. */

/** Endings of men's names, each with what women's names of the same stem end in. */
const ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/$/u, /a$/u],
  [/[oei]$/u, /a$/u],
  [/(?:iy|ij|yy|yi|y|i)$/u, /(?:aya|aia|aja|a)$/u],
];

/** Whether some word of the one name is the man's and some word of the other the woman's form of one name. */
export function differByGender(a: string, b: string): boolean {
  const [ofA, ofB] = [wordsOf(a), wordsOf(b)];
  const own = ofA.filter((word) => !ofB.includes(word));
  const others = ofB.filter((word) => !ofA.includes(word));
  return own.some((one) => others.some((other) => arePair(one, other) || arePair(other, one)));
}

function arePair(man: string, woman: string): boolean {
  return ENDINGS.some(
    ([his, hers]) =>
      his.test(man) && hers.test(woman) && man.replace(his, '') === woman.replace(hers, '') && man.length > 2,
  );
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
