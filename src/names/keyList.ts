import { KEY_KINDS, type KeyKind, type NameKey } from './keyKinds';

/** Keys that a name has at most; the weightiest stay. */
export const MOST_KEYS = 60;

const LONGEST_KEY = 120;

/** Pairs of kinds: by the rules, and by a habit; see {@link KEY_KINDS}. */
const PAIRS = { p: 'q', t: 'd', l: 'g', n: 'm', i: 'j' } as const;

/** Keys while they are collected, for a name that is stored or for a text that is looked up. */
export class KeyList {
  private readonly keys = new Map<string, NameKey>();

  constructor(private readonly side: 'stored' | 'query') {}

  /** Whether these are keys of a text that is looked up. */
  get asks(): boolean {
    return this.side === 'query';
  }

  /** Adds a key; of two reasons for one key the first with the greater weight is told. */
  add(kind: KeyKind, value: string, from: string, weight: number = KEY_KINDS[kind].weight): void {
    if (value === '') return;
    const key = `${kind}:${value.slice(0, LONGEST_KEY)}`;
    if ((this.keys.get(key)?.weight ?? 0) < weight) this.keys.set(key, { key, kind, weight, from });
  }

  /** Adds a key of a pair: certain as the rules give it, or else doubtful. */
  addPair(kind: keyof typeof PAIRS, value: string, from: string, certain: boolean): void {
    const doubtful = PAIRS[kind];
    if (!this.asks) {
      this.add(certain ? kind : doubtful, value, from);
      return;
    }
    this.add(kind, value, from, KEY_KINDS[certain ? kind : doubtful].weight);
    if (certain) this.add(doubtful, value, from);
  }

  /** The keys, sorted; the lightest go where there are more than {@link MOST_KEYS}. */
  sorted(): readonly NameKey[] {
    const all = [...this.keys.values()];
    const kept =
      all.length > MOST_KEYS
        ? all.sort((a, b) => b.weight - a.weight || order(a, b)).slice(0, MOST_KEYS)
        : all;
    return kept.sort(order);
  }
}

function order(a: NameKey, b: NameKey): number {
  return a.key < b.key ? -1 : 1;
}
