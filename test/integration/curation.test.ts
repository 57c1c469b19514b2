import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runChecks } from '../../src/graph/checks';
import { forgetOldAnswers } from '../../src/record/change/once';
import { startWritingServer, type WritingServer } from '../support/callers';
import { type Answer, type TestServer } from '../support/entente';

const TIE = 'tie:yakutsk-heihe-sister';
const REASON = 'The agreement was never signed.';
const CHANGE = 'change { id number action author reason } repeated';

interface Payload {
  readonly change: { readonly number: number } | null;
  readonly repeated: boolean;
  readonly facts: readonly { readonly id: string; readonly status: string }[];
}

describe('decisions of curators', () => {
  let writing: WritingServer;
  let server: TestServer;
  let headers: Record<string, string>;

  beforeAll(async () => {
    writing = await startWritingServer();
    ({ server, headers } = writing);
  }, 240_000);

  afterAll(async () => {
    await writing.close();
  });

  const mutate = (mutation: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
    server.ask(mutation, variables, headers);

  async function done(
    name: string,
    type: string,
    input: Record<string, unknown>,
    fields = 'facts { id status }',
  ) {
    const answer = await mutate(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${CHANGE} ${fields} } }`,
      { input: { reason: REASON, ...input } },
    );
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    const extensions = answer.extensions as Record<string, unknown>;
    return { ...(answer.data?.[name] as Payload), extensions };
  }

  const sisters = async (view = '') => {
    const data = await server.data(
      `query ${view} { city(id: "city:yakutsk") { ties(link: {kind: {eq: SISTER}}) { nodes { id } } } }`,
    );
    return (data['city'] as unknown as { ties: { nodes: { id: string }[] } }).ties.nodes.map(({ id }) => id);
  };

  const lastNumber = async () => {
    const { values } = await server.graph.read({
      text: "CYPHER 5 MATCH (c:Counter {id: 'changes'}) RETURN c.value",
      params: {},
    });
    return Number(values[0]?.[0]);
  };

  it('retracts a fact: what rests on it goes, and the record of before still has it', async () => {
    const before = await sisters();
    expect(before).toContain('city:heihe');
    const number = await lastNumber();
    const payload = await done('retract', 'FactsInput', { facts: [TIE] });
    expect(payload).toMatchObject({
      change: {
        id: `change:${String(number + 1)}`,
        number: number + 1,
        action: 'RETRACT',
        author: 'Li Wei',
        reason: REASON,
      },
      repeated: false,
      facts: [{ id: TIE, status: 'RETRACTED' }],
    });
    expect(payload.extensions['bookmark']).toEqual(expect.stringMatching(/\S/));
    expect(await sisters()).not.toContain('city:heihe');
    expect(await sisters(`@knownAt(record: "${String(number)}")`)).toEqual(before);
    expect(await runChecks(server.graph)).toEqual([]);
    const again = await done('retract', 'FactsInput', { facts: [TIE] });
    expect(again).toMatchObject({ change: null, repeated: false, facts: [] });
  });

  it('disputes a fact, but not one that is retracted', async () => {
    const facts = async (): Promise<unknown> =>
      (await server.data('{ facts(where: {status: {eq: DISPUTED}}) { totalCount } }'))['facts'];
    const { values } = await server.graph.read({
      text: "CYPHER 5 MATCH (f:Tie) WHERE f.status = 'ACTIVE' RETURN f.id ORDER BY f.id LIMIT 1",
      params: {},
    });
    const id = String(values[0]?.[0]);
    expect(await facts()).toEqual({ totalCount: 0 });
    expect(await done('dispute', 'FactsInput', { facts: [id] })).toMatchObject({
      change: { action: 'DISPUTE' },
      facts: [{ id, status: 'DISPUTED' }],
    });
    expect(await facts()).toEqual({ totalCount: 1 });
    const number = await lastNumber();
    const answer = await mutate(
      'mutation ($facts: [ID!]!) { dispute(input: {reason: "x", facts: $facts}) { repeated } }',
      { facts: [id, TIE] },
    );
    expect(answer.errors?.map(({ extensions: { code }, message }) => [code, message])).toEqual([
      ['CONFLICT', `“${TIE}” is RETRACTED; undo the change that made it so first.`],
    ]);
    expect(await lastNumber()).toBe(number);
  });

  it('refuses what no fact has, and input that is not valid, with its place', async () => {
    const codes = async (input: Record<string, unknown>) =>
      (
        await mutate('mutation ($input: FactsInput!) { retract(input: $input) { repeated } }', { input })
      ).errors?.map(({ extensions: { code }, message }) => `${code} ${message}`);
    expect(await codes({ reason: 'x', facts: ['fact:nothing'] })).toEqual([
      'NOT_FOUND No fact has the id “fact:nothing”.',
    ]);
    expect(await codes({ reason: ' ', facts: [] })).toEqual([
      'BAD_USER_INPUT retract: facts must have at least one element; reason must be a sentence of at most 1,000 characters',
    ]);
  });

  it('does once what is sent 50 times at once, and refuses its key for anything else', async () => {
    const { values } = await server.graph.read({
      text: "CYPHER 5 MATCH (f:Participation) WHERE f.status = 'ACTIVE' RETURN f.id ORDER BY f.id LIMIT 2",
      params: {},
    });
    const [one, other] = values.map(([id]) => String(id));
    const number = await lastNumber();
    const input = { facts: [one], idempotencyKey: 'the same' };
    const payloads = await Promise.all(
      Array.from({ length: 50 }, () => done('retract', 'FactsInput', input)),
    );
    expect(await lastNumber()).toBe(number + 1);
    expect(payloads.filter(({ repeated }) => !repeated)).toHaveLength(1);
    for (const { change, facts } of payloads) {
      expect(change).toMatchObject({ number: number + 1 });
      expect(facts).toEqual([{ id: one, status: 'RETRACTED' }]);
    }
    const answer = await mutate('mutation ($input: FactsInput!) { retract(input: $input) { repeated } }', {
      input: { reason: REASON, facts: [other], idempotencyKey: 'the same' },
    });
    expect(answer.errors?.map(({ extensions: { code } }) => code)).toEqual(['CONFLICT']);
    expect(await lastNumber()).toBe(number + 1);
  });

  it('forgets answers once nobody repeats their requests', async () => {
    const kept = async (): Promise<unknown> => {
      const { values } = await server.graph.read({
        text: 'CYPHER 5 MATCH (r:Request) RETURN count(r)',
        params: {},
      });
      return values[0]?.[0];
    };
    expect(await kept()).toBe(1);
    const in89Days = new Date(Date.now() + 89 * 86_400_000).toISOString();
    expect(await forgetOldAnswers(server.graph, in89Days)).toBe(0);
    const in91Days = new Date(Date.now() + 91 * 86_400_000).toISOString();
    expect(await forgetOldAnswers(server.graph, in91Days)).toBe(1);
    expect(await kept()).toBe(0);
  });

  it('merges, and undoes it; what is merged cannot be called different', async () => {
    const [id, into] = await twoInstitutions();
    const entities = 'entities { id } facts { id }';
    const merged = await done('merge', 'MergeInput', { id, into }, entities);
    expect(merged).toMatchObject({ change: { action: 'MERGE' }, entities: [{ id: into }] });
    const entity = async (): Promise<unknown> =>
      (await server.data('query ($id: ID!) { entity(id: $id) { id } }', { id }))['entity'];
    expect(await entity()).toEqual({ id: into });
    const refused = await mutate('mutation ($input: PairInput!) { different(input: $input) { repeated } }', {
      input: { reason: 'x', entity: id, other: into },
    });
    expect(refused.errors?.map(({ extensions: { code } }) => code)).toEqual(['CONFLICT']);
    expect(await runChecks(server.graph)).toEqual([]);
    await done('unmerge', 'UnmergeInput', { id }, entities);
    expect(await entity()).toEqual({ id });
    expect(await runChecks(server.graph)).toEqual([]);
  });

  it('decides that two are different, then leaves it open; only the first keeps them from being merged', async () => {
    const [first, second] = await twoInstitutions();
    const different = await done('different', 'PairInput', { entity: first, other: second });
    expect(different).toMatchObject({ change: { action: 'DIFFERENT' }, facts: [{ status: 'ACTIVE' }] });
    expect(await done('different', 'PairInput', { entity: second, other: first })).toMatchObject({
      change: null,
    });
    const merge = 'mutation ($input: MergeInput!) { merge(input: $input) { repeated } }';
    const input = { reason: 'x', id: first, into: second };
    expect((await mutate(merge, { input })).errors?.map(({ extensions: { code } }) => code)).toEqual([
      'CONFLICT',
    ]);
    const unsure = await done('unsure', 'PairInput', { entity: first, other: second });
    expect(unsure.facts.map(({ status }) => status).sort()).toEqual(['ACTIVE', 'SUPERSEDED']);
    expect((await mutate(merge, { input })).errors).toBeUndefined();
    expect(await runChecks(server.graph)).toEqual([]);
  });

  async function twoInstitutions(): Promise<[string, string]> {
    const { values } = await server.graph.read({
      text: 'CYPHER 5 MATCH (i:Institution) RETURN i.id ORDER BY i.id LIMIT 2',
      params: {},
    });
    const [one, other] = values.map(([id]) => String(id));
    return [one ?? '', other ?? ''];
  }
});
