/** Letters with marks, and the two letters that stand for them where the marks are not to be had: Müller, Mueller. */
const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae' };

const MARKED = /[äöüøå]/;

/** A cleaned Latin text with two letters for each marked one; undefined where it has none that is written so. */
export function withDigraphs(text: string): string | undefined {
  const composed = text.normalize('NFC');
  return MARKED.test(composed)
    ? composed.replace(/[äöüøåæ]/g, (letter) => DIGRAPHS[letter] ?? letter)
    : undefined;
}
