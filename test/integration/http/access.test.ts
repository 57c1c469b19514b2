import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import { SignJWT } from 'jose';
import { createApiKey, listApiKeys, revokeApiKey } from '../../../src/access/apiKeys';
import { includesRole, ROLES, type Role } from '../../../src/access/role';
import { neededRole } from '../../../src/schema/needs';
import { servedSchema } from '../../../src/schema/served';
import { startTestServer, type Answer, type TestServer } from '../../support/entente';

const NOW = '2026-11-30T12:00:00.000Z';
const SECRET = 'a secret of some length that only tests use';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const CITY = '{ city(id: "city:harbin") { id } }';
const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);

const FIELDS = Object.entries({
  ...servedSchema().schema.getQueryType()?.getFields(),
  ...servedSchema().schema.getMutationType()?.getFields(),
});

describe('who may read and write', () => {
  let open: TestServer;
  let closed: TestServer;
  const keys = new Map<Role, string>();

  beforeAll(async () => {
    open = await startTestServer({
      ENTENTE_JWT_SECRET: SECRET,
      ENTENTE_JWT_ISSUER: 'https://id.example.org',
      ENTENTE_JWT_AUDIENCE: 'entente',
    });
    closed = await startTestServer({ ENTENTE_ANONYMOUS_READERS: 'false' });
  });

  beforeEach(async () => {
    for (const role of ROLES) {
      if (keys.has(role)) continue;
      const text = await createApiKey(open.graph, {
        name: role.toLowerCase(),
        role,
        createdAt: NOW,
        expiresAt: null,
      });
      keys.set(role, text);
    }
  });

  afterAll(async () => {
    await open.graph.write((run) => run({ text: 'CYPHER 5 MATCH (key:ApiKey) DELETE key', params: {} }));
    await open.stop();
    await closed.stop();
  });

  const headersOf = (role: Role | null) => (role === null ? {} : bearer(keys.get(role) ?? ''));

  /** The names of the root fields that are refused to a role, whatever their arguments. */
  async function refusal(
    server: TestServer,
    kind: string,
    name: string,
    role: Role | null,
  ): Promise<string | null> {
    // A document that is not valid is refused before roles are checked.
    const answer = await server.ask(documentFor(kind, name), {}, headersOf(role));
    const refused = codesOf(answer).find((code) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN');
    if (refused !== undefined) {
      expect(answer.data).toBeUndefined();
      expect(answer.status).toBe(refused === 'FORBIDDEN' ? 403 : 401);
    }
    return refused ?? null;
  }

  it.each(FIELDS.map(([name, field]) => [name, neededRole(field)] as const))(
    'refuses %s to every role below %s, and to no other',
    async (name, needed) => {
      const kind = servedSchema().schema.getMutationType()?.getFields()[name] ? 'mutation' : 'query';
      for (const role of [null, ...ROLES]) {
        const mayOpen = role === null ? needed === 'READER' : includesRole(role, needed);
        const expected = mayOpen ? null : role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
        expect([role, await refusal(open, kind, name, role)]).toEqual([role, expected]);
      }
      expect(await refusal(closed, kind, name, null)).toBe('UNAUTHENTICATED');
    },
  );

  it('closes the whole server to anonymous readers where the settings say so', async () => {
    expect(codesOf(await closed.ask(CITY))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await closed.ask('{ __typename }'))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await closed.ask('{ __schema { queryType { name } } }'))).toEqual(['UNAUTHENTICATED']);
    expect((await closed.ask(CITY, {}, headersOf('READER'))).data).toEqual({ city: { id: 'city:harbin' } });
  });

  it('refuses credentials that are not valid even where reading needs none', async () => {
    const [id = '', secret = ''] = (keys.get('CURATOR') ?? '').split(/_(.{16})_/).slice(1);
    for (const token of [
      'nonsense',
      `entente_${'0'.repeat(16)}_${secret}`,
      `entente_${id}_${'A'.repeat(43)}`,
      `entente_${id}`,
    ]) {
      const answer = await open.ask(CITY, {}, bearer(token));
      expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    }
    expect((await open.ask(CITY, {}, { authorization: 'Basic dXNlcjpwYXNz' })).status).toBe(401);
  });

  it('refuses keys that are revoked or expired', async () => {
    const make = (name: string, expiresAt: string | null) =>
      createApiKey(open.graph, { name, role: 'READER', createdAt: NOW, expiresAt });
    const expired = await make('expired', '2020-01-01T00:00:00.000Z');
    const valid = await make('valid', '2999-01-01T00:00:00.000Z');
    const revoked = await make('revoked', null);
    expect((await open.ask(CITY, {}, bearer(revoked))).status).toBe(200);
    const stored = (await listApiKeys(open.graph)).find(({ name }) => name === 'revoked');
    expect(await revokeApiKey(open.graph, stored?.id ?? '', NOW)).toBe(true);
    expect(await revokeApiKey(open.graph, 'nothing', NOW)).toBe(false);
    expect((await open.ask(CITY, {}, bearer(expired))).status).toBe(401);
    expect((await open.ask(CITY, {}, bearer(valid))).status).toBe(200);
    expect((await open.ask(CITY, {}, bearer(revoked))).status).toBe(401);
  });

  it('stores no secret', async () => {
    const { values } = await open.graph.read({
      text: 'CYPHER 5 MATCH (key:ApiKey) RETURN properties(key)',
      params: {},
    });
    const stored = JSON.stringify(values);
    for (const text of keys.values()) expect(stored).not.toContain(text.slice(-43));
  });

  it('takes tokens', async () => {
    const token = await new SignJWT({ role: 'CURATOR' })
      .setIssuer('https://id.example.org')
      .setAudience('entente')
      .setSubject('user-1')
      .setExpirationTime('5m')
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(SECRET));
    expect((await open.ask(CITY, {}, bearer(token))).status).toBe(200);
    expect((await closed.ask(CITY, {}, bearer(token))).status).toBe(401);
  });

  it('lets no page of another origin write, and no GET', async () => {
    const retract = documentFor('mutation', 'retract');
    const foreign = { ...headersOf('CURATOR'), origin: 'https://evil.example' };
    const answer = await open.ask(retract, {}, foreign);
    expect([answer.status, codesOf(answer)]).toEqual([403, ['FORBIDDEN']]);
    const own = { ...headersOf('CURATOR'), origin: new URL(open.url).origin };
    expect(codesOf(await open.ask(retract, {}, own))).toEqual(['NOT_FOUND']);
    const get = await fetch(`${open.url}?query=${encodeURIComponent(retract)}`, {
      headers: headersOf('CURATOR'),
    });
    expect(get.status).toBe(405);
  });

  it('says the same of what is there and what is not', async () => {
    const { values } = await open.graph.read({
      text: 'CYPHER 5 MATCH (f:Fact) RETURN f.id LIMIT 1',
      params: {},
    });
    const of = (id: string) =>
      `mutation { retract(input: {reason: "x", facts: [${JSON.stringify(id)}]}) { repeated } }`;
    const there = await open.ask(of(String(values[0]?.[0])), {}, headersOf('READER'));
    const notThere = await open.ask(of('fact:nothing'), {}, headersOf('READER'));
    expect(there).toEqual(notThere);
  });
});

/** A valid document for a root field. */
function documentFor(kind: string, name: string): string {
  const { schema } = servedSchema();
  const type = kind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const field = type?.getFields()[name];
  if (!field) throw new Error(`There is no ${name}`);
  const args = field.args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${literalOf(arg.type)}`);
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${kind} { ${name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection} }`;
}

/** A value of an input type that names nothing in the graph. */
function literalOf(type: GraphQLInputType): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) return `[${literalOf(inner.ofType)}]`;
  if (isEnumType(inner)) return inner.getValues()[0]?.name ?? '';
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter(isRequiredInputField);
    return `{${fields.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')}}`;
  }
  const scalar = String(inner);
  return scalar === 'Int' || scalar === 'Float' ? '1' : scalar === 'Boolean' ? 'true' : '"fact:nothing"';
}
