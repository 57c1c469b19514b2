/** What of the model has a time: states and the links derived from them hold for a while; what happens begins on a day. */
import { concreteTypes, isA, relationOf, typeEntry, typesOf, type TypeEntry } from './declare/dictionary';
import { isSummarised } from './summarised';

/** How a node of a type has a time. */
export type NodeTime =
  /** A state: it holds for a while. */
  | { readonly kind: 'HOLDS'; readonly undated: 'UNKNOWN' | 'HOLDS' }
  /** An event, an agreement, or what a document says of one: it begins on a day. */
  | { readonly kind: 'BEGINS' }
  /** A fact about something that begins: it is true from then on. `relation` leads there. */
  | { readonly kind: 'BEGINS_WITH'; readonly relation: string };

/** The time of the nodes of a concrete type; undefined where they have none, as cities and documents. */
export function timeOf(entry: TypeEntry): NodeTime | undefined {
  if (entry.kind === 'entity') return isSummarised(entry) ? { kind: 'BEGINS' } : undefined;
  if (entry.kind !== 'fact') return undefined;
  if (isA(entry, 'State')) return { kind: 'HOLDS', undated: entry.undated };
  if (entry.begins === undefined) return undefined;
  return entry.begins === 'ITSELF' ? { kind: 'BEGINS' } : { kind: 'BEGINS_WITH', relation: entry.begins };
}

/** The concrete types behind a type, with their times; those without one are left out. */
export function timedTypes(typeName: string): { readonly entry: TypeEntry; readonly time: NodeTime }[] {
  return concreteTypes(typeEntry(typeName)).flatMap((entry) => {
    const time = timeOf(entry);
    return time ? [{ entry, time }] : [];
  });
}

/** The links that hold for a while: by relationship type, and whether one without any date holds on every day. */
export function stateLinks(): ReadonlyMap<string, 'UNKNOWN' | 'HOLDS'> {
  const states = typesOf('fact').filter((entry) => isA(entry, 'State'));
  return new Map(
    states.flatMap(({ derives, undated }) => derives.map(({ type }) => [type, undated] as const)),
  );
}

/** The relation by which a fact begins with something else. */
export function beginningOf(entry: TypeEntry, name: string): NonNullable<ReturnType<typeof relationOf>> {
  const relation = relationOf(entry, name);
  if (!relation) throw new Error(`${entry.name} begins with ${name}, which it does not have`);
  return relation;
}
