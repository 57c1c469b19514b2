import type { TypeEntry } from './declare/dictionary';

/** The labels whose ids are unique; every node that can be looked up has exactly one of them. */
export const STORES = ['Entity', 'Fact', 'Passage'] as const;

/** The label of an entity that was merged into another, and with its type: `Merged`, `MergedCity`. */
export const MERGED = 'Merged';

/** A label whose ids are unique. */
export type Store = (typeof STORES)[number];

/** The label under which the ids of a type are unique. */
export function storeOf(entry: TypeEntry): Store {
  if (entry.name === 'Passage') return 'Passage';
  const isFact = entry.kind === 'fact' || entry.name === 'Fact' || entry.name === 'State';
  return isFact ? 'Fact' : 'Entity';
}
