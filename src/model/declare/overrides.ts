import { concreteTypes, relationOf, type RelationEntry, type TypeEntry } from './dictionary';

/** A relation that a type declares in place of the one it would inherit from an interface. */
export interface Override {
  readonly type: string;
  readonly relation: RelationEntry;
}

const overrides = new WeakMap<TypeEntry, Map<string, readonly Override[]>>();

/** Types behind an interface that declare a relation anew: the `facts` of a document are those that rest on it. */
export function overridesOf(entry: TypeEntry, name: string): readonly Override[] {
  const known = overrides.get(entry) ?? new Map<string, readonly Override[]>();
  overrides.set(entry, known);
  const own = known.get(name) ?? findOverrides(entry, name);
  known.set(name, own);
  return own;
}

function findOverrides(entry: TypeEntry, name: string): Override[] {
  const inherited = relationOf(entry, name);
  if (entry.kind !== 'interface' || !inherited) return [];
  return concreteTypes(entry).flatMap((type) => {
    const relation = relationOf(type, name);
    return relation && relation !== inherited ? [{ type: type.name, relation }] : [];
  });
}
