import type { Role } from './role';

/** Who sends a request. */
export interface Caller {
  /** The author of the changes that the request makes: the name of the API key, or the subject of the token. */
  readonly name: string;
  /** Null for a client without credentials that may not even read. */
  readonly role: Role | null;
  /** Whether the request carries credentials. */
  readonly isKnown: boolean;
}

/** A client without credentials. */
export function anonymousCaller(mayRead: boolean): Caller {
  return { name: 'anonymous', role: mayRead ? 'READER' : null, isKnown: false };
}
