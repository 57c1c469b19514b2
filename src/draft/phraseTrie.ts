import { isEmptyWord } from '../names/bodyWords';
import { stem } from './stem';
import { tokenize, type Token } from './tokens';

/** «г. Якутск», «гор. Якутск» beside what `isEmptyWord` knows. */
const TOWN: ReadonlySet<string> = new Set(['г', 'гор', 'гг']);

/** Words that a name may have or lack: «Окружная администрация города Якутска», «администрация Якутска»; “City of …”. */
export function isOptional(word: string): boolean {
  return TOWN.has(word) || isEmptyWord(word);
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  readonly values: T[];
}

/** A phrase found: what it stands for, and the index of its last token. */
export interface PhraseMatch<T> {
  readonly values: readonly T[];
  readonly last: number;
}

/** Phrases by the stems of their words, so that one written in any case is found by walking along a text. */
export class PhraseTrie<T> {
  private readonly root: Branch<T> = { next: new Map(), values: [] };

  /** Adds a phrase; words that it may lack are left out. */
  add(phrase: string, value: T): void {
    const stems = phraseStems(phrase);
    if (stems.length === 0) return;
    let branch = this.root;
    for (const word of stems) {
      const next: Branch<T> = branch.next.get(word) ?? { next: new Map(), values: [] };
      branch.next.set(word, next);
      branch = next;
    }
    if (!branch.values.includes(value)) branch.values.push(value);
  }

  /** The phrases that begin at a token, the longest first. A line's end is no part of a phrase. */
  phrasesAt(tokens: readonly Token[], at: number): readonly PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    let branch: Branch<T> | undefined = this.root;
    for (let index = at; index < tokens.length; index += 1) {
      const token = tokens[index] as Token;
      if (index > at && /[\n\r;!?]|.{5,}/u.test(token.gap)) break;
      const next: Branch<T> | undefined = branch.next.get(stem(token.folded));
      if (!next) {
        if (index > at && isOptional(token.folded)) continue;
        break;
      }
      branch = next;
      if (branch.values.length > 0) matches.unshift({ values: branch.values, last: index });
    }
    return matches;
  }
}

/** The stems of a phrase, without the words that it may lack; its last word always stays («Здоровый город»). */
export function phraseStems(phrase: string): readonly string[] {
  const all = tokenize(phrase)
    .map((token) => token.folded)
    .filter((word) => word !== '');
  return all.filter((word, at) => at === all.length - 1 || !isOptional(word)).map(stem);
}
