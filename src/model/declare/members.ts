/**
 * The decorators of properties and relations. Each declares a member twice: to TypeGraphQL, which makes the schema, and to
 * the dictionary, which the compiler and the loader read.
 */
import { Args, Field, Float, ID, Int } from 'type-graphql';

import { connectionOf, pageArgs } from './connection';
import { declareMember, typeEntry } from './dictionary';
import { EdtfDate } from './edtfDate';
import type { ModelClass, PropertyEntry, RelationEntry, ValueType } from './entries';
import { FirstArgs } from './firstArgs';
import { outgoing } from './path';
import { termName } from './termName';
import { vocabularyName } from './vocabulary';

type ClassType = new () => object;

interface PropertyOptions {
  readonly nullable?: boolean;
  readonly list?: boolean;
  /** True when a dossier may give it; the loader computes the others. */
  readonly declared?: boolean;
  /** True when cypher/migrations has an index on it. */
  readonly indexed?: boolean;
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
    const { nullable = false, list = false, declared = false, indexed = false, args } = options;
    const source = options.source ?? { kind: 'STORED', property: String(key) };
    const vocabulary = vocabularyName(type()) === undefined ? undefined : (type() as Record<string, string>);
    const valueType = options.valueType ?? VALUE_TYPES.get(type()) ?? (vocabulary ? 'enum' : 'other');
    declareMember(prototype.constructor as ModelClass, {
      property: {
        name: String(key),
        description,
        valueType,
        list,
        nullable,
        declared,
        indexed,
        source,
        vocabulary,
      },
    });
    const returned = (list ? () => [type()] : type) as () => ClassType;
    Field(returned, { description, nullable, simple: true })(prototype, key as string);
    if (args) Args(() => args as ClassType)(prototype, key, 0);
  };
}

interface RelationOptions extends Omit<RelationEntry, 'name' | 'description' | 'shape' | 'order' | 'path'> {
  /** The hops; made at their first use where they depend on types that may not be declared yet. */
  readonly path: RelationEntry['path'] | (() => RelationEntry['path']);
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
    const { nullable = true, path, ...rest } = options;
    let hops: RelationEntry['path'] | undefined;
    declareMember(prototype.constructor as ModelClass, {
      relation: {
        order: [],
        ...rest,
        shape,
        name: String(key),
        description,
        get path() {
          return (hops ??= typeof path === 'function' ? path() : path);
        },
      },
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

interface RoleOptions {
  readonly required?: boolean;
  readonly list?: boolean;
  readonly type?: string;
  /** Types of relationship over which others stand in the role as well, who are given under another name. */
  readonly alsoOver?: readonly string[];
}

/** A role of a fact: the entity, or the fact, that stands in it. */
export function Role(description: string, to: string, options: RoleOptions = {}): PropertyDecorator {
  return (prototype, key) => {
    const { required = true, list = false, type = termName(String(key)), alsoOver = [] } = options;
    relation(description, list ? 'list' : 'one', {
      to,
      nullable: !required,
      // Without the label a role would also lead to the node of an entity that was merged into another.
      path: () => [{ ...outgoing(type, ...storesOf(to)), types: [type, ...alsoOver] }],
      role: { type, required, list },
    })(prototype, key);
  };
}

/** The labels of those who may stand in a role. */
function storesOf(to: string): string[] {
  if (to === 'Node') return ['Entity', 'Fact'];
  return [typeEntry(to).kind === 'fact' ? 'Fact' : 'Entity'];
}
