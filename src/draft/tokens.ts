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

/** Whether a token continues the name that the one before belongs to: only a space, a hyphen or the stop of an initial lies between. */
export function continuesName(before: Token, token: Token): boolean {
  if (/^(?:[^\S\n\r]{1,2}|[-‐‑’'])$/u.test(token.gap)) return true;
  return /^\.[^\S\n\r]?$/u.test(token.gap) && before.capital && before.text.length === 1;
}

/** Whether a sentence, a line, a quotation or a bracket begins at a token, where a capital letter tells nothing. */
export function startsSentence(token: Token): boolean {
  return token.start === 0 || token.gap === '' || /[.!?…:\n\r«“„"(–—]/u.test(token.gap);
}
