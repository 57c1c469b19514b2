import { indexKeys, queryKeys } from '../names/keys';
import type { KeyKind, NameSubject } from '../names/keyKinds';

/** Kinds of keys that let a text stand for a name; a shared single word or a body's notions do not. */
const KINDS: ReadonlySet<KeyKind> = new Set<KeyKind>(['e', 't', 'p', 'q', 'x', 'r', 'l', 'g', 'i', 'n', 'm']);

/** Matches below this leave open whether it is the same name. */
const MIN_SCORE = 0.75;

/** In words of three letters too many spellings fall together for anything but the very letters. */
const SHORT_WORD = 3;
const MIN_SHORT_SCORE: ReadonlySet<string> = new Set(['e', 't', 'i', 'x']);

/** Names of one sort by the keys of `src/names`, their oblique forms among them, for looking up what stands in a text. */
export class KeyIndex<T> {
  private readonly byKey = new Map<string, Map<T, number>>();

  constructor(private readonly named: NameSubject) {}

  /** Adds a name of something. */
  add(name: string, value: T): void {
    for (const { key, kind, weight } of indexKeys(name, this.named)) {
      if (!KINDS.has(kind)) continue;
      const values = this.byKey.get(key) ?? new Map<T, number>();
      if ((values.get(value) ?? 0) < weight) values.set(value, weight);
      this.byKey.set(key, values);
    }
  }

  /** What a text can be a name of, the best matches only; in the order in which the names were added. */
  find(text: string): readonly T[] {
    const scores = new Map<T, number>();
    const short = text.length <= SHORT_WORD;
    for (const { key, weight } of queryKeys(text, this.named)) {
      if (short && !MIN_SHORT_SCORE.has(key.slice(0, 1))) continue;
      for (const [value, stored] of this.byKey.get(key) ?? []) {
        scores.set(value, Math.max(scores.get(value) ?? 0, Math.min(stored, weight)));
      }
    }
    const best = Math.max(MIN_SCORE, ...scores.values());
    return [...scores].filter(([, score]) => score >= best).map(([value]) => value);
  }
}
