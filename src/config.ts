import { inspect } from 'node:util';
import { z } from 'zod';

/** A value that no log, message or dump shows; only `reveal` gives it. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret itself, for the one place that needs it. */
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
        'an address such as neo4j://db.example.org:7687 or bolt://127.0.0.1:7687, without user or password',
    })
    .optional()
    .meta({ description: 'Address of the Neo4j to use. When absent, the server runs an embedded one.' }),
  NEO4J_USER: text('User name at the Neo4j of NEO4J_URI.', 'neo4j'),
  NEO4J_PASSWORD: z
    .string()
    .optional()
    .meta({ description: 'Password at the Neo4j of NEO4J_URI, and required with it.', secret: true }),
  NEO4J_DATABASE: text('Name of the database inside Neo4j.', 'neo4j'),
  ENTENTE_HOST: text('Network address that the server listens on.', '127.0.0.1'),
  ENTENTE_PORT: wholeNumber('Port that the server listens on; 0 takes a free one.', 4000, 0, 65_535),
  ENTENTE_HOME: text('Folder of the embedded database.', '.entente'),
  ENTENTE_HEAP_MB: wholeNumber('Java heap of the embedded database, in megabytes.', 1024, 256, 1_048_576),
  ENTENTE_PAGE_CACHE_MB: wholeNumber('Page cache of the embedded database, in megabytes.', 512, 8, 1_048_576),
  ENTENTE_SEEDS: text('Folder of the dossiers that are loaded at start; empty loads none.', 'seeds'),
  SOURCES: z.string().optional().meta({ description: 'Folder of the article texts, where there is one.' }),
  ENTENTE_PAGE_SIZE: wholeNumber('Nodes on a page when the client does not say.', 25, 1, 10_000),
  ENTENTE_PAGE_CAP: wholeNumber('Most nodes that a client may ask for on one page.', 100, 1, 10_000),
  ENTENTE_BODY_LIMIT_KB: wholeNumber('Largest request body, in kilobytes.', 256, 1, 65_536),
  ENTENTE_TOKEN_LIMIT: wholeNumber('Most tokens in a GraphQL document.', 2000, 50, 100_000),
  ENTENTE_DEPTH_LIMIT: wholeNumber('Deepest nesting of fields in a query.', 12, 1, 100),
  ENTENTE_SCAN_LIMIT: wholeNumber(
    'Most nodes of a type that a list reads through for a condition or an order that no index serves.',
    200_000,
    1_000,
    1_000_000_000,
  ),
  ENTENTE_COST_LIMIT: wholeNumber('Most nodes that a query may bring at worst.', 100_000, 100, 100_000_000),
  ENTENTE_DEADLINE_MS: wholeNumber(
    'Time by which every request is answered, in milliseconds.',
    30_000,
    10,
    3_600_000,
  ),
  ENTENTE_INTROSPECTION: yesOrNo('Whether clients may read the schema by introspection.', true),
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
      description: 'Web origins whose pages may call the server, separated by commas; empty allows none.',
    }),
  LOG_LEVEL: z
    .enum(levels, { error: `one of ${levels.join(', ')}` })
    .default('info')
    .meta({ description: `Least level that is logged: ${levels.join(', ')}.` }),
};

const environment = z
  .object(shape)
  // `when` lets these rules speak even if single settings are at fault: all faults are told at once.
  .refine((given) => given.NEO4J_URI === undefined || given.NEO4J_PASSWORD !== undefined, {
    path: ['NEO4J_PASSWORD'],
    error: 'the password of the Neo4j that NEO4J_URI names',
    when: () => true,
  })
  .refine(({ ENTENTE_PAGE_SIZE: size, ENTENTE_PAGE_CAP: cap }) => Number.isNaN(size - cap) || size <= cap, {
    path: ['ENTENTE_PAGE_SIZE'],
    error: 'a number not above ENTENTE_PAGE_CAP',
    when: () => true,
  });

/** One setting as `.env.example` and the README's table show it. */
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

/** The settings, checked and typed. Read once at start and handed down. */
export interface Config {
  readonly neo4j: {
    /** Absent: the server runs an embedded database. */
    readonly uri?: string;
    readonly user: string;
    readonly password?: Secret;
    readonly database: string;
  };
  readonly embedded: { readonly home: string; readonly heapMb: number; readonly pageCacheMb: number };
  readonly host: string;
  readonly port: number;
  /** Absent: no dossiers are loaded at start. */
  readonly seeds?: string;
  readonly sources?: string;
  readonly pageSize: number;
  readonly pageCap: number;
  readonly bodyLimitBytes: number;
  readonly tokenLimit: number;
  readonly depthLimit: number;
  readonly costLimit: number;
  readonly scanLimit: number;
  readonly deadlineMs: number;
  readonly introspection: boolean;
  readonly corsOrigins: readonly string[];
  readonly logLevel: (typeof levels)[number];
}

/** Tells every fault of the environment at once, one sentence each, without showing secrets. */
export class InvalidConfig extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['The settings are not usable:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
    this.name = 'InvalidConfig';
  }
}

// Only where it says so does an empty value mean something of its own; elsewhere `NAME=` is a setting left out.
const meaningfulWhenEmpty = new Set(['ENTENTE_SEEDS']);

/** Reads and checks every setting; the only reader of `process.env`. */
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
  // An address may have been given with a password in it.
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
    deadlineMs: env.ENTENTE_DEADLINE_MS,
    introspection: env.ENTENTE_INTROSPECTION,
    corsOrigins: env.ENTENTE_CORS_ORIGINS,
    logLevel: env.LOG_LEVEL,
  };
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object') deepFreeze(inner as object);
  return Object.freeze(value);
}
