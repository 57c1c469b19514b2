/** Every setting: its name, what it means, what it may be, and its default. */
import { z } from 'zod';

// The text of each refinement completes the sentence "NAME is …; expected …".
const text = (description: string, fallback: string) => z.string().default(fallback).meta({ description });

const wholeNumber = (description: string, fallback: number, least: number, most: number) =>
  z
    .string()
    .default(String(fallback))
    .refine((given) => /^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most, {
      error: `a whole number from ${String(least)} to ${String(most)}`,
    })
    .transform(Number)
    .meta({ description });

const yesOrNo = (description: string, fallback: boolean) =>
  z
    .enum(['true', 'false'], { error: 'true or false' })
    .default(fallback ? 'true' : 'false')
    .transform((given) => given === 'true')
    .meta({ description });

/** What is logged. */
export type LogLevel = (typeof levels)[number];

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What computes the measures of networks. */
export type NetworkEngine = (typeof engines)[number];

const engines = ['auto', 'graphology', 'gds'] as const;

const isOrigin = (given: string) =>
  given === '*' || (URL.canParse(given) && /^https?:/.test(given) && new URL(given).origin === given);

/** The settings by name, in the order of the manual. */
export const shape = {
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/@]+\/?$/, {
      error:
        'an address such as neo4j://db.example.org:7687 or bolt://127.0.0.1:7687, without user name or password',
    })
    .optional()
    .meta({ description: 'Address of your Neo4j. If it is not set, the server starts an embedded one.' }),
  NEO4J_USER: text('User name for the Neo4j at NEO4J_URI.', 'neo4j'),
  NEO4J_PASSWORD: z.string().optional().meta({
    description: 'Password for the Neo4j at NEO4J_URI; required if NEO4J_URI is set.',
    secret: true,
  }),
  NEO4J_DATABASE: text('Name of the Neo4j database.', 'neo4j'),
  ENTENTE_HOST: text('Network address that the server listens on.', '127.0.0.1'),
  ENTENTE_PORT: wholeNumber('Port that the server listens on; 0 picks a free port.', 4000, 0, 65_535),
  ENTENTE_HOME: text('Folder that holds the embedded database.', '.entente'),
  ENTENTE_HEAP_MB: wholeNumber('Java heap of the embedded database, in megabytes.', 1024, 256, 1_048_576),
  ENTENTE_PAGE_CACHE_MB: wholeNumber('Page cache of the embedded database, in megabytes.', 512, 8, 1_048_576),
  ENTENTE_PLUGINS: z.string().optional().meta({
    description:
      'Folder with the jars of plugins for the embedded database, such as Neo4j Graph Data Science.',
  }),
  ENTENTE_NETWORK_ENGINE: z
    .enum(engines, { error: `one of ${engines.join(', ')}` })
    .default('auto')
    .meta({
      description:
        'What computes networks: graphology, Neo4j Graph Data Science (gds), or the first up to 100,000 links and the second beyond (auto).',
    }),
  ENTENTE_SEEDS: text('Folder of dossiers to load at start; set it to an empty value to load none.', 'seeds'),
  SOURCES: z.string().optional().meta({ description: 'Folder of the article texts, if you have them.' }),
  ENTENTE_PAGE_SIZE: wholeNumber('Default number of nodes on a page.', 25, 1, 10_000),
  ENTENTE_PAGE_CAP: wholeNumber('Maximum number of nodes on a page.', 100, 1, 10_000),
  ENTENTE_BODY_LIMIT_KB: wholeNumber('Maximum size of a request body, in kilobytes.', 256, 1, 65_536),
  ENTENTE_TOKEN_LIMIT: wholeNumber('Maximum number of tokens in a GraphQL document.', 2000, 50, 100_000),
  ENTENTE_DEPTH_LIMIT: wholeNumber('Maximum nesting depth of fields in a query.', 12, 1, 100),
  ENTENTE_SCAN_LIMIT: wholeNumber(
    'Maximum number of nodes that a list may scan for a filter or a sort order without an index.',
    200_000,
    1_000,
    1_000_000_000,
  ),
  ENTENTE_COST_LIMIT: wholeNumber(
    'Maximum cost of a query, in nodes with up to ten values; each link that is walked counts 0.05.',
    100_000,
    100,
    100_000_000,
  ),
  ENTENTE_ANSWER_LIMIT_KB: wholeNumber('Maximum size of an answer, in kilobytes.', 8_192, 64, 1_048_576),
  ENTENTE_ANSWER_MEMORY_KB: wholeNumber(
    'Maximum size of all answers that are being made at one time, in kilobytes; more are refused with 503.',
    32_768,
    64,
    16_777_216,
  ),
  ENTENTE_DEADLINE_MS: wholeNumber('Time limit for each request, in milliseconds.', 30_000, 10, 3_600_000),
  ENTENTE_SUBSCRIPTION_LIMIT: wholeNumber(
    'Maximum number of subscriptions at one time, and of WebSocket connections.',
    1_000,
    0,
    1_000_000,
  ),
  ENTENTE_SLOW_SUBSCRIBER_MS: wholeNumber(
    'Time that a subscriber has to take a message before it is disconnected, in milliseconds.',
    10_000,
    100,
    600_000,
  ),
  ENTENTE_CREDENTIAL_CHECK_MS: wholeNumber(
    'How often the credentials of subscribers are checked again, in milliseconds.',
    30_000,
    100,
    60_000,
  ),
  ENTENTE_INTROSPECTION: yesOrNo('Whether clients may introspect the schema.', true),
  ENTENTE_FEDERATION: yesOrNo(
    'Whether the server is a subgraph of Apollo Federation as well (`_service`, `_entities`).',
    false,
  ),
  ENTENTE_CORS_ORIGINS: z
    .string()
    .default('')
    .transform((given) =>
      given
        .split(',')
        .map((origin) => origin.trim())
        .filter((origin) => origin !== ''),
    )
    .refine((origins) => origins.every(isOrigin), {
      error: 'origins such as https://example.org, separated by commas, or *',
    })
    .meta({
      description:
        'Web origins whose pages may call the server, separated by commas; an empty value allows none.',
    }),
  ENTENTE_ANONYMOUS_READERS: yesOrNo('Whether clients without credentials may read.', true),
  ENTENTE_JWT_JWKS: z
    .string()
    .refine((given) => URL.canParse(given) && /^https?:$/.test(new URL(given).protocol), {
      error: 'an address such as https://id.example.org/jwks.json',
    })
    .optional()
    .meta({
      description:
        'Address of the public keys (JWKS) of an identity provider whose JSON Web Tokens the server accepts.',
    }),
  ENTENTE_JWT_SECRET: z
    .string()
    .refine((given) => Buffer.byteLength(given) >= 32, { error: 'at least 32 bytes' })
    .optional()
    .meta({
      description: 'Secret that signs JSON Web Tokens (HS256 and longer), instead of ENTENTE_JWT_JWKS.',
      secret: true,
    }),
  ENTENTE_JWT_ISSUER: z
    .string()
    .optional()
    .meta({ description: 'Issuer (`iss`) of the tokens; required if tokens are accepted.' }),
  ENTENTE_JWT_AUDIENCE: z
    .string()
    .optional()
    .meta({ description: 'Audience (`aud`) of the tokens; required if tokens are accepted.' }),
  ENTENTE_JWT_ROLE_CLAIM: text(
    'Claim that holds the role, or a list of roles, with dots between the keys of nested objects.',
    'role',
  ),
  ENTENTE_KEY: z.string().regex(/^\S+$/, { error: 'an API key, or a token' }).optional().meta({
    description: 'API key with which `entente load --server` sends dossiers to a running server.',
    secret: true,
  }),
  LOG_LEVEL: z
    .enum(levels, { error: `one of ${levels.join(', ')}` })
    .default('info')
    .meta({ description: `Lowest level to log: ${levels.join(', ')}.` }),
};

