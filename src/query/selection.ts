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
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import type { Args } from '../model/dictionary';
import { Remembered } from './remembered';

/** The name under which the type of an object is selected, in GraphQL. */
export const TYPE_NAME = '__typename';

/** The key under which an object tells graphql-js its type; no name or alias of a client can be this. */
export const TYPE_KEY = '$type';

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
  /** True when graphql-js goes through what is read, and must be told the type of every object of an interface. */
  readonly typed: boolean;
}

/** The extension of a field in the schema of execution that holds the type of which its value is a whole answer. */
export const ANSWERS = 'answers';

const selections = new Remembered<Selection>();

/** graphql-js keeps these lists for as long as it executes one request: the same for each object of a list. */
const ofRequest = new WeakMap<readonly FieldNode[], Selection>();

/**
 * The selection below the field that is being resolved; made once for each document and its variables. Where the field gives
 * whole answers (`schema/wholeAnswers.ts`) it is exactly what the client wrote; elsewhere objects of interfaces also tell
 * their type.
 */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const known = ofRequest.get(info.fieldNodes);
  if (known) return known;
  const { operation, variableValues } = info;
  const selection = selections.of(operation, variableValues, () => selected(info), placeOf(info));
  ofRequest.set(info.fieldNodes, selection);
  return selection;
}

/** Which field of an operation it is, whatever object of a list it belongs to: types, since fields of fragments depend on them. */
function placeOf({ path }: GraphQLResolveInfo): string {
  const parts: string[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) {
    if (typeof at.key === 'string') parts.push(`${at.typename ?? ''}.${at.key}`);
  }
  return parts.join('/');
}

function selected(info: GraphQLResolveInfo): Selection {
  const { schema, fragments, variableValues: variables, parentType, fieldName } = info;
  const answers = parentType.getFields()[fieldName]?.extensions[ANSWERS] as GraphQLOutputType | undefined;
  const request = { schema, fragments, variables, typed: answers === undefined };
  return below(request, getNamedType(answers ?? info.returnType), info.fieldNodes);
}

const rootFields = new Remembered<SelectedField>();

/** A root field as it was selected; made once for each document and its variables. */
export function rootFieldOf(info: GraphQLResolveInfo): SelectedField {
  const { fieldNodes, variableValues: variables, parentType, fieldName, path } = info;
  const [node] = fieldNodes;
  const definition = parentType.getFields()[fieldName];
  if (!node || !definition) throw new Error(`${parentType.name} has no field ${fieldName}`);
  // Either schema may execute a document: the published one only those that ask about it.
  return rootFields.of(node, variables, () => ({
    key: String(path.key),
    name: fieldName,
    args: getArgumentValues(definition, node, variables),
    selection: selected(info),
  }));
}

/** The fields of a selection, whatever types they belong to. */
export function fieldsOf(selection: Selection): readonly SelectedField[] {
  return Object.values(selection).flat();
}

/** Whether a field is selected anywhere below. */
export function selectsBelow(name: string, selection: Selection): boolean {
  return fieldsOf(selection).some((field) => field.name === name || selectsBelow(name, field.selection));
}

export function fieldsNamed(name: string, fields: readonly SelectedField[]): readonly SelectedField[] {
  return fields.filter((field) => field.name === name);
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
  const request = { schema, fragments, variables, typed: false };
  return { [root.name]: fieldsOn(request, root, [operation.selectionSet]) };
}

function below(request: Request, type: GraphQLNamedType, nodes: readonly FieldNode[]): Selection {
  if (!isCompositeType(type)) return {};
  const sets = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  if (!isAbstractType(type)) return { [type.name]: fieldsOn(request, type, sets) };
  const told = request.typed ? [{ key: TYPE_KEY, name: TYPE_NAME, args: {}, selection: {} }] : [];
  const concrete = request.schema.getPossibleTypes(type);
  return Object.fromEntries(
    concrete.map((object) => [object.name, [...fieldsOn(request, object, sets), ...told]]),
  );
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
    if (node?.name.value === TYPE_NAME) return [{ key, name: TYPE_NAME, args: {}, selection: {} }];
    const definition = node && definitions[node.name.value];
    if (!node || !definition) return []; // __schema and __type, which graphql-js answers itself
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
