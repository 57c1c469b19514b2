/**
 * The decorators of types. Each declares a type twice: to TypeGraphQL, which makes the schema, and to the dictionary, which
 * the compiler and the loader read.
 */
import { InterfaceType, ObjectType } from 'type-graphql';

import { declareType, findType, interfacesOf, type TypeEntry } from './dictionary';
import type { EntityTraits, LinkRule, ModelClass, TypeKind } from './entries';
import { declareGroupKeys } from './group';
import { declareOrder } from './order';
import { EntityType, FactRole, FactType } from './types';
import { addTerm } from './vocabulary';
import { declareWhere } from './where';

export { Few, Many, One, Property, Role } from './members';

type ClassType = new () => object;

interface TypeOptions {
  readonly is?: readonly ModelClass[];
  readonly dossierKey?: string;
  readonly derives?: readonly LinkRule[];
  /** Properties of its interfaces for which cypher/migrations has an index on this type. */
  readonly indexed?: readonly string[];
  /** See `TypeEntry`. */
  readonly undated?: TypeEntry['undated'];
  readonly begins?: string;
  /** The GraphQL name and label, where the class cannot bear it. */
  readonly name?: string;
}

/** What an entity type says of itself; see `EntityTraits`. */
type EntityOptions = TypeOptions &
  Pick<EntityTraits, 'plural' | 'names'> &
  Partial<Pick<EntityTraits, 'idPrefix' | 'selectivity' | 'inArticles'>>;

function declare(
  kind: TypeKind,
  description: string,
  options: TypeOptions,
  traitsOf?: (name: string) => EntityTraits,
): ClassDecorator {
  return (target) => {
    const { is = [], derives = [], indexed = [], undated = 'UNKNOWN', begins, dossierKey } = options;
    const { name = target.name } = options;
    const entry = declareType({
      name,
      kind,
      description,
      target: target as unknown as ModelClass,
      implements: is,
      traits: traitsOf?.(name),
      dossierKey,
      derives,
      indexed,
      undated,
      begins,
    });
    if (kind === 'entity') addTerm(EntityType, name, description);
    if (kind === 'fact') {
      addTerm(FactType, name, description);
      declareRoles(entry);
    }
    declareWhere(entry);
    declareOrder(entry);
    declareGroupKeys(entry);
    // GraphQL wants those named as well that they extend.
    const parents = interfacesOf(entry).map((parent) => parent.target) as ClassType[];
    const decorate =
      kind === 'interface' || kind === 'link'
        ? InterfaceType(name, {
            description,
            implements: parents,
            resolveType: (value: { $type: string }) => value.$type,
          })
        : ObjectType(name, { description, implements: parents, simpleResolvers: true });
    decorate(target);
  };
}

/** The roles of a fact that entities have; a fact that stands in one is no end. */
function declareRoles({ relations }: TypeEntry): void {
  for (const { name, role, to } of relations.values()) {
    if (role && findType(to)?.kind !== 'fact') addTerm(FactRole, role.type, `In \`${name}\` of a fact.`);
  }
}

/** An interface of the model: fields that several types share. */
export function Interface(
  description: string,
  options: Pick<TypeOptions, 'is' | 'name'> = {},
): ClassDecorator {
  return declare('interface', description, options);
}

/** A thing of the world: GraphQL type and Neo4j label at once. `plural` names its root list and its heading in a dossier. */
export function Entity(description: string, options: EntityOptions): ClassDecorator {
  const { plural, names, idPrefix, selectivity = 0, inArticles = true } = options;
  return declare('entity', description, { dossierKey: plural, ...options }, (name) => ({
    plural,
    names,
    idPrefix: idPrefix ?? name.toLowerCase(),
    selectivity,
    inArticles,
  }));
}

/** A statement about entities, with its evidence. `dossierKey` is the heading of its list in a dossier. */
export function Fact(
  description: string,
  options: TypeOptions & { readonly dossierKey: string },
): ClassDecorator {
  return declare('fact', description, options);
}

/** A node of the record that is neither entity nor fact: a passage, a change of status. */
export function Record(description: string, options: Pick<TypeOptions, 'is'> = {}): ClassDecorator {
  return declare('record', description, options);
}

/** The properties of a derived relationship, shown on edges. */
export function Link(description: string, options: Pick<TypeOptions, 'is'> = {}): ClassDecorator {
  return declare('link', description, options);
}
