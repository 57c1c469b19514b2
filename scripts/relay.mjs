/**
 * `npm run relay`: lets Relay's compiler judge the schema. For every field that is a connection it writes a component
 * that pages through it, both ways where the field can, and compiles them against schema/schema.graphql.
 * The compiler ships the programs of all platforms (118 MB), so it is no dependency: npx fetches it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, getNamedType, isNonNullType, isOutputType } from 'graphql';
import { ROOT } from './prepare.mjs';
import { fail, Refusal, run } from './run.mjs';

const COMPILER = 'relay-compiler@21.0.1';
const FORWARD = ['first', 'after'];
const BACKWARD = ['last', 'before'];
/** What pages forward only, and is meant to. */
const FORWARD_ONLY = ['Query.announcedNotHeld', 'Query.search'];
/** Types with ids of their own, which a root field of their own finds again. */
const OWN_IDS = ['Change'];

try {
  const schemaFile = join(ROOT, 'schema', 'schema.graphql');
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  refuseIdsWithoutNode(schema);
  const connections = connectionFields(schema);
  const folder = mkdtempSync(join(tmpdir(), 'entente-relay-'));
  try {
    const source = join(folder, 'src');
    mkdirSync(source);
    for (const { type, field } of connections) {
      writeFileSync(join(source, `${type.name}_${field.name}.js`), component(schema, type, field));
    }
    writeFileSync(join(source, 'refetch.js'), refetch());
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const config = { src: './src', schema: './schema.graphql', language: 'javascript' };
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
    writeFileSync(join(folder, 'schema.graphql'), readFileSync(schemaFile));
    const { code, output } = await run('npx', ['--yes', '--prefer-offline', COMPILER, 'relay.config.json'], {
      cwd: folder,
      timeoutMs: 300_000,
    });
    if (code !== 0) throw new Refusal(`Relay's compiler rejects the schema.\n${output.trim()}`);
    console.log(`Relay's compiler accepts ${String(connections.length)} connections.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} catch (error) {
  fail(error);
}

/** Every field that returns a connection, with the type on which it stands. */
function connectionFields(schema) {
  return Object.values(schema.getTypeMap())
    .filter((type) => 'getFields' in type && !type.name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
}

/** Relay keeps a record under its id alone, and finds it again by `node(id)`: an id on anything else would mix two up. */
function refuseIdsWithoutNode(schema) {
  const strangers = Object.values(schema.getTypeMap())
    .filter((type) => isOutputType(type) && 'id' in (type.getFields?.() ?? {}))
    .filter(({ name }) => name !== 'Node' && !OWN_IDS.includes(name))
    .filter((type) => !type.getInterfaces().some(({ name }) => name === 'Node'));
  if (strangers.length === 0) return;
  throw new Refusal(
    `${strangers.map(({ name }) => name).join(', ')}: only types that node(id) returns may have an id.`,
  );
}

/** A fragment that a component with `usePaginationFragment` would have on the field. */
function component(schema, type, field) {
  const name = `${type.name}_${field.name}`;
  const paging = FORWARD_ONLY.includes(`${type.name}.${field.name}`) ? FORWARD : [...FORWARD, ...BACKWARD];
  const missing = paging.filter((arg) => !field.args.some((known) => known.name === arg));
  if (missing.length > 0) throw new Refusal(`${type.name}.${field.name} has no ${missing.join(' and no ')}.`);
  for (const arg of paging) refuseOtherType(type, field, arg);
  const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const args = [...paging, ...required.map((arg) => arg.name)];
  const declared = args.map(
    (arg) => `${arg}: { type: "${String(field.args.find(({ name: known }) => known === arg).type)}" }`,
  );
  const edge = getNamedType(getNamedType(field.type).getFields().edges.type);
  const node = getNamedType(edge.getFields().node.type);
  const leaf = 'id' in node.getFields() ? 'id' : '__typename';
  return graphqlModule(`fragment ${name} on ${type.name}
    @argumentDefinitions(${declared.join(', ')})
    @refetchable(queryName: "${name}Query") {
      ${field.name}(${args.map((arg) => `${arg}: $${arg}`).join(', ')}) @connection(key: "${name}_${field.name}") {
        edges { cursor node { ${leaf} } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`);
}

/** Sizes of pages are numbers, cursors are texts; both may be left out. */
function refuseOtherType(type, field, name) {
  const expected = name === 'first' || name === 'last' ? 'Int' : 'String';
  const found = String(field.args.find((arg) => arg.name === name).type);
  if (found !== expected)
    throw new Refusal(`${type.name}.${field.name}(${name}:) is of type ${found}, not ${expected}.`);
}

/** A node found again by its id, as every other refetch does it. */
function refetch() {
  return graphqlModule('query refetchQuery($id: ID!) { node(id: $id) { __typename id } }');
}

function graphqlModule(text) {
  return `import { graphql } from 'relay-runtime';\ngraphql\`${text}\`;\n`;
}
