/** JSON Web Tokens of an identity provider, verified by jose. */
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

import type { Config } from '../config';
import type { Caller } from './caller';
import { roleOf, ROLES, type Role } from './role';

export type JwtSettings = NonNullable<Config['jwt']>;

/** Reads the caller from a token; undefined where it is not valid. Throws when the provider's keys cannot be had. */
export type VerifyToken = (token: string) => Promise<Caller | undefined>;

const SYMMETRIC = ['HS256', 'HS384', 'HS512'];
const ASYMMETRIC = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** How far clocks may differ, in seconds. */
const CLOCK_TOLERANCE = 5;

/** Verifies tokens by the settings: signature, issuer, audience, times. */
export function tokenVerifier({ jwks, secret, issuer, audience, roleClaim }: JwtSettings): VerifyToken {
  const remote: JWTVerifyGetKey | undefined =
    jwks === undefined ? undefined : createRemoteJWKSet(new URL(jwks));
  const shared = new TextEncoder().encode(secret?.reveal() ?? '');
  const options = {
    issuer,
    audience,
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ['sub', 'exp'],
    // A public key is never taken for a shared secret.
    algorithms: remote ? ASYMMETRIC : SYMMETRIC,
  };
  return async (token) => {
    try {
      const { payload } = remote
        ? await jwtVerify(token, remote, options)
        : await jwtVerify(token, shared, options);
      return { name: nameOf(payload), role: roleIn(payload, roleClaim), isKnown: true };
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return undefined;
      throw error;
    }
  };
}

function nameOf({ sub, name }: JWTPayload): string {
  return typeof name === 'string' && name.trim() !== '' ? name : String(sub);
}

/** The highest role that a claim names: a text or a list, below objects by dots (`realm_access.roles`); READER where it names none. */
function roleIn(payload: JWTPayload, claim: string): Role {
  const value = claim
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
      payload,
    );
  const named = (Array.isArray(value) ? value : [value]).map(roleOf);
  return [...ROLES].reverse().find((role) => named.includes(role)) ?? 'READER';
}
