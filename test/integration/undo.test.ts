/** Changes that are undone: what the graph says afterwards is what it said before. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runChecks } from '../../src/graph/checks';
import { startWritingServer, type WritingServer } from '../support/callers';
import { type TestGraph, type TestServer } from '../support/entente';

interface Payload {
  readonly change: { readonly id: string; readonly number: number };
  readonly facts: readonly { readonly id: string }[];
}

describe('undoing a change', () => {
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

  const send = (name: string, type: string, input: Record<string, unknown>) =>
    server.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { change { id number } facts(first: 100) { id } } }`,
      { input: { reason: 'A test.', ...input } },
      headers,
    );

  async function done(name: string, type: string, input: Record<string, unknown>): Promise<Payload> {
    const { data, errors } = await send(name, type, input);
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.[name] as Payload;
  }

  const refused = async (name: string, type: string, input: Record<string, unknown>) =>
    (await send(name, type, input)).errors?.map(({ extensions: { code }, message }) => `${code} ${message}`);

  const undo = (change: string) => done('undo', 'UndoInput', { change });

  async function rows(text: string): Promise<readonly (readonly unknown[])[]> {
    return (await test.graph.read({ text: `CYPHER 5 ${text}`, params: {} })).values;
  }

  /** All that the graph says now, apart from when it was recorded and what it said before. */
  async function said(): Promise<string[]> {
    const nodes = await rows(
      'MATCH (n:Entity|Fact|Passage|Merged) RETURN labels(n), n {.*, recordedFrom: 0} AS properties ORDER BY n.id',
    );
    const links = await rows(
      `MATCH (a:Entity|Fact|Passage|Merged)-[l]->(b:Entity|Fact|Passage|Merged) WHERE NOT type(l) STARTS WITH 'PAST_'
RETURN type(l), a.id, b.id, l {.*, recordedFrom: 0}`,
    );
    return [...nodes, ...links].map((row) => JSON.stringify(sorted(row))).sort();
  }

  const firstFacts = async (type: string, count: number) =>
    (
      await rows(
        `MATCH (f:${type}) WHERE f.status = 'ACTIVE' RETURN f.id ORDER BY f.id LIMIT ${String(count)}`,
      )
    ).map(([id]) => String(id));

  it.each([
    ['retract', 'FactsInput', async () => ({ facts: await firstFacts('Tie', 3) })],
    ['retract', 'FactsInput', async () => ({ facts: await firstFacts('Participation', 20) })],
    ['retract', 'FactsInput', async () => ({ facts: await firstFacts('Name', 20) })],
    ['retract', 'FactsInput', async () => ({ facts: await firstFacts('Occurrence', 20) })],
    ['dispute', 'FactsInput', async () => ({ facts: await firstFacts('Tenure', 20) })],
    [
      'supersede',
      'SupersedeInput',
      async () => {
        const [fact, by] = await firstFacts('Placement', 2);
        return { fact, by };
      },
    ],
    ['retractDocument', 'RetractDocumentInput', async () => ({ document: 'doc:001' })],
    ['merge', 'MergeInput', async () => firstInstitutions('id', 'into')],
    ['different', 'PairInput', async () => firstInstitutions('entity', 'other')],
  ] as const)('gives back what was there before “%s” (%s, %#)', async (name, type, inputOf) => {
    const before = await said();
    const { change, facts } = await done(name, type, await inputOf());
    expect(facts.length).toBeGreaterThan(0);
    const after = await said();
    expect(after).not.toEqual(before);
    expect(await runChecks(test.graph)).toEqual([]);
    const undone = await undo(change.id);
    expect(withoutDecisions(await said())).toEqual(withoutDecisions(before));
    expect(await runChecks(test.graph)).toEqual([]);
    expect(await refused('undo', 'UndoInput', { change: change.id })).toEqual([
      `CONFLICT “${change.id}” was undone already, by “${undone.change.id}”.`,
    ]);
    const redone = await undo(undone.change.id);
    expect(await said()).toEqual(after);
    expect(await runChecks(test.graph)).toEqual([]);
    // The next test begins with what this one did.
    await undo(redone.change.id);
  });

  it('is refused where a later change stands on it', async () => {
    const [fact] = await firstFacts('Tie', 1);
    const first = await done('dispute', 'FactsInput', { facts: [fact] });
    const second = await done('retract', 'FactsInput', { facts: [fact] });
    const before = await said();
    expect(await refused('undo', 'UndoInput', { change: first.change.id })).toEqual([
      `CONFLICT “${String(fact)}” was changed later, by “${second.change.id}”; undo that change first.`,
    ]);
    expect(await said()).toEqual(before);
    await undo(second.change.id);
    await undo(first.change.id);
  });

  it('is refused for loads and unknown changes', async () => {
    expect(await refused('undo', 'UndoInput', { change: 'change:1' })).toEqual([
      'CONFLICT “change:1” is a load; retract the facts that are wrong, or retract its document.',
    ]);
    expect(await refused('undo', 'UndoInput', { change: 'change:99' })).toEqual([
      'NOT_FOUND No change has the id “change:99”.',
    ]);
  });

  it('keeps a retracted document out when its dossier is loaded again, until that is undone', async () => {
    const supported = async () =>
      rows(
        "MATCH (d:Document {id: 'doc:001'})<-[:OF]-(:Passage)<-[:EVIDENCED_BY]-(f:Fact) WHERE f.status IN ['ACTIVE', 'DISPUTED'] RETURN count(*)",
      );
    const before = await supported();
    const { change } = await done('retractDocument', 'RetractDocumentInput', { document: 'doc:001' });
    expect(await supported()).toEqual([[0]]);
    await test.graph.write((run) => run({ text: 'CYPHER 5 MATCH (s:Source) DETACH DELETE s', params: {} }));
    await test.loadSeeds();
    expect(await supported()).toEqual([[0]]);
    await undo(change.id);
    expect(await supported()).toEqual(before);
  });

  async function firstInstitutions(one: string, other: string) {
    const found = await rows('MATCH (i:Institution) RETURN i.id ORDER BY i.id LIMIT 2');
    return { [one]: found[0]?.[0], [other]: found[1]?.[0] };
  }
});

/** Decisions on identity stay as retracted facts, where there was nothing before. */
function withoutDecisions(said: readonly string[]): string[] {
  return said.filter((row) => !/"Identity"|"fact:identity:/.test(row));
}

/** A value with the keys of its objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
