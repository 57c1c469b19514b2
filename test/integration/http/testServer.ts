import { buildSchema, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { readConfig } from '../../../src/config';
import { EntenteError } from '../../../src/errors';
import { startHttp, type HttpOptions, type HttpServer } from '../../../src/server/http';
import { createLog } from '../../../src/server/log';

const typeDefs = `
  type Query {
    hello: String
    echo(text: String!): String
    city(id: ID): City
    cities(where: Filter): [City!]
    count(least: Int! = 1): Int
    crash: String
    refused: String
    hang: String
    late: Int
    whoami: String
  }
  type Mutation { rename(name: String!): String }
  type City { id: ID name: String sisters(first: Int): [City!] country: Country }
  type Country { name: String capital: City }
  input Filter { name: String and: [Filter!] not: Filter }
`;

/** What resolvers of the sample schema see; the private field tells whether the instance itself arrives. */
export class SampleContext {
  readonly #user: string;

  constructor(
    user: string,
    readonly signal: AbortSignal,
  ) {
    this.#user = user;
  }

  get user(): string {
    return this.#user;
  }
}

/** A small schema with a field for each way to fail. */
export function sampleSchema(): GraphQLSchema {
  const schema = buildSchema(typeDefs);
  const resolvers: Record<string, (args: Record<string, unknown>, context: SampleContext) => unknown> = {
    hello: () => 'world',
    echo: ({ text }) => text,
    city: ({ id }) => ({ id, name: 'Harbin' }),
    cities: () => [],
    count: ({ least }) => least,
    crash: () => {
      throw new Error('MATCH (n) RETURN n failed at neo4j://10.0.0.7:7687');
    },
    refused: () => {
      throw new EntenteError('CONFLICT', 'Harbin is already there.', {
        cause: new Error('secret constraint'),
      });
    },
    hang: () => new Promise(() => undefined),
    late: async () => new Promise((resolve) => setTimeout(resolve, 100, 1)),
    whoami: (_args, context) => context.user,
  };
  const query = schema.getQueryType();
  if (!(query instanceof GraphQLObjectType)) throw new Error('The sample schema has no queries.');
  for (const field of Object.values(query.getFields())) {
    const resolve = resolvers[field.name];
    if (resolve !== undefined)
      field.resolve = (_source, args: Record<string, unknown>, context) =>
        resolve(args, context as SampleContext);
  }
  return schema;
}

/** Lines of the log, parsed. */
export type LogLine = Readonly<Record<string, unknown>>;

/** A server over the sample schema on a free port, with its log at hand. */
export async function startSample(
  env: NodeJS.ProcessEnv = {},
  options: Partial<HttpOptions<SampleContext>> = {},
): Promise<HttpServer & { graphql: string; lines: LogLine[] }> {
  const lines: LogLine[] = [];
  const config = readConfig({ ENTENTE_PORT: '0', LOG_LEVEL: 'debug', ...env });
  const log = createLog(config, { write: (line) => lines.push(JSON.parse(line) as LogLine) });
  const server = await startHttp<SampleContext>({
    schema: sampleSchema(),
    config,
    log,
    createContext: (request, { signal }) =>
      new SampleContext(String(request.headers['x-user'] ?? 'nobody'), signal),
    readiness: async () => ({ ready: true }),
    drainMs: 0,
    ...options,
  });
  return { ...server, graphql: `${server.url}/graphql`, lines };
}

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  };
}

/** Sends a request as it is given, and reads the answer. */
export async function send(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const isJson = type.includes('json');
  return {
    status: response.status,
    type,
    headers: response.headers,
    text,
    body: isJson ? (JSON.parse(text) as Answer['body']) : {},
  };
}

/** Posts a GraphQL request. */
export function ask(
  url: string,
  query: string,
  variables?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
}
