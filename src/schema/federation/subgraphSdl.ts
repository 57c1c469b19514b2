/** The text of the schema for those who compose a supergraph: with the directives of federation, which graphql-js does not print. */
import {
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type GraphQLSchema,
} from 'graphql';

import { KEYED_INTERFACES, keyedObjects } from './keyed';

/** Keys on interfaces came with 2.3. */
const FEDERATION = 'https://specs.apollo.dev/federation/v2.3';

const [LINK, KEY, SHAREABLE] = [
  `@link(url: "${FEDERATION}", import: ["@key", "@shareable"])`,
  '@key(fields: "id")',
  '@shareable',
].map(directive) as [ConstDirectiveNode, ConstDirectiveNode, ConstDirectiveNode];

/** Types that every subgraph with connections has, and has alike. */
const SHARED: ReadonlySet<string> = new Set(['PageInfo']);

/** The schema, without what a gateway adds itself, sorted: the same version gives the same bytes. */
export function subgraphSdl(schema: GraphQLSchema): string {
  const keyed = new Set([...keyedObjects(schema).map(({ name }) => name), ...KEYED_INTERFACES]);
  const document = parse(printSchema(lexicographicSortSchema(schema)), { noLocation: true });
  const withDirective = <Node extends DefinitionNode & { name: { value: string } }>(node: Node): Node => {
    if (keyed.has(node.name.value)) return { ...node, directives: [KEY] };
    return SHARED.has(node.name.value) ? { ...node, directives: [SHAREABLE] } : node;
  };
  const types = visit(document, {
    [Kind.OBJECT_TYPE_DEFINITION]: { leave: withDirective },
    [Kind.INTERFACE_TYPE_DEFINITION]: { leave: withDirective },
  });
  const definitions: DefinitionNode[] = [
    { kind: Kind.SCHEMA_EXTENSION, directives: [LINK] },
    ...types.definitions,
  ];
  return `${print({ kind: Kind.DOCUMENT, definitions })}\n`;
}

function directive(text: string): ConstDirectiveNode {
  const [definition] = parse(`extend schema ${text}`, { noLocation: true }).definitions;
  const found = definition?.kind === Kind.SCHEMA_EXTENSION ? definition.directives?.[0] : undefined;
  if (!found) throw new Error(`${text} is no directive`);
  return found;
}
