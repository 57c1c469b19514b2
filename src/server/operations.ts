/** Published operations, from the text of a file to what a form shows. Pure. */
import {
  Kind,
  TypeInfo,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  parse,
  print,
  typeFromAST,
  validate,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

import type { Operation, OperationVariable } from './operation';

type Examples = Readonly<Record<string, unknown>>;

/** An operation from its file; throws an Error that says what is wrong with the text. */
export function readOperation(text: string, schema: GraphQLSchema): Operation {
  const document = parse(text);
  const [error] = validate(schema, document);
  if (error) throw error;
  const operation = onlyOperation(document);
  const name = operation.name?.value;
  if (name === undefined) throw new Error('The operation has no name.');
  const { title, description, examples } = readHeader(text);
  const descriptions = describeVariables(document, schema);
  const variables = (operation.variableDefinitions ?? []).map((definition) =>
    readVariable(definition, schema, descriptions, examples),
  );
  const unknownExample = Object.keys(examples).find(
    (key) => !variables.some((variable) => variable.name === key),
  );
  if (unknownExample !== undefined)
    throw new Error(`The example sets ${unknownExample}, which is not a variable.`);
  const documentKnownAt = atMoment(text, operation, schema);
  return {
    name,
    title: title || name,
    description,
    document: text,
    ...(documentKnownAt !== undefined && { documentKnownAt }),
    variables,
  };
}

/** The variable and the directive that read an operation as of a moment of the record. */
const MOMENT = { variable: '$knownAt: String!', directive: '@knownAt(record: $knownAt)' };

/** The text of an operation with the moment of the record as a variable; undefined where it cannot be read as of one. */
function atMoment(
  text: string,
  { name, variableDefinitions = [], directives = [], selectionSet }: OperationDefinitionNode,
  schema: GraphQLSchema,
): string | undefined {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const takesMoment = selectionSet.selections.every(
    (one) =>
      one.kind === Kind.FIELD && fields[one.name.value]?.args.some((argument) => argument.name === 'knownAt'),
  );
  const isTaken =
    directives.some((one) => one.name.value === 'knownAt') ||
    variableDefinitions.some(({ variable }) => variable.name.value === 'knownAt');
  const [last, body] = [variableDefinitions.at(-1), selectionSet.loc?.start];
  const end = last ? last.loc?.end : name?.loc?.end;
  if (!takesMoment || isTaken || end === undefined || body === undefined) return undefined;
  const variable = last ? `, ${MOMENT.variable}` : `(${MOMENT.variable})`;
  return `${text.slice(0, end)}${variable}${text.slice(end, body)}${MOMENT.directive} ${text.slice(body)}`;
}

function onlyOperation({ definitions }: DocumentNode): OperationDefinitionNode {
  const [first, ...more] = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (first === undefined || more.length > 0) throw new Error('The file must contain exactly one operation.');
  return first;
}

/** The comment lines before anything else: sentences about the question, and a line `# example: {…}`. */
function readHeader(text: string): { title: string; description: string; examples: Examples } {
  const head = /^(?:#[^\n]*(?:\n|$))*/.exec(text.replaceAll('\r', ''))?.[0] ?? '';
  const lines = head.split('\n').map((line) => line.replace(/^#\s?/, '').trim());
  const isExample = (line: string) => line.startsWith('example:');
  const about = lines.filter((line) => line !== '' && !isExample(line)).join(' ');
  const [title = about] = /^.*?[.?!](?=\s|$)/.exec(about) ?? [];
  const json = lines.find(isExample)?.slice('example:'.length) ?? '{}';
  return { title, description: about.slice(title.length).trim(), examples: readExamples(json) };
}

function readExamples(json: string): Examples {
  let examples: unknown;
  try {
    examples = JSON.parse(json);
  } catch {
    throw new Error('The example must be one line of JSON.');
  }
  if (typeof examples !== 'object' || examples === null || Array.isArray(examples)) {
    throw new Error('The example must be an object of variables.');
  }
  return examples as Examples;
}

function readVariable(
  { variable, type: typeNode, defaultValue }: VariableDefinitionNode,
  schema: GraphQLSchema,
  descriptions: ReadonlyMap<string, string>,
  examples: Examples,
): OperationVariable {
  const name = variable.name.value;
  const type = typeFromAST(schema, typeNode);
  if (!isInputType(type)) throw new Error(`The schema has no input type ${print(typeNode)}.`);
  const named = getNamedType(type);
  const description = descriptions.get(name);
  return {
    name,
    type: print(typeNode),
    required: isNonNullType(type) && defaultValue === undefined,
    list: isListType(getNullableType(type)),
    input: inputOf(type),
    ...(isEnumType(named) && {
      values: named.getValues().map((value) => ({
        name: value.name,
        ...(value.description ? { description: value.description } : {}),
      })),
    }),
    ...(description !== undefined && { description }),
    ...(defaultValue !== undefined && { default: valueFromASTUntyped(defaultValue) }),
    ...(Object.hasOwn(examples, name) && { example: examples[name] }),
  };
}

function inputOf(type: GraphQLInputType): OperationVariable['input'] {
  const nullable = getNullableType(type);
  const item: GraphQLInputType = isListType(nullable) ? getNullableType(nullable.ofType) : nullable;
  if (isEnumType(item)) return 'enum';
  if (!isScalarType(item)) return 'json';
  if (item.name === 'Int' || item.name === 'Float') return 'number';
  return item.name === 'Boolean' ? 'boolean' : 'text';
}

/** What the schema says where a variable is used first: of an argument, or of a field of an input object. */
function describeVariables(document: DocumentNode, schema: GraphQLSchema): Map<string, string> {
  const types = new TypeInfo(schema);
  const descriptions = new Map<string, string>();
  visit(
    document,
    visitWithTypeInfo(types, {
      Variable: ({ name: { value: name } }, _key, parent) => {
        if (parent === undefined || !('kind' in parent) || descriptions.has(name)) return;
        const description =
          parent.kind === Kind.OBJECT_FIELD
            ? describeField(types, parent.name.value)
            : parent.kind === Kind.ARGUMENT
              ? types.getArgument()?.description
              : undefined;
        if (description) descriptions.set(name, description);
      },
    }),
  );
  return descriptions;
}

function describeField(types: TypeInfo, field: string): string | null | undefined {
  const parent = types.getParentInputType();
  const named = parent && getNamedType(parent);
  return isInputObjectType(named) ? named.getFields()[field]?.description : undefined;
}
