import {
  getNamedType,
  isEnumType,
  isRequiredArgument,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLArgument,
  type GraphQLSchema,
} from 'graphql';

import {
  allProperties,
  allRelations,
  concreteTypes,
  typeEntry,
  typesOf,
  type RelationEntry,
  type TypeEntry,
} from '../../src/model/declare/dictionary';
import { inputName } from '../../src/model/declare/inputNames';
import { buildSchema } from '../../src/schema/build';
import { startTestServer, type TestServer } from '../support/entente';

/** Relations asked in one query: a statement with more of them is planned for longer than several with fewer. */
const RELATIONS_AT_A_TIME = 8;

/** Where nodes of the types without a list of their own are found. */
const WAYS: Readonly<Record<string, (selection: string) => string>> = {
  Passage: (selection) => `{ facts(first: 2) { nodes { evidence(first: 1) { passage ${selection} } } } }`,
  FactEnd: (selection) => `{ facts(first: 2) { nodes { ends(first: 2) ${selection} } } }`,
  Evidence: (selection) => `{ facts(first: 2) { nodes { evidence(first: 1) ${selection} } } }`,
  StatusChange: (selection) => `{ facts(first: 2) { nodes { statusHistory(first: 1) ${selection} } } }`,
};

function fieldsOf(
  schema: GraphQLSchema,
  type: string,
): Readonly<Record<string, GraphQLField<unknown, unknown>>> {
  const found = schema.getType(type);
  return isObjectType(found) || isInterfaceType(found) ? found.getFields() : {};
}

/** Something of a value that is an object: a node's id, all of a date. */
function selectionOf(schema: GraphQLSchema, type: string): string {
  const fields = fieldsOf(schema, type);
  const names = 'id' in fields ? ['id'] : Object.keys(fields).filter((name) => !isComposite(fields[name]));
  return `{ ${names.join(' ')} }`;
}

function isComposite(field: GraphQLField<unknown, unknown> | undefined): boolean {
  return field !== undefined && isCompositeType(getNamedType(field.type));
}

/** An argument with a value that fits it: the first of an enum, and else a day. */
function argumentText({ name, type }: GraphQLArgument): string {
  const named = getNamedType(type);
  return `${name}: ${isEnumType(named) ? (named.getValues()[0]?.name ?? '') : '"2020-06-23"'}`;
}

function propertyText(schema: GraphQLSchema, type: string, name: string): string {
  const field = fieldsOf(schema, type)[name];
  const args = (field?.args ?? []).filter(isRequiredArgument).map(argumentText);
  const called = args.length === 0 ? name : `${name}(${args.join(', ')})`;
  // A field that the schema lacks is asked all the same: the server then says that it is missing.
  return field && isComposite(field)
    ? `${called} ${selectionOf(schema, getNamedType(field.type).name)}`
    : called;
}

/** `edges` holds the edges of which everything was asked already: their fields are the same wherever they stand. */
function relationText(schema: GraphQLSchema, relation: RelationEntry, edges: Set<string>): string {
  const { name, shape, to, link } = relation;
  const end = selectionOf(schema, to);
  if (shape === 'one') return `${name} ${end}`;
  if (shape === 'list') return `${name}(first: 1) ${end}`;
  const edge = `${to}${link ? typeEntry(link).name : ''}`;
  if (!link || edges.has(edge)) return `${name}(first: 1) { nodes ${end} }`;
  edges.add(edge);
  return `${name}(first: 1) { edges { cursor ${linkText(schema, typeEntry(link))} node ${end} } }`;
}

/** All that stands on an edge. */
function linkText(schema: GraphQLSchema, link: TypeEntry): string {
  return [
    ...allProperties(link).map(({ name }) => propertyText(schema, link.name, name)),
    ...allRelations(link).map((relation) => relationText(schema, relation, new Set())),
  ].join(' ');
}

function wayTo(schema: GraphQLSchema, type: string): (selection: string) => string {
  return WAYS[type] ?? ((selection) => `{ ${listOf(schema, type)}(first: 2) { nodes ${selection} } }`);
}

/** The field at the root that lists a type. */
function listOf(schema: GraphQLSchema, type: string): string {
  const list = Object.values(schema.getQueryType()?.getFields() ?? {}).find(
    (field) => getNamedType(field.type).name === `${type}Connection`,
  );
  if (!list) throw new Error(`No list at the root has the type ${type}`);
  return list.name;
}

/** Queries that together ask for everything that a type has. */
function batchesOf(schema: GraphQLSchema, entry: TypeEntry, edges: Set<string>): string[] {
  const way = wayTo(schema, entry.name);
  const properties = allProperties(entry).map(({ name }) => propertyText(schema, entry.name, name));
  const relations = allRelations(entry).map((relation) => relationText(schema, relation, edges));
  const chunks: string[][] = properties.length > 0 ? [properties] : [];
  for (let from = 0; from < relations.length; from += RELATIONS_AT_A_TIME) {
    chunks.push(relations.slice(from, from + RELATIONS_AT_A_TIME));
  }
  return chunks.map((fields) => way(`{ ${fields.join(' ')} }`));
}

/** A type with a list at the root, for an interface without one. */
const STAND_INS: Readonly<Record<string, string>> = {
  Node: 'City',
  Actor: 'City',
  Place: 'City',
  State: 'Tie',
};

function inputFieldsOf(schema: GraphQLSchema, type: string): Readonly<Record<string, GraphQLInputField>> {
  const found = schema.getType(type);
  return isInputObjectType(found) ? found.getFields() : {};
}

