import type { KnownEntity } from './knownEntity';

/** A place of a text that names a known entity, in the units in which strings are indexed. */
export interface EntityMention {
  readonly start: number;
  readonly end: number;
  readonly entity: KnownEntity;
  /** Others that bear the same name. */
  readonly others: readonly KnownEntity[];
}
