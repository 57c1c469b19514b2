/** Longest name that is looked at, in code points; what follows is ignored, so that work on any text is bounded. */
export const MAX_LENGTH = 200;

/** Latin letters that have no decomposition, as they are typed without a foreign keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
const APOSTROPHES = /['’‘ʼʹʺ`´′″"«»„“”]/gu;

/** The first {@link MAX_LENGTH} code points of a text in NFKC and lower case, without controls, lone surrogates and stress marks. */
export function cleanText(text: string): string {
  // Two units for each point are enough; slicing first spares reading all of a long text.
  const start = Array.from(text.slice(0, 2 * MAX_LENGTH))
    .slice(0, MAX_LENGTH)
    .join('');
  return start
    .replace(/№/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{Script=Cyrillic})\u0301/gu, '')
    .replace(/\p{Cs}|\p{Cc}|\p{Cf}/gu, ' ')
    .trim();
}

/**
 * A text as names are compared in one script: NFKC, lower case, Latin without diacritics, ё and э as е, apostrophes and
 * quotation marks gone, every other mark a space. й keeps its breve, since и and й are letters of their own.
 */
export function fold(text: string): string {
  return foldCleaned(cleanText(text));
}

/** {@link fold} for a text that is {@link cleanText} already. */
export function foldCleaned(clean: string): string {
  if (/^(?:[a-z]+|[а-дежз-ьюя]+)$/.test(clean)) return clean;
  return clean
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
    .replace(/[ёэ]/g, 'е')
    .replace(APOSTROPHES, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
