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
} from '../model/declare/dictionary';

/** The type whose one instance a dossier tells under `document`. */
export const DOCUMENT = 'Document';

/** The types under `entities`, each with its heading. */
export function toldEntities(): TypeEntry[] {
  return typesOf('entity').filter((entry) => entry.name !== DOCUMENT);
}

/** The types under `facts`, each with its heading. */
export function toldFacts(): TypeEntry[] {
  return typesOf('fact');
}

/** A function that makes each of its results once: the model never changes, and every row of a dossier asks it. */
function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** The properties that a dossier may give. */
export const toldProperties = remembered((entry: TypeEntry): PropertyEntry[] =>
  allProperties(entry).filter((property) => property.declared),
);

/** A role of a fact: a relation that a dossier fills. */
export type RoleEntry = RelationEntry & { readonly role: NonNullable<RelationEntry['role']> };

/** The roles of a fact type. */
export const rolesOf = remembered((entry: TypeEntry): RoleEntry[] =>
  allRelations(entry).filter((relation): relation is RoleEntry => relation.role !== undefined),
);

/** The names of the types that may stand in a role. */
export const typesInRole = remembered((role: RoleEntry): string[] =>
  concreteTypes(typeEntry(role.to))
    .filter((type) => type.kind === 'entity' || type.kind === 'fact')
    .map((type) => type.name),
);

/** `EventRelation` as part of an id: `event-relation`. */
export function kebab(name: string): string {
  return name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
