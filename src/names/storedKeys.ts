/**
 * Names as they stand in an index and as they are looked up there. What is stored is the key alone: its kind is its weight
 * ({@link KEY_KINDS}). A key whose name gives it with less weight than its kind has (initials, a family name last) is
 * stored with a mark, and asked for with it too.
 */
import { KEY_KINDS, type KeyKind, type NameSubject } from './keyKinds';
import { indexKeysOfNames, queryKeys } from './keys';

/** What stands before a key that weighs less than its kind. */
const LIGHT_MARK = '~';

/** The kinds of which some weigh less. */
const KINDS_WITH_LIGHT = 'qnm';

/** What a marked key weighs: no less does any name give that names the same thing. */
const LIGHT_WEIGHT = 0.65;

/** The version of the keys; another one has those of a database written anew at its next start. */
export const KEYS_VERSION = 4;

/** A key that a text asks for, as it stands in the index. */
export interface StoredQueryKey {
  readonly stored: string;
  readonly kind: KeyKind;
  /** What a hit is worth: the lesser of both sides. */
  readonly weight: number;
}

/** The keys of all names of one thing, as they are stored, sorted. */
export function storedKeys(names: readonly string[], named: NameSubject | undefined): readonly string[] {
  return indexKeysOfNames(names, named)
    .map(({ key, kind, weight }) => (weight < KEY_KINDS[kind].weight ? `${LIGHT_MARK}${key}` : key))
    .sort();
}

/** The stored keys that a text asks for, the weightiest first. */
export function storedQueryKeys(text: string, named: NameSubject | undefined): readonly StoredQueryKey[] {
  return queryKeys(text, named)
    .flatMap(({ key, kind, weight }): StoredQueryKey[] => [
      { stored: key, kind, weight },
      ...(KINDS_WITH_LIGHT.includes(kind)
        ? [{ stored: `${LIGHT_MARK}${key}`, kind, weight: Math.min(weight, LIGHT_WEIGHT) }]
        : []),
    ])
    .sort((a, b) => b.weight - a.weight || (a.stored < b.stored ? -1 : 1));
}
