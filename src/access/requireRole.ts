import { EntenteError } from '../errors';
import type { Caller } from './caller';
import { includesRole, type Role } from './role';

/** Refuses what a caller may not do, before anything is looked up: UNAUTHENTICATED without credentials, FORBIDDEN with others. */
export function requireRole({ role, isKnown }: Caller, needed: Role, what: string): void {
  if (role !== null && includesRole(role, needed)) return;
  if (isKnown)
    throw new EntenteError(
      'FORBIDDEN',
      `${what} needs the role ${needed}; these credentials have the role ${String(role)}.`,
    );
  throw new EntenteError(
    'UNAUTHENTICATED',
    `${what} needs the role ${needed}; send the header “Authorization: Bearer …” with an API key or a token.`,
  );
}