/** A condition on a property of a type; undefined where it cannot be filtered. */
function conditionOn(schema: GraphQLSchema, type: string, name: string): string | undefined {
  const field = inputFieldsOf(schema, `${type}Where`)[name];
  if (!field) return undefined;
  const operators = inputFieldsOf(schema, getNamedType(field.type).name);
  if ('exists' in operators) return `{ ${name}: { exists: true } }`;
  if ('in' in operators) return `{ ${name}: { in: ["none"] } }`;
  return `{ ${name}: { eq: true } }`;
}

function anyProperty(schema: GraphQLSchema, entry: TypeEntry): string {
  const conditions = allProperties(entry).flatMap(({ name }) => conditionOn(schema, entry.name, name) ?? []);
  return `{ or: [${conditions.join(' ')}] }`;
}

/** A condition on a relation: on what lies at its end, and on its link where that was not asked yet. */
function conditionOver(schema: GraphQLSchema, relation: RelationEntry, links: Set<string>): string {
  const { name, shape, to, link } = relation;
  const end = typeEntry(to);
  const node = end.kind === 'record' ? anyProperty(schema, end) : '{ id: { in: ["none"] } }';
  if (shape === 'one') return `{ ${inputName(name)}: ${node} }`;
  const entry = link && typeEntry(link);
  const isNew = entry !== undefined && !links.has(entry.name);
  if (isNew) links.add(entry.name);
  return `{ ${inputName(name)}: { some: { node: ${node}${isNew ? `, link: ${anyProperty(schema, entry)}` : ''} } } }`;
}

/** Filters that together speak of everything that the type itself declares. */
function filtersOf(schema: GraphQLSchema, entry: TypeEntry, links: Set<string>): string[] {
  const list = listOf(schema, STAND_INS[entry.name] ?? entry.name);
  const conditions = [
    ...[...entry.properties.keys()].flatMap((name) => conditionOn(schema, entry.name, name) ?? []),
    ...[...entry.relations.values()].map((relation) => conditionOver(schema, relation, links)),
  ];
  return conditions.length === 0
    ? []
    : [`{ ${list}(first: 1, where: { or: [${conditions.join(' ')}] }) { nodes { id } } }`];
}

/** The orders that a type itself declares, in one list. */
function orderOf(schema: GraphQLSchema, entry: TypeEntry): string[] {
  const list = listOf(schema, STAND_INS[entry.name] ?? entry.name);
  const own = [...entry.properties.keys(), ...entry.relations.keys()].map(inputName);
  const terms = own.flatMap((name) => {
    const field = inputFieldsOf(schema, `${entry.name}Order`)[name];
    if (!field) return [];
    const term = getNamedType(field.type).name;
    if (term === 'OrderDirection') return [`{ ${name}: ASC }`];
    return [`{ ${name}: ${'count' in inputFieldsOf(schema, term) ? '{ count: DESC }' : '{ id: ASC }'} }`];
  });
  return terms.length === 0 ? [] : [`{ ${list}(first: 1, orderBy: [${terms.join(' ')}]) { nodes { id } } }`];
}

describe('every field of the model', () => {
  const schema = buildSchema();
  const edges = new Set<string>();
  const links = new Set<string>();
  let server: TestServer;
  const ask = async (query: string) => {
    const { errors } = await server.ask(query);
    if (errors) throw new Error(`${query}\n${JSON.stringify(errors)}`);
  };

  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  // What an interface has is asked of every type that implements it.
  it.each(typesOf('entity', 'fact', 'record').map((entry) => [entry.name, entry] as const))(
    'of %s can be read',
    async (_name, entry) => {
      for (const query of batchesOf(schema, entry, edges)) await ask(query);
    },
  );

  it.each(typesOf('interface', 'entity', 'fact').map((entry) => [entry.name, entry] as const))(
    'of %s can be filtered and ordered by',
    async (_name, entry) => {
      for (const query of [...filtersOf(schema, entry, links), ...orderOf(schema, entry)]) await ask(query);
    },
  );

  it('that stands on a link is on the edges of some relation', () => {
    const walked = new Set(
      typesOf('entity', 'fact', 'record').flatMap((entry) =>
        allRelations(entry).flatMap(({ link }) => (link ? [typeEntry(link).name] : [])),
      ),
    );
    expect([...walked].sort()).toEqual(typesOf('link').map(({ name }) => name));
  });

  it.each(typesOf('fact').map((entry) => [entry.name, entry] as const))(
    'that is a required role of %s leads to somebody in the seeds',
    async (_name, entry) => {
      const roles = allRelations(entry).filter(({ role }) => role?.required);
      const query = wayTo(
        schema,
        entry.name,
      )(`{ id ${roles.map(({ name }) => `${name} { id }`).join(' ')} }`);
      const [list] = Object.values(await server.data(query)) as { nodes: Record<string, unknown>[] }[];
      expect(list?.nodes.length).toBeGreaterThan(0);
      for (const node of list?.nodes ?? []) {
        const empty = roles.filter(({ name }) => [node[name]].flat().filter(Boolean).length === 0);
        expect([node['id'], empty.map(({ name }) => name)]).toEqual([node['id'], []]);
      }
    },
  );

  it('of an interface is one of every type that implements it', () => {
    const missing = typesOf('interface').flatMap((entry) =>
      concreteTypes(entry).flatMap(({ name: type }) =>
        [...allProperties(entry), ...allRelations(entry)]
          .filter(({ name }) => !(name in fieldsOf(schema, type)))
          .map(({ name }) => `${type}.${name}`),
      ),
    );
    expect(missing).toEqual([]);
  });
});
