/** What a client selected, with fragments, aliases, directives and variables resolved: pure data for the compiler. */
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
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import type { Args } from '../model/dictionary';

export interface SelectedField {
  /** The key in the answer: alias or name. */
  readonly key: string;
  readonly name: string;
  readonly args: Args;
  readonly selection: Selection;
}

/** Selected fields by concrete type name: one entry for an object type, one per possible type for an interface. */
export type Selection = Readonly<Record<string, readonly SelectedField[]>>;

interface Request {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Record<string, unknown>;
}

/** The selection below the field that is being resolved. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const request = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
  return below(request, getNamedType(info.returnType), info.fieldNodes);
}

/** An operation that passed validation, with its coerced variables. */
export interface OperationParts {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Record<string, unknown>;
}

/** The selection of a whole operation. */
export function selectionOfOperation(
  schema: GraphQLSchema,
  { operation, fragments, variables }: OperationParts,
): Selection {
  const root = schema.getRootType(operation.operation);
  if (!root) return {};
  const request = { schema, fragments, variables };
  return { [root.name]: fieldsOn(request, root, [operation.selectionSet]) };
}

function below(request: Request, type: GraphQLNamedType, nodes: readonly FieldNode[]): Selection {
  if (!isCompositeType(type)) return {};
  const sets = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  const concrete = isAbstractType(type) ? request.schema.getPossibleTypes(type) : [type];
  return Object.fromEntries(concrete.map((object) => [object.name, fieldsOn(request, object, sets)]));
}

function fieldsOn(
  request: Request,
  object: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): SelectedField[] {
  const nodesByKey = new Map<string, FieldNode[]>();
  for (const set of sets) collect(request, object, set, nodesByKey, new Set());
  const definitions = object.getFields();
  return [...nodesByKey].flatMap(([key, nodes]) => {
    const [node] = nodes;
    const definition = node && definitions[node.name.value];
    if (!node || !definition) return []; // __typename, which graphql-js answers itself
    return [
      {
        key,
        name: node.name.value,
        args: getArgumentValues(definition, node, request.variables),
        selection: below(request, getNamedType(definition.type), nodes),
      },
    ];
  });
}

function collect(
  request: Request,
  object: GraphQLObjectType,
  set: SelectionSetNode,
  nodesByKey: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const node of set.selections) {
    if (getDirectiveValues(GraphQLSkipDirective, node, request.variables)?.['if'] === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, node, request.variables)?.['if'] === false) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      nodesByKey.set(key, [...(nodesByKey.get(key) ?? []), node]);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : request.fragments[node.name.value];
    if (!fragment) continue;
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (visited.has(node.name.value)) continue;
      visited.add(node.name.value);
    }
    const condition = fragment.typeCondition?.name.value;
    if (condition !== undefined && !applies(request.schema, condition, object)) continue;
    collect(request, object, fragment.selectionSet, nodesByKey, visited);
  }
}

function applies(schema: GraphQLSchema, condition: string, object: GraphQLObjectType): boolean {
  const type = schema.getType(condition);
  return type === object || (isAbstractType(type) && schema.isSubType(type, object));
}
