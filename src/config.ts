import { inspect } from 'node:util';
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';

import {
  acceptsTokens,
  environment,
  settings,
  shape,
  type LogLevel,
  type NetworkEngine,
} from './configSettings';

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

/** The validated settings, read once at start and passed down. */
export interface Config {
  readonly neo4j: {
    /** If absent, the server starts an embedded database. */
    readonly uri?: string;
    readonly user: string;
    readonly password?: Secret;
    readonly database: string;
  };
  readonly embedded: {
    readonly home: string;
    readonly heapMb: number;
    readonly pageCacheMb: number;
    /** A folder with jars of plugins, if any. */
    readonly plugins?: string;
  };
  readonly networkEngine: NetworkEngine;
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
  /** Whether the server is a subgraph of a federation as well. */
  readonly federation: boolean;
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
  readonly logLevel: LogLevel;
}

/** Reports every invalid setting at once, one sentence each, without revealing secrets. */
export class InvalidConfig extends Error {
  /** @param names the settings that are invalid, in the order of their faults */
  constructor(
    readonly faults: readonly string[],
    readonly names: readonly string[],
  ) {
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
      read.error.issues.map(({ path }) => String(path[0])),
    );
  }
  return deepFreeze(arrange(read.data));
}

/** The settings as far as they can be read: for a diagnosis, which goes on where others stop. */
export interface ReadableSettings {
  /** Invalid settings have their defaults here. */
  readonly config: Config;
  readonly faults: readonly { readonly name: string; readonly message: string }[];
  /** Variables that look like settings and are none. */
  readonly unknown: readonly { readonly name: string; readonly nearest: string | null }[];
}

/** Reads what can be read. */
export function readableSettings(env: NodeJS.ProcessEnv = process.env): ReadableSettings {
  const unknown = Object.keys(env)
    .filter((name) => !Object.hasOwn(shape, name))
    .map((name) => ({ name, nearest: nearestSetting(name) }))
    // Neo4j and its tools have variables of their own; of these only what is a slip of ours is named.
    .filter(({ name, nearest }) => name.startsWith('ENTENTE_') || nearest !== null);
  try {
    return { config: readConfig(env), faults: [], unknown };
  } catch (error) {
    if (!(error instanceof InvalidConfig)) throw error;
    const { names, faults } = error;
    const valid = Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
    return {
      config: readValid(valid),
      faults: faults.map((message, index) => ({ name: names[index] ?? '', message })),
      unknown,
    };
  }
}

/** A rule may span several settings, of which one is named: then none of them counts. */
function readValid(env: NodeJS.ProcessEnv): Config {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof InvalidConfig) return readConfig({});
    throw error;
  }
}

/** So many letters may differ in a slip. */
const LARGEST_SLIP = 2;

function nearestSetting(name: string): string | null {
  const ranked = Object.keys(shape)
    .map((one) => ({ one, far: distance(name.toUpperCase(), one) }))
    .sort((a, b) => a.far - b.far);
  const [first] = ranked;
  return first && first.far <= LARGEST_SLIP ? first.one : null;
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
    embedded: {
      home: env.ENTENTE_HOME,
      heapMb: env.ENTENTE_HEAP_MB,
      pageCacheMb: env.ENTENTE_PAGE_CACHE_MB,
      ...(env.ENTENTE_PLUGINS !== undefined && { plugins: env.ENTENTE_PLUGINS }),
    },
    networkEngine: env.ENTENTE_NETWORK_ENGINE,
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
    federation: env.ENTENTE_FEDERATION,
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
