/** Who sends a request, by its header `Authorization: Bearer …`: an API key or a JSON Web Token. */
import { EntenteError } from '../errors';
import type { Graph, ReadOptions } from '../graph/graph';
import { looksLikeApiKey, parseApiKey } from './apiKey';
import { findApiKey } from './apiKeys';
import { anonymousCaller, type Caller } from './caller';
import type { VerifyToken } from './tokens';

export interface AuthenticationOptions {
  readonly graph: Pick<Graph, 'read'>;
  /** Absent where the server accepts no tokens. */
  readonly verifyToken?: VerifyToken | undefined;
  /** Whether clients without credentials may read. */
  readonly anonymousReaders: boolean;
}

export type Authenticate = (header: string | undefined, options?: ReadOptions) => Promise<Caller>;

/** The longest header that is looked at. */
const MAX_LENGTH = 8_192;

/** Says who a caller is. Credentials that are not valid are refused, even where reading needs none: UNAUTHENTICATED. */
export function authenticator({ graph, verifyToken, anonymousReaders }: AuthenticationOptions): Authenticate {
  const anonymous = anonymousCaller(anonymousReaders);
  return async (header, options) => {
    if (header === undefined) return anonymous;
    const [, token] = /^Bearer +(\S+) *$/i.exec(header.slice(0, MAX_LENGTH)) ?? [];
    if (token === undefined)
      throw new EntenteError(
        'UNAUTHENTICATED',
        'The header Authorization is not understood; expected “Bearer” and an API key or a token.',
      );
    const caller = looksLikeApiKey(token)
      ? await callerOfKey(graph, token, options)
      : await verifyToken?.(token);
    if (caller === undefined)
      throw new EntenteError(
        'UNAUTHENTICATED',
        'The credentials are not valid: they are unknown, revoked or expired.',
      );
    return caller;
  };
}

async function callerOfKey(
  graph: Pick<Graph, 'read'>,
  token: string,
  options?: ReadOptions,
): Promise<Caller | undefined> {
  const parts = parseApiKey(token);
  const key = parts && (await findApiKey(graph, parts, new Date().toISOString(), options));
  return key && { name: key.name, role: key.role, isKnown: true };
}
