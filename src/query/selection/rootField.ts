/** A root field as it was selected, resolved once for each document and the variables that it uses. */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  Kind,
  OperationTypeNode,
  visit,
  type ASTNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';

import { Remembered } from '../remembered';
import { checkedDay } from '../clientDates';
import { keyOfAsked, type AskedView, type AsOfView } from '../view';
import { Selector, type SelectedField, type Selection } from './selection';

/** The extension of a field in the schema of execution that holds the type of which its value is a whole answer. */
export const ANSWERS = 'answers';

const selections = new Remembered<Selection>();
const rootFields = new Remembered<RootField>();

/** The directives of an operation that give its root fields the argument of this name, where they have none themselves. */
export const AS_OF = 'asOf';
export const KNOWN_AT = 'knownAt';

/** A root field as it was selected, and as of when it is read. */
export interface RootField extends SelectedField {
  readonly view: AskedView;
}

/**
 * A root field as it was selected. Two requests that differ only in the arguments of the root field share the selection below
 * it, and so the statement that is made for it.
 */
export function rootFieldOf(info: GraphQLResolveInfo): RootField {
  const { fieldNodes, variableValues: variables, parentType, fieldName, path, fragments } = info;
  const [node] = fieldNodes;
  const definition = parentType.getFields()[fieldName];
  if (!node || !definition) throw new Error(`${parentType.name} has no field ${fieldName}`);
  const used = usedVariables(node, fieldNodes, fragments, variables);
  const ofOperation = viewOfOperation(info);
  const make = (): RootField => {
    const args = getArgumentValues(definition, node, variables);
    return {
      key: String(path.key),
      name: fieldName,
      args,
      view: viewOfArguments(args, ofOperation),
      selection: selections.of(node, used.below, () => {
        const type = (definition.extensions[ANSWERS] as GraphQLOutputType | undefined) ?? info.returnType;
        return new Selector(info.schema, fragments, variables).below(getNamedType(type), fieldNodes);
      }),
    };
  };
  return rootFields.of(node, used.all, make, keyOfAsked(ofOperation));
}

/**
 * The view that the directives of an operation give to all of its root fields; where there are none, that of the request, which is
 * the root value.
 */
function viewOfOperation({ schema, operation, variableValues, rootValue }: GraphQLResolveInfo): AskedView {
  const valuesOf = (name: string) => {
    const directive = schema.getDirective(name);
    return directive && getDirectiveValues(directive, operation, variableValues);
  };
  const asOf = valuesOf(AS_OF) as AsOfView | undefined;
  const knownAt = valuesOf(KNOWN_AT)?.['record'] as string | undefined;
  const isQuery = operation.operation === OperationTypeNode.QUERY;
  const ofRequest = (isQuery ? (rootValue as AskedView | undefined) : undefined) ?? NO_VIEW;
  if (!asOf && knownAt === undefined) return ofRequest;
  return {
    ...ofRequest,
    ...(asOf && { asOf: { ...asOf, date: checkedDay(asOf.date, `@${AS_OF}(date:)`) } }),
    ...(knownAt !== undefined && { knownAt: { text: knownAt, place: `@${KNOWN_AT}(record:)` } }),
  };
}

const NO_VIEW: AskedView = {};

/** What the arguments of a root field say goes before what the operation says. */
function viewOfArguments(args: Readonly<Record<string, unknown>>, ofOperation: AskedView): AskedView {
  const { asOf, knownAt } = args as { asOf?: AsOfView | null; knownAt?: string | null };
  if (!asOf && (knownAt ?? undefined) === undefined) return ofOperation;
  return {
    ...ofOperation,
    ...(asOf && { asOf }),
    ...(typeof knownAt === 'string' && { knownAt: { text: knownAt, place: 'knownAt' } }),
  };
}

interface UsedVariables {
  readonly all: Readonly<Record<string, unknown>>;
  readonly below: Readonly<Record<string, unknown>>;
}

interface VariableNames {
  readonly own: readonly string[];
  readonly below: readonly string[];
}

const namesByNode = new WeakMap<ASTNode, VariableNames>();

function usedVariables(
  node: ASTNode,
  nodes: GraphQLResolveInfo['fieldNodes'],
  fragments: GraphQLResolveInfo['fragments'],
  variables: Readonly<Record<string, unknown>>,
): UsedVariables {
  const names = namesByNode.get(node) ?? variableNames(nodes, fragments);
  namesByNode.set(node, names);
  const pick = (some: readonly string[]) =>
    Object.fromEntries(some.flatMap((name) => (name in variables ? [[name, variables[name]]] : [])));
  return { all: pick([...names.own, ...names.below]), below: pick(names.below) };
}

/** The variables in the arguments of a field, and those in what it selects. */
function variableNames(
  nodes: GraphQLResolveInfo['fieldNodes'],
  fragments: GraphQLResolveInfo['fragments'],
): VariableNames {
  const own = nodes.flatMap(({ arguments: args = [], directives = [] }) =>
    [...args, ...directives].flatMap((one) => namesIn(one, fragments, new Set())),
  );
  const visited = new Set<string>();
  const below = nodes.flatMap(({ selectionSet }) =>
    selectionSet ? namesIn(selectionSet, fragments, visited) : [],
  );
  return { own: distinct(own), below: distinct(below) };
}

function namesIn(
  node: ASTNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  visited: Set<string>,
): string[] {
  const names: string[] = [];
  visit(node, {
    [Kind.VARIABLE]: ({ name }) => {
      names.push(name.value);
    },
    [Kind.FRAGMENT_SPREAD]: ({ name }) => {
      const fragment = fragments[name.value];
      if (!fragment || visited.has(name.value)) return;
      visited.add(name.value);
      names.push(...namesIn(fragment, fragments, visited));
    },
  });
  return names;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
