import { fold } from '../names/fold';

/** A word or a number of a text; its place is in the units in which strings are indexed. */
export interface Token {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** What stands between the token before and this one. */
  readonly gap: string;
}

/** Letters and digits apart («№1», «2023-го», «745-летний»); an apostrophe inside a Latin word belongs to it (Xi'an). */
const TOKEN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’](?!s\b)[\p{L}\p{M}]+)*|\p{N}+/gu;

/** The words and numbers of a text, in order. */
export function tokenize(text: string): readonly Token[] {
  let last = 0;
  return [...text.matchAll(TOKEN)].map((match) => {
    const [word] = match;
    const gap = text.slice(last, match.index);
    last = match.index + word.length;
    const capital = /^\p{Lu}/u.test(word);
    return { text: word, folded: fold(word), start: match.index, end: last, capital, gap };
  });
}

/** Space between words of one line, for use within a regular expression. */
export const SPACE = String.raw`[^\S\n\r\v\f\u2028\u2029]`;

const CONTINUES = new RegExp(String.raw`^(?:${SPACE}{1,2}|[-‐‑’'])$`, 'u');
const AFTER_INITIAL = new RegExp(String.raw`^\.${SPACE}?$`, 'u');

/** Whether what stands between two tokens is the stop of an abbreviation, with the space after it: «г. », «И. ». */
export const isStop = (gap: string): boolean => AFTER_INITIAL.test(gap);

/** Whether a token continues the name that the one before belongs to: only a space, a hyphen or the stop of an initial lies between. */
export function continuesName(before: Token, token: Token): boolean {
  if (CONTINUES.test(token.gap)) return true;
  return isStop(token.gap) && before.capital && before.text.length === 1;
}

/** Whether a sentence, a line, a quotation or a bracket begins at a token, where a capital letter tells nothing. */
export function startsSentence(token: Token): boolean {
  return token.start === 0 || token.gap === '' || /[.!?…:\n\r\v\f\u2028\u2029«“„"(–—]/u.test(token.gap);
}
