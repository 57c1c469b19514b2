import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { tokenVerifier, type JwtSettings } from '../../../src/access/tokens';
import { Secret } from '../../../src/config';

const SECRET = 'a secret of some length that only tests use';
const settings: JwtSettings = {
  secret: new Secret(SECRET),
  issuer: 'https://id.example.org',
  audience: 'entente',
  roleClaim: 'role',
};

const unsigned = (payload: JWTPayload) =>
  new SignJWT(payload).setIssuer(settings.issuer).setAudience(settings.audience).setSubject('user-1');
const signed = (payload: JWTPayload = {}, expires = '5m', key = SECRET) =>
  unsigned(payload)
    .setExpirationTime(expires)
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(key));

describe('a token signed with a shared secret', () => {
  const verify = tokenVerifier(settings);

  it('names its subject and role', async () => {
    expect(await verify(await signed({ role: 'CURATOR' }))).toEqual({
      name: 'user-1',
      role: 'CURATOR',
      isKnown: true,
    });
    expect(await verify(await signed({ name: 'Li Wei', role: ['reader', 'contributor'] }))).toEqual({
      name: 'Li Wei',
      role: 'CONTRIBUTOR',
      isKnown: true,
    });
  });

  it('gives no more than READER without a role that exists', async () => {
    for (const role of [undefined, 'owner', 7, ['owner'], null])
      expect(await verify(await signed({ role }))).toMatchObject({ role: 'READER' });
  });

  it('has its role below other claims where the settings say so', async () => {
    const nested = tokenVerifier({ ...settings, roleClaim: 'realm_access.roles' });
    const token = await signed({ realm_access: { roles: ['offline_access', 'ADMINISTRATOR'] } });
    expect(await nested(token)).toMatchObject({ role: 'ADMINISTRATOR' });
  });

  it('is refused when it is expired, forged, for others, or without an end', async () => {
    const bytes = new TextEncoder().encode(SECRET);
    const refused = [
      await signed({ role: 'CURATOR' }, '-1m'),
      await signed({ role: 'CURATOR' }, '5m', 'another secret of some length, also for tests'),
      await unsigned({}).setProtectedHeader({ alg: 'HS256' }).sign(bytes),
      await unsigned({})
        .setExpirationTime('5m')
        .setAudience('others')
        .setProtectedHeader({ alg: 'HS256' })
        .sign(bytes),
      await unsigned({})
        .setExpirationTime('5m')
        .setIssuer('https://other.example')
        .setProtectedHeader({ alg: 'HS256' })
        .sign(bytes),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x","role":"ADMINISTRATOR"}').toString('base64url')}.`,
      'not a token',
      '',
    ];
    for (const token of refused) expect(await verify(token)).toBeUndefined();
  });
});

describe('a token signed with a key of an identity provider', () => {
  let server: Server;
  let keys: { publicKey: CryptoKey; privateKey: CryptoKey };
  let jwks: string;

  beforeAll(async () => {
    keys = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    jwks = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/jwks.json`;
  });

  afterAll(() => {
    server.close();
  });

  const { issuer, audience, roleClaim } = settings;

  it('is verified by its public key', async () => {
    const verify = tokenVerifier({ jwks, issuer, audience, roleClaim });
    const token = await unsigned({ role: 'CURATOR' })
      .setExpirationTime('5m')
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .sign(keys.privateKey);
    expect(await verify(token)).toMatchObject({ name: 'user-1', role: 'CURATOR' });
  });

  it('is not replaced by one that takes the public key for a secret', async () => {
    const verify = tokenVerifier({ jwks, issuer, audience, roleClaim });
    const { x = '' } = await exportJWK(keys.publicKey);
    const token = await unsigned({ role: 'ADMINISTRATOR' })
      .setExpirationTime('5m')
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .sign(new TextEncoder().encode(x.padEnd(32, '.')));
    expect(await verify(token)).toBeUndefined();
  });
});
