/**
 * The text of an API key: `entente_<id>_<secret>`. The id finds the stored key; of the secret only a digest is stored. The
 * secret has 256 random bits, so a plain SHA-256 is as hard to reverse as a slow hash (OWASP asks for slow ones where people
 * choose the secret). Pure.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const PREFIX = 'entente';
const FORM = /^entente_([0-9a-f]{16})_([\w-]{43})$/;

export interface ApiKeyText {
  readonly id: string;
  readonly secret: string;
}

/** A new key. */
export function newApiKey(): ApiKeyText {
  return { id: randomBytes(8).toString('hex'), secret: randomBytes(32).toString('base64url') };
}

/** A key as its owner gets it, once. */
export function printApiKey({ id, secret }: ApiKeyText): string {
  return `${PREFIX}_${id}_${secret}`;
}

/** Whether a bearer token is meant as an API key, well formed or not. */
export function looksLikeApiKey(token: string): boolean {
  return token.startsWith(`${PREFIX}_`);
}

/** The parts of a key; undefined where it is not formed like one. */
export function parseApiKey(token: string): ApiKeyText | undefined {
  const [, id, secret] = FORM.exec(token) ?? [];
  return id !== undefined && secret !== undefined ? { id, secret } : undefined;
}

/** What is stored of a secret. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a secret has a digest, in a time that does not depend on how much of it is right. */
export function hasDigest(secret: string, digest: string): boolean {
  return timingSafeEqual(Buffer.from(digestOf(secret), 'hex'), Buffer.from(digest, 'hex'));
}
