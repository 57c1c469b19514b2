import { inspect } from 'node:util';
import { z } from 'zod';

/** A value that never appears in logs, messages or dumps; only `reveal` returns it. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** Returns the secret, for the one place that needs it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}

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

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const isOrigin = (given: string) =>
  given === '*' || (URL.canParse(given) && /^https?:/.test(given) && new URL(given).origin === given);

const shape = {
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

function acceptsTokens(given: {
  readonly ENTENTE_JWT_JWKS?: string | undefined;
  readonly ENTENTE_JWT_SECRET?: string | undefined;
}): boolean {
  return given.ENTENTE_JWT_JWKS !== undefined || given.ENTENTE_JWT_SECRET !== undefined;
}

const environment = z
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

/** The validated settings, read once at start and passed down. */
export interface Config {
  readonly neo4j: {
    /** If absent, the server starts an embedded database. */
    readonly uri?: string;
    readonly user: string;
    readonly password?: Secret;
    readonly database: string;
  };
  readonly embedded: { readonly home: string; readonly heapMb: number; readonly pageCacheMb: number };
  readonly host: string;
  readonly port: number;
  /** If absent, no dossiers are loaded at start. */
  readonly seeds?: string;
  readonly sources?: string;
  readonly pageSize: number;
  readonly pageCap: number;
  readonly bodyLimitBytes: number;
  readonly tokenLimit: number;
  readonly depthLimit: number;
  readonly costLimit: number;
  readonly scanLimit: number;
  readonly answerLimitBytes: number;
  readonly answerMemoryBytes: number;
  readonly deadlineMs: number;
  readonly subscriptionLimit: number;
  readonly slowSubscriberMs: number;
  readonly credentialCheckMs: number;
  readonly introspection: boolean;
  readonly corsOrigins: readonly string[];
  /** Whether clients without credentials may read. */
  readonly anonymousReaders: boolean;
  /** If absent, the server accepts no JSON Web Tokens. */
  readonly jwt?: {
    readonly jwks?: string;
    readonly secret?: Secret;
    readonly issuer: string;
    readonly audience: string;
    readonly roleClaim: string;
  };
  /** With what `entente load --server` sends dossiers. */
  readonly key?: Secret;
  readonly logLevel: (typeof levels)[number];
}

/** Reports every invalid setting at once, one sentence each, without revealing secrets. */
export class InvalidConfig extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['Invalid settings:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
    this.name = 'InvalidConfig';
  }
}

// Settings for which an empty value has a meaning; for all others, `NAME=` is the same as no setting.
const meaningfulWhenEmpty = new Set(['ENTENTE_SEEDS']);

/** Reads and validates every setting; only this function reads `process.env`. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(shape).map((name) => [
      name,
      env[name] === '' && !meaningfulWhenEmpty.has(name) ? undefined : env[name],
    ]),
  );
  const read = environment.safeParse(given);
  if (!read.success) {
    throw new InvalidConfig(
      read.error.issues.map(({ path, message }) => fault(String(path[0]), given[String(path[0])], message)),
    );
  }
  return deepFreeze(arrange(read.data));
}

function fault(name: string, given: string | undefined, expected: string): string {
  const secret = settings.some((setting) => setting.name === name && setting.secret);
  // The address may contain a password.
  const shown = secret ? 'not shown' : JSON.stringify(given?.replace(/\/\/[^/]*@/, '//…@'));
  return `${name} is ${given === undefined ? 'not set' : shown}; expected ${expected}.`;
}

function arrange(env: z.output<typeof environment>): Config {
  return {
    neo4j: {
      ...(env.NEO4J_URI !== undefined && { uri: env.NEO4J_URI }),
      user: env.NEO4J_USER,
      ...(env.NEO4J_PASSWORD !== undefined && { password: new Secret(env.NEO4J_PASSWORD) }),
      database: env.NEO4J_DATABASE,
    },
    embedded: { home: env.ENTENTE_HOME, heapMb: env.ENTENTE_HEAP_MB, pageCacheMb: env.ENTENTE_PAGE_CACHE_MB },
    host: env.ENTENTE_HOST,
    port: env.ENTENTE_PORT,
    ...(env.ENTENTE_SEEDS !== '' && { seeds: env.ENTENTE_SEEDS }),
    ...(env.SOURCES !== undefined && { sources: env.SOURCES }),
    pageSize: env.ENTENTE_PAGE_SIZE,
    pageCap: env.ENTENTE_PAGE_CAP,
    bodyLimitBytes: env.ENTENTE_BODY_LIMIT_KB * 1024,
    tokenLimit: env.ENTENTE_TOKEN_LIMIT,
    depthLimit: env.ENTENTE_DEPTH_LIMIT,
    costLimit: env.ENTENTE_COST_LIMIT,
    scanLimit: env.ENTENTE_SCAN_LIMIT,
    answerLimitBytes: env.ENTENTE_ANSWER_LIMIT_KB * 1024,
    answerMemoryBytes: env.ENTENTE_ANSWER_MEMORY_KB * 1024,
    deadlineMs: env.ENTENTE_DEADLINE_MS,
    subscriptionLimit: env.ENTENTE_SUBSCRIPTION_LIMIT,
    slowSubscriberMs: env.ENTENTE_SLOW_SUBSCRIBER_MS,
    credentialCheckMs: env.ENTENTE_CREDENTIAL_CHECK_MS,
    introspection: env.ENTENTE_INTROSPECTION,
    corsOrigins: env.ENTENTE_CORS_ORIGINS,
    anonymousReaders: env.ENTENTE_ANONYMOUS_READERS,
    ...(acceptsTokens(env) && {
      jwt: {
        ...(env.ENTENTE_JWT_JWKS !== undefined && { jwks: env.ENTENTE_JWT_JWKS }),
        ...(env.ENTENTE_JWT_SECRET !== undefined && { secret: new Secret(env.ENTENTE_JWT_SECRET) }),
        issuer: env.ENTENTE_JWT_ISSUER ?? '',
        audience: env.ENTENTE_JWT_AUDIENCE ?? '',
        roleClaim: env.ENTENTE_JWT_ROLE_CLAIM,
      },
    }),
    ...(env.ENTENTE_KEY !== undefined && { key: new Secret(env.ENTENTE_KEY) }),
    logLevel: env.LOG_LEVEL,
  };
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object') deepFreeze(inner as object);
  return Object.freeze(value);
}
