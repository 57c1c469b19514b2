/** What a client selected, with fragments, aliases, directives and variables resolved: pure data for the planner. */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import type { Args } from '../../model/declare/dictionary';

/** The name under which the type of an object is selected, in GraphQL. */
export const TYPE_NAME = '__typename';

export interface SelectedField {
  /** The key in the answer: alias or name. */
  readonly key: string;
  readonly name: string;
  readonly args: Args;
  readonly selection: Selection;
}

/** Where each selected field stands in the document; apart, since equal selections from other places are the same selection. */
const nodesByField = new WeakMap<SelectedField, readonly FieldNode[]>();

/** The nodes of the document that select a field. */
export function nodesOf(field: SelectedField): readonly FieldNode[] | undefined {
  return nodesByField.get(field);
}

/**
 * Selected fields by concrete type name: one entry for an object type, one for each possible type of an interface. What two
 * types select by the same fragment is the same object.
 */
export type Selection = Readonly<Record<string, readonly SelectedField[]>>;

/** An operation that passed validation, with its coerced variables. */
export interface OperationParts {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Record<string, unknown>;
}

/** Resolves selections of one request. */
export class Selector {
  /** Selections by type and by the field nodes that carry them: the types of an interface share most of theirs. */
  private readonly known = new Map<string, Selection>();
  private readonly numbers = new Map<FieldNode, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: OperationParts['fragments'],
    private readonly variables: OperationParts['variables'],
  ) {}

  /** What some nodes of one field select of a type. */
  below(type: GraphQLNamedType, nodes: readonly FieldNode[]): Selection {
    if (!isCompositeType(type)) return NOTHING;
    const key = `${type.name} ${nodes.map((node) => this.numberOf(node)).join()}`;
    const known = this.known.get(key);
    if (known) return known;
    const sets = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    const selection = Object.fromEntries(types.map((object) => [object.name, this.fieldsOn(object, sets)]));
    this.known.set(key, selection);
    return selection;
  }

  /** The fields that some sets select of an object type, those of one key merged. */
  fieldsOn(object: GraphQLObjectType, sets: readonly SelectionSetNode[]): SelectedField[] {
    const nodesByKey = new Map<string, FieldNode[]>();
    const visited = new Set<string>();
    for (const set of sets) this.collect(object, set, nodesByKey, visited);
    const definitions = object.getFields();
    return [...nodesByKey].flatMap(([key, nodes]) => {
      const [node] = nodes;
      if (node?.name.value === TYPE_NAME) return [{ key, name: TYPE_NAME, args: {}, selection: NOTHING }];
      const definition = node && definitions[node.name.value];
      if (!node || !definition) return []; // __schema and __type, which graphql-js answers itself
      const field: SelectedField = {
        key,
        name: node.name.value,
        args: getArgumentValues(definition, node, this.variables),
        selection: this.below(getNamedType(definition.type), nodes),
      };
      nodesByField.set(field, nodes);
      return [field];
    });
  }

  private collect(
    object: GraphQLObjectType,
    set: SelectionSetNode,
    nodesByKey: Map<string, FieldNode[]>,
    visited: Set<string>,
  ): void {
    for (const node of set.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, node, this.variables)?.['if'] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, node, this.variables)?.['if'] === false) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        nodesByKey.set(key, [...(nodesByKey.get(key) ?? []), node]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments[node.name.value];
      if (!fragment) continue;
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (visited.has(node.name.value)) continue;
        visited.add(node.name.value);
      }
      const condition = fragment.typeCondition?.name.value;
      if (condition !== undefined && !this.applies(condition, object)) continue;
      this.collect(object, fragment.selectionSet, nodesByKey, visited);
    }
  }

  private applies(condition: string, object: GraphQLObjectType): boolean {
    const type = this.schema.getType(condition);
    return type === object || (isAbstractType(type) && this.schema.isSubType(type, object));
  }

  private numberOf(node: FieldNode): number {
    const known = this.numbers.get(node);
    if (known !== undefined) return known;
    this.numbers.set(node, this.numbers.size);
    return this.numbers.size - 1;
  }
}

const NOTHING: Selection = {};

/** The selection of a whole operation. */
export function selectionOfOperation(
  schema: GraphQLSchema,
  { operation, fragments, variables }: OperationParts,
): Selection {
  const root = schema.getRootType(operation.operation);
  if (!root) return NOTHING;
  return { [root.name]: new Selector(schema, fragments, variables).fieldsOn(root, [operation.selectionSet]) };
}

/** The fields of a selection, whatever types they belong to. */
export function fieldsOf(selection: Selection): readonly SelectedField[] {
  return Object.values(selection).flat();
}

/** Those of some fields that have a name. */
export function fieldsNamed(name: string, fields: readonly SelectedField[]): readonly SelectedField[] {
  return fields.filter((field) => field.name === name);
}

/** The fields with a name that some fields select below them. */
export function fieldsBelow(fields: readonly SelectedField[], name: string): readonly SelectedField[] {
  return fields.flatMap(({ selection }) => fieldsNamed(name, fieldsOf(selection)));
}
