import { fold } from '../names/fold';
import type { Token } from './tokens';

const LETTERS = 3;

/** Whether a name may stand in a text: one of its words begins as some word of the text does, or it is in another script. */
export function possibleNames(tokens: readonly Token[]): (name: string) => boolean {
  const beginnings = new Set(tokens.map((token) => token.folded.slice(0, LETTERS)));
  const scripts = new Set(tokens.map(({ text }) => mainScript(text)));
  return (name) => {
    const script = mainScript(name);
    // Chinese names stand in Russian and English texts in other scripts; those are compared by sound.
    if (!scripts.has(script)) return script !== 'Han';
    if (script === 'Han') return true;
    return fold(name)
      .split(' ')
      .some(
        (word) =>
          beginnings.has(word.slice(0, Math.max(1, Math.min(LETTERS, word.length - 1)))) ||
          beginnings.has(word.slice(0, LETTERS)),
      );
  };
}

function mainScript(text: string): 'Han' | 'Cyrillic' | 'other' {
  if (/\p{Script=Han}/u.test(text)) return 'Han';
  return /\p{Script=Cyrillic}/u.test(text) ? 'Cyrillic' : 'other';
}
