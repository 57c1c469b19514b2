import { KEY_KINDS, type KeyKind, type NameKey } from './keyKinds';

/** Keys that a name has at most; the weightiest stay. */
export const MAX_KEYS = 60;

const MAX_KEY_LENGTH = 120;

/** Pairs of kinds: by the rules, and by a habit; see {@link KEY_KINDS}. */
const PAIRS = { p: 'q', t: 'd', l: 'g', n: 'm', i: 'j' } as const;

/** Keys while they are collected, for a name that is stored or for a text that is looked up. */
export class KeyList {
  private readonly keys = new Map<string, NameKey>();

  constructor(private readonly side: 'stored' | 'query') {}

  /** Whether these are keys of a text that is looked up. */
  get isQuery(): boolean {
    return this.side === 'query';
  }

  /** Adds a key; of two reasons for one key the first with the greater weight is given. */
  add(kind: KeyKind, value: string, from: string, weight: number = KEY_KINDS[kind].weight): void {
    if (value === '') return;
    const key = `${kind}:${value.slice(0, MAX_KEY_LENGTH)}`;
    if ((this.keys.get(key)?.weight ?? 0) < weight) this.keys.set(key, { key, kind, weight, from });
  }

  /** Adds a key of a pair: certain as the rules give it, or else doubtful. */
  addPair(kind: keyof typeof PAIRS, value: string, from: string, certain: boolean): void {
    const doubtful = PAIRS[kind];
    if (!this.isQuery) {
      this.add(certain ? kind : doubtful, value, from);
      return;
    }
    this.add(kind, value, from, KEY_KINDS[certain ? kind : doubtful].weight);
    if (certain) this.add(doubtful, value, from);
  }

  /** The keys, sorted; the lightest go where there are more than {@link MAX_KEYS}. */
  sorted(): readonly NameKey[] {
    const all = [...this.keys.values()];
    const kept =
      all.length > MAX_KEYS
        ? all.sort((a, b) => b.weight - a.weight || compareKeys(a, b)).slice(0, MAX_KEYS)
        : all;
    return kept.sort(compareKeys);
  }
}

function compareKeys(a: NameKey, b: NameKey): number {
  return a.key < b.key ? -1 : 1;
}
