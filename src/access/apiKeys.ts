/** The API keys of a graph: `(:ApiKey)`, beside the record and no part of it. */
import type { Graph, ReadOptions } from '../graph/graph';
import { digestOf, hasDigest, newApiKey, printApiKey, type ApiKeyText } from './apiKey';
import type { Role } from './role';

/** A stored key, without its secret. */
export interface ApiKey {
  readonly id: string;
  /** Whose key it is; the author of the changes made with it. */
  readonly name: string;
  readonly role: Role;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** The first moment at which it is no longer accepted; null if it has no end. */
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

const SHOWN = 'key {.id, .name, .role, .createdAt, .expiresAt, .revokedAt}';

/** Stores a new key. Returns its text, which nothing can show again. */
export async function createApiKey(
  graph: Graph,
  { name, role, createdAt, expiresAt }: Pick<ApiKey, 'name' | 'role' | 'createdAt' | 'expiresAt'>,
): Promise<string> {
  const key = newApiKey();
  await graph.write((run) =>
    run({
      text: `CYPHER 5 MERGE (key:ApiKey {id: $id})
ON CREATE SET key.name = $name, key.role = $role, key.createdAt = $createdAt, key.expiresAt = $expiresAt, key.digest = $digest`,
      params: { id: key.id, name, role, createdAt, expiresAt, digest: digestOf(key.secret) },
    }),
  );
  return printApiKey(key);
}

/** All keys, the oldest first. */
export async function listApiKeys(graph: Pick<Graph, 'read'>): Promise<ApiKey[]> {
  const { values } = await graph.read({
    text: `CYPHER 5 MATCH (key:ApiKey) RETURN ${SHOWN} ORDER BY key.createdAt, key.id`,
    params: {},
  });
  return values.map(([key]) => asApiKey(key));
}

/** Revokes a key. Returns false where no key has the id; a key that was revoked before stays as it was. */
export async function revokeApiKey(graph: Graph, id: string, now: string): Promise<boolean> {
  const { values } = await graph.write((run) =>
    run({
      text: 'CYPHER 5 MATCH (key:ApiKey {id: $id}) SET key.revokedAt = coalesce(key.revokedAt, $now) RETURN key.id',
      params: { id, now },
    }),
  );
  return values.length > 0;
}

/** Whether any key may write. */
export async function hasWritingKey(graph: Pick<Graph, 'read'>, now: string): Promise<boolean> {
  return (await listApiKeys(graph)).some((key) => key.role !== 'READER' && isValid(key, now));
}

/** The digest that an unknown id is compared with, so that a wrong id takes as long as a wrong secret. */
const NO_DIGEST = digestOf('');

/** The key of a text; undefined where it is unknown, revoked or expired. */
export async function findApiKey(
  graph: Pick<Graph, 'read'>,
  { id, secret }: ApiKeyText,
  now: string,
  options: ReadOptions = {},
): Promise<ApiKey | undefined> {
  const { values } = await graph.read(
    { text: `CYPHER 5 MATCH (key:ApiKey {id: $id}) RETURN ${SHOWN}, key.digest`, params: { id } },
    options,
  );
  const [key, digest] = values[0] ?? [];
  const isRight = hasDigest(secret, typeof digest === 'string' ? digest : NO_DIGEST);
  if (key === undefined || !isRight) return undefined;
  const found = asApiKey(key);
  return isValid(found, now) ? found : undefined;
}

function isValid({ revokedAt, expiresAt }: ApiKey, now: string): boolean {
  return revokedAt === null && (expiresAt === null || now < expiresAt);
}

function asApiKey(key: unknown): ApiKey {
  return key as ApiKey;
}
