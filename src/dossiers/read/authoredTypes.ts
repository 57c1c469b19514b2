/** What a dossier can tell, read off the model. */
import {
  allProperties,
  allRelations,
  concreteTypes,
  typeEntry,
  typesOf,
  type PropertyEntry,
  type RelationEntry,
  type TypeEntry,
} from '../../model/declare/dictionary';

/** The type whose one instance a dossier tells under `document`. */
export const DOCUMENT = 'Document';

/** The types under `entities`, each with its heading. */
export function authoredEntityTypes(): TypeEntry[] {
  return typesOf('entity').filter((entry) => entry.name !== DOCUMENT);
}

/** The types under `facts`, each with its heading. */
export function authoredFactTypes(): TypeEntry[] {
  return typesOf('fact');
}

/** A function that makes each of its results once: the model never changes, and every row of a dossier asks it. */
function memoized<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const results = new WeakMap<Key, Value>();
  return (key) => {
    const value = results.get(key) ?? make(key);
    results.set(key, value);
    return value;
  };
}

/** The properties that a dossier may give. */
export const authoredProperties = memoized((entry: TypeEntry): PropertyEntry[] =>
  allProperties(entry).filter((property) => property.declared),
);

/** A role of a fact: a relation that a dossier fills. */
export type RoleRelation = RelationEntry & { readonly role: NonNullable<RelationEntry['role']> };

/** The roles of a fact type. */
export const rolesOf = memoized((entry: TypeEntry): RoleRelation[] =>
  allRelations(entry).filter((relation): relation is RoleRelation => relation.role !== undefined),
);

/** The names of the types that may stand in a role. */
export const typesInRole = memoized((role: RoleRelation): string[] =>
  concreteTypes(typeEntry(role.to))
    .filter((type) => type.kind === 'entity' || type.kind === 'fact')
    .map((type) => type.name),
);
