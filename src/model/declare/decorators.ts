/**
 * The decorators of the model. Each declares a member or type twice: to TypeGraphQL, which makes the schema, and to the
 * dictionary, which the compiler and the loader read.
 */
import { Args, Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql';

import { connectionOf, pageArgs } from './connection';
import {
  declareMember,
  declareType,
  typeEntry,
  type LinkRule,
  type ModelClass,
  type PropertyEntry,
  type RelationEntry,
  type TypeKind,
  type ValueType,
} from './dictionary';
import { EdtfDate } from './edtfDate';
import { FirstArgs } from './firstArgs';
import { declareGroupKeys } from './group';
import { vocabularyName } from './vocabulary';
import { declareOrder } from './order';
import { outgoing } from './path';
import { declareWhere } from './where';

type ClassType = new () => object;

interface PropertyOptions {
  readonly nullable?: boolean;
  readonly list?: boolean;
  readonly declared?: boolean;
  readonly valueType?: ValueType;
  readonly args?: ModelClass;
  /** The property of that name on the node or link when absent. */
  readonly source?: PropertyEntry['source'];
}

const VALUE_TYPES = new Map<unknown, ValueType>([
  [ID, 'id'],
  [String, 'string'],
  [Int, 'int'],
  [Float, 'float'],
  [Boolean, 'boolean'],
  [EdtfDate, 'date'],
  [Date, 'datetime'],
]);

/** A value of a node or relationship: a field that costs no walk. */
export function Property(
  type: () => unknown,
  description: string,
  options: PropertyOptions = {},
): PropertyDecorator {
  return (prototype, key) => {
    const { nullable = false, list = false, declared = false, args } = options;
    const source = options.source ?? { kind: 'STORED', property: String(key) };
    const vocabulary = vocabularyName(type()) === undefined ? undefined : (type() as Record<string, string>);
    const valueType = options.valueType ?? VALUE_TYPES.get(type()) ?? (vocabulary ? 'enum' : 'other');
    declareMember(prototype.constructor as ModelClass, {
      property: { name: String(key), description, valueType, list, nullable, declared, source, vocabulary },
    });
    const returned = (list ? () => [type()] : type) as () => ClassType;
    Field(returned, { description, nullable, simple: true })(prototype, key as string);
    if (args) Args(() => args as ClassType)(prototype, key, 0);
  };
}

interface RelationOptions extends Omit<RelationEntry, 'name' | 'description' | 'shape' | 'order'> {
  readonly order?: RelationEntry['order'];
  readonly nullable?: boolean;
}

/** A walk to one other node. */
export function One(description: string, options: RelationOptions): PropertyDecorator {
  return relation(description, 'one', options);
}

/** A walk to a short list, cut at `first`. */
export function Few(description: string, options: RelationOptions): PropertyDecorator {
  return relation(description, 'list', options);
}

/** A walk to what can be many: a Relay connection whose edges carry the link. */
export function Many(description: string, options: RelationOptions): PropertyDecorator {
  return relation(description, 'connection', options);
}

function relation(
  description: string,
  shape: RelationEntry['shape'],
  options: RelationOptions,
): PropertyDecorator {
  return (prototype, key) => {
    const { nullable = true, ...rest } = options;
    declareMember(prototype.constructor as ModelClass, {
      relation: { order: [], ...rest, shape, name: String(key), description },
    });
    const end = () => typeEntry(options.to).target as ClassType;
    const field = (returned: () => unknown) => {
      Field(returned as () => ClassType, {
        description,
        nullable: shape === 'one' && nullable,
        simple: true,
      })(prototype, key as string);
    };
    const args = (type: ModelClass) => {
      Args(() => type as ClassType)(prototype, key, 0);
    };
    if (shape === 'one') field(end);
    if (shape === 'list') {
      field(() => [end()]);
      args(FirstArgs);
    }
    if (shape === 'connection') {
      const connection = connectionOf(options);
      field(() => connection);
      args(pageArgs(options.to, options.link));
    }
  };
}

interface TypeOptions {
  readonly is?: readonly ModelClass[];
  readonly plural?: string;
  readonly dossierKey?: string;
  readonly derives?: readonly LinkRule[];
  /** The GraphQL name and label, where the class cannot bear it. */
  readonly name?: string;
}

function declare(kind: TypeKind, description: string, options: TypeOptions): ClassDecorator {
  return (target) => {
    const { is = [], derives = [], plural, dossierKey, name = target.name } = options;
    const entry = declareType({
      name,
      kind,
      description,
      target: target as unknown as ModelClass,
      implements: is,
      plural,
      dossierKey,
      derives,
    });
    declareWhere(entry);
    declareOrder(entry);
    declareGroupKeys(entry);
    const parents = closure(is) as ClassType[];
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

/** Interfaces with those that they extend: GraphQL wants all of them named. */
function closure(interfaces: readonly ModelClass[]): ModelClass[] {
  return [...new Set(interfaces.flatMap((type) => [...closure(typeEntry(type).implements), type]))];
}

/** An interface of the model: fields that several types share. */
export function Interface(
  description: string,
  options: Pick<TypeOptions, 'is' | 'name'> = {},
): ClassDecorator {
  return declare('interface', description, options);
}

/** A thing of the world: GraphQL type and Neo4j label at once. `plural` names its root list and its heading in a dossier. */
export function Entity(
  description: string,
  options: TypeOptions & { readonly plural: string },
): ClassDecorator {
  return declare('entity', description, { dossierKey: options.plural, ...options });
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

/** A role of a fact: the entity, or the fact, that stands in it. */
export function Role(
  description: string,
  to: string,
  options: { readonly required?: boolean; readonly list?: boolean; readonly type?: string } = {},
): PropertyDecorator {
  return (prototype, key) => {
    const { required = true, list = false, type = relationshipName(String(key)) } = options;
    relation(description, list ? 'list' : 'one', {
      to,
      nullable: !required,
      // Without the label a role would also lead to the node of an entity that was merged into another.
      path: [outgoing(type, ...storesOf(to))],
      role: { type, required, list },
    })(prototype, key);
  };
}

/** The labels of those who may stand in a role. */
function storesOf(to: string): string[] {
  if (to === 'Node') return ['Entity', 'Fact'];
  return [typeEntry(to).kind === 'fact' ? 'Fact' : 'Entity'];
}

/** `onBehalfOf` as a relationship type: `ON_BEHALF_OF`. */
export function relationshipName(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
