import type { EntityMention } from './entityMention';
import type { KnownEntity } from './knownEntity';

/** An event takes place once: where it and the series of such events have the same name, the name alone is the series'. */
const RANK: Readonly<Record<string, number>> = { Event: 1 };

/** A mention of the first of the entities that a name can mean; of none, none. */
export function toMention(start: number, end: number, entities: readonly KnownEntity[]): EntityMention[] {
  const once = entities.filter((one, at) => entities.findIndex(({ id }) => id === one.id) === at);
  const [entity, ...others] = once.sort((a, b) => (RANK[a.type] ?? 0) - (RANK[b.type] ?? 0));
  return entity ? [{ start, end, entity, others }] : [];
}
