import {
  getIntrospectionQuery,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf, isIntrospection } from './size';

/** Depth of an introspection, and roughly how many values answer it. */
export interface IntrospectionSize {
  readonly depth: number;
  readonly weight: number;
}

const nothing: IntrospectionSize = { depth: 0, weight: 0 };

interface Measures {
  readonly lengths: Readonly<Record<string, number>>;
  budget?: number;
}

const measuresOf = new WeakMap<GraphQLSchema, Measures>();

/** The most introspection that one operation may ask for: twice what the query of all clients costs on this schema. */
export function introspectionBudget(schema: GraphQLSchema): number {
  const measures = measure(schema);
  if (measures.budget === undefined) {
    const usual = parse(
      getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, oneOf: true }),
    );
    const [operation] = usual.definitions.filter(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    );
    measures.budget =
      operation === undefined ? 0 : 2 * introspectionSize(schema, usual, operation, Infinity).weight;
  }
  return measures.budget;
}

/** How much an operation asks about the schema: lists count by their usual length, since introspection multiplies. */
export function introspectionSize(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  depthLimit: number,
): IntrospectionSize {
  const fragments = fragmentsOf(document);
  // Separate for parts within and outside of introspection: outside, fields themselves cost nothing here.
  const cached = {
    inside: new Map<string, IntrospectionSize>(),
    outside: new Map<string, IntrospectionSize>(),
  };
  const { lengths } = measure(schema);

  const sizeOfSet = (set: SelectionSetNode, inside: boolean, level: number): IntrospectionSize =>
    level > depthLimit
      ? { depth: 1, weight: 0 }
      : set.selections.map((selection) => sizeOf(selection, inside, level)).reduce(addSizes, nothing);

  const sizeOf = (selection: SelectionNode, inside: boolean, level: number): IntrospectionSize => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return sizeOfSet(selection.selectionSet, inside, level);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value, inside, level);
    return sizeOfField(selection, inside || isIntrospection(selection.name.value), level);
  };

  const sizeOfField = (field: FieldNode, inside: boolean, level: number): IntrospectionSize => {
    const set = field.selectionSet;
    // Outside, the other limits have seen to depth, and the level stays at the start of a future introspection.
    if (!inside) return set === undefined ? nothing : sizeOfSet(set, false, level);
    const below = set === undefined ? nothing : sizeOfSet(set, true, level + 1);
    const length = Object.hasOwn(lengths, field.name.value) ? (lengths[field.name.value] ?? 1) : 1;
    return { depth: below.depth + 1, weight: length * (1 + below.weight) };
  };

  const sizeOfFragment = (name: string, inside: boolean, level: number): IntrospectionSize => {
    const memory = inside ? cached.inside : cached.outside;
    const before = memory.get(name);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    if (fragment === undefined) return nothing;
    memory.set(name, nothing);
    const size = sizeOfSet(fragment.selectionSet, inside, level);
    memory.set(name, size);
    return size;
  };

  return sizeOfSet(operation.selectionSet, false, 1);
}

function addSizes(a: IntrospectionSize, b: IntrospectionSize): IntrospectionSize {
  return { depth: Math.max(a.depth, b.depth), weight: a.weight + b.weight };
}

function measure(schema: GraphQLSchema): Measures {
  const before = measuresOf.get(schema);
  if (before !== undefined) return before;
  const types = Object.values(schema.getTypeMap());
  const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composites.map((type) => Object.values(type.getFields()));
  const measures: Measures = {
    lengths: {
      types: types.length,
      directives: schema.getDirectives().length,
      fields: average(fields.map((list) => list.length)),
      args: average(fields.flat().map((field) => field.args.length)),
      inputFields: average(
        types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length),
      ),
      enumValues: average(types.filter(isEnumType).map((type) => type.getValues().length)),
      interfaces: average(composites.map((type) => type.getInterfaces().length)),
      possibleTypes: Math.max(
        1,
        ...types.filter(isAbstractType).map((type) => schema.getPossibleTypes(type).length),
      ),
    },
  };
  measuresOf.set(schema, measures);
  return measures;
}

function average(lengths: readonly number[]): number {
  return Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 0);
}
