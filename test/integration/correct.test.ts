/** Facts that are corrected. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runChecks } from '../../src/graph/checks';
import { startWritingServer, type WritingServer } from '../support/callers';
import { type TestGraph, type TestServer } from '../support/entente';

const TIE = 'tie:yakutsk-heihe-sister';
const CORRECT = `mutation ($input: CorrectInput!) {
  correct(input: $input) {
    change { action }
    facts { id status supersededBy { id } supersedes { nodes { id } } evidence { passage: gloss } }
  }
}`;

describe('correcting a fact', () => {
  let writing: WritingServer;
  let server: TestServer;
  let test: TestGraph;
  let headers: Record<string, string>;

  beforeAll(async () => {
    writing = await startWritingServer();
    ({ server, test, headers } = writing);
  }, 240_000);

  afterAll(async () => {
    await writing.close();
  });

  const send = (input: Record<string, unknown>) =>
    server.ask(CORRECT, { input: { reason: 'The year is wrong.', fact: TIE, ...input } }, headers);

  const yamlOf = (tie: Record<string, unknown>) => JSON.stringify({ facts: { ties: [tie] } });

  async function storedTie() {
    const { values } = await test.graph.read({
      text: `CYPHER 5 MATCH (a)<-[:FIRST]-(f:Fact {id: $id})-[:SECOND]->(b)
RETURN f.kind, f.level, a.id, b.id, COUNT { (f)-[:EVIDENCED_BY]->() }`,
      params: { id: TIE },
    });
    const [kind, level, first, second, evidence] = values[0] ?? [];
    return { tie: { kind, level, first, second }, evidence: Number(evidence) };
  }

  const codes = async (input: Record<string, unknown>) =>
    (await send(input)).errors?.map(({ extensions: { code } }) => code);

  it('refuses what is no correction, and records nothing', async () => {
    const { tie } = await storedTie();
    const count = async () =>
      (await test.graph.read({ text: 'CYPHER 5 MATCH (n) RETURN count(n)', params: {} })).values;
    const before = await count();
    expect(await codes({ yaml: yamlOf(tie), dossier: {} })).toEqual(['BAD_USER_INPUT']);
    expect(await codes({ yaml: '{facts: {ties: []}}' })).toEqual(['BAD_USER_INPUT']);
    expect(await codes({ yaml: yamlOf({ ...tie, first: 'city:nowhere' }) })).toEqual(['BAD_USER_INPUT']);
    expect(await codes({ yaml: yamlOf({ ...tie, since: '2009' }), fact: 'tie:none' })).toEqual(['NOT_FOUND']);
    const placement = JSON.stringify({
      facts: { placements: [{ what: 'city:heihe', where: 'country:china' }] },
    });
    expect(await codes({ yaml: placement })).toEqual(['CONFLICT']);
    expect(await count()).toEqual(before);
  });

  it('records the right one with the evidence of the old one, which it supersedes; undoing it gives the old one back', async () => {
    const { tie, evidence } = await storedTie();
    const { data, errors } = await send({ yaml: yamlOf({ ...tie, since: '1992' }) });
    expect(errors).toBeUndefined();
    const { change, facts } = data?.['correct'] as {
      change: unknown;
      facts: { id: string; status: string; evidence: unknown[] }[];
    };
    expect(change).toEqual({ action: 'CORRECT' });
    const old = facts.find(({ id }) => id === TIE);
    const right = facts.find(({ id }) => id !== TIE);
    expect(old).toMatchObject({ status: 'SUPERSEDED', supersededBy: { id: right?.id } });
    expect(right).toMatchObject({ status: 'ACTIVE', supersedes: { nodes: [{ id: TIE }] } });
    expect(right?.evidence).toHaveLength(evidence);
    expect(await runChecks(test.graph)).toEqual([]);
    const carriers = async (): Promise<unknown> => {
      const { values } = await test.graph.read({
        text: "CYPHER 5 MATCH ({id: 'city:yakutsk'})-[l:TIED_TO {kind: 'SISTER'}]-({id: 'city:heihe'}) RETURN l.factIds",
        params: {},
      });
      return values[0]?.[0];
    };
    expect(await carriers()).toContain(right?.id);
    expect(await carriers()).not.toContain(TIE);
    const undo = await server.ask(
      'mutation ($change: ID!) { undo(input: {reason: "x", change: $change}) { facts { id status } } }',
      { change: await lastChange() },
      headers,
    );
    expect(undo.data).toEqual({
      undo: {
        facts: expect.arrayContaining([
          { id: TIE, status: 'ACTIVE' },
          { id: right?.id, status: 'RETRACTED' },
        ]),
      },
    });
    expect(await carriers()).toContain(TIE);
    expect(await carriers()).not.toContain(right?.id);
    expect(await runChecks(test.graph)).toEqual([]);
  });

  async function lastChange(): Promise<string> {
    const { values } = await test.graph.read({
      text: 'CYPHER 5 MATCH (c:Change) RETURN c.id ORDER BY c.number DESC LIMIT 1',
      params: {},
    });
    return String(values[0]?.[0]);
  }
});