/** Whether the settings ask for tokens of an identity provider. */
export function acceptsTokens(given: {
  readonly ENTENTE_JWT_JWKS?: string | undefined;
  readonly ENTENTE_JWT_SECRET?: string | undefined;
}): boolean {
  return given.ENTENTE_JWT_JWKS !== undefined || given.ENTENTE_JWT_SECRET !== undefined;
}

/** The rules that span several settings as well. */
export const environment = z
  .object(shape)
  // `when` runs these rules even if single settings are invalid, so that all issues are reported at once.
  .refine((given) => given.NEO4J_URI === undefined || given.NEO4J_PASSWORD !== undefined, {
    path: ['NEO4J_PASSWORD'],
    error: 'the password for the Neo4j at NEO4J_URI',
    when: () => true,
  })
  .refine(({ ENTENTE_JWT_JWKS: jwks, ENTENTE_JWT_SECRET: secret }) => !(jwks && secret), {
    path: ['ENTENTE_JWT_SECRET'],
    error: 'no secret beside ENTENTE_JWT_JWKS',
    when: () => true,
  })
  .refine((given) => !acceptsTokens(given) || given.ENTENTE_JWT_ISSUER !== undefined, {
    path: ['ENTENTE_JWT_ISSUER'],
    error: 'the issuer of the tokens',
    when: () => true,
  })
  .refine((given) => !acceptsTokens(given) || given.ENTENTE_JWT_AUDIENCE !== undefined, {
    path: ['ENTENTE_JWT_AUDIENCE'],
    error: 'the audience of the tokens, such as the address of this server',
    when: () => true,
  })
  .refine(({ ENTENTE_PAGE_SIZE: size, ENTENTE_PAGE_CAP: cap }) => Number.isNaN(size - cap) || size <= cap, {
    path: ['ENTENTE_PAGE_SIZE'],
    error: 'a number not greater than ENTENTE_PAGE_CAP',
    when: () => true,
  });

/** A setting as `.env.example` and the README's table show it. */
export interface Setting {
  readonly name: string;
  readonly description: string;
  readonly default: string | undefined;
  readonly secret: boolean;
}

/** All settings in the order of the schema. */
export const settings: readonly Setting[] = Object.entries(shape).map(([name, type]) => ({
  name,
  description: type.meta()?.description ?? '',
  default: type.safeParse(undefined).success ? defaultOf(type) : undefined,
  secret: type.meta()?.['secret'] === true,
}));

function defaultOf(type: z.ZodType): string | undefined {
  const json = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' });
  return typeof json.default === 'string' ? json.default : undefined;
}
