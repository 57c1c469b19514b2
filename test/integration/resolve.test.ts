import { merge } from '../../src/record/identity/merge';
import { rebuildNameKeys } from '../../src/record/names/nameKeys';
import { KEYS_VERSION } from '../../src/names/storedKeys';
import { loadText } from '../support/dossierFolder';
import { openTestGraph, startTestServer, type TestGraph, type TestServer } from '../support/entente';

/** Namesakes: two cities in two regions, two officials who were told apart, and one who was told twice. */
const NAMESAKES = `
entities:
  cities:
    - {id: "city:blago-small", names: {en: Testograd}}
    - {id: "city:blago-large", names: {en: Testograd}}
  officials:
    - {id: "official:ivan-testov", names: {en: Ivan Testov}}
    - {id: "official:ivan-testov-other", names: {en: Ivan Testov}}
    - {id: "official:elder", names: {en: The Venerable Elder}}
facts:
  placements:
    - {what: "city:blago-small", where: "region:heilongjiang", basis: BACKGROUND}
    - {what: "city:blago-large", where: "country:russia", basis: BACKGROUND}
  tenures:
    - {official: "official:ivan-testov", jurisdiction: "city:blago-small", title: Mayor of Testograd, originalTitle: мэр Тестограда, rank: HEAD, date: "2023", basis: BACKGROUND}
    - {official: "official:ivan-testov-other", jurisdiction: "city:blago-small", title: Deputy Mayor of Testograd, rank: DEPUTY_HEAD, date: "2023", basis: BACKGROUND}
  identities:
    - {decision: DIFFERENT, first: "official:ivan-testov", second: "official:ivan-testov-other", reason: Both stood in one row., basis: BACKGROUND}
`;

interface Candidate {
  readonly decision: 'SAME' | 'POSSIBLE';
  readonly ground: string;
  readonly reasons: readonly string[];
  readonly entity: { readonly id: string };
}

describe('resolve', () => {
  let opened: TestGraph;
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
    opened = await openTestGraph();
    await loadText(opened.graph, 'namesakes.yaml', NAMESAKES);
  }, 120_000);

  afterAll(async () => {
    await opened.clear();
    await opened.close();
    await server.stop();
  });

  async function resolve(name: string, context: Record<string, unknown> = {}): Promise<Candidate[]> {
    const { resolve: found } = await server.data(
      'query($name: String!, $context: ResolveContext) { resolve(name: $name, context: $context) { decision ground reasons entity { id } } }',
      { name, context },
    );
    return found as unknown as Candidate[];
  }

  const first = async (name: string, context?: Record<string, unknown>) => {
    const [best] = await resolve(name, context);
    return [best?.entity.id, best?.decision, best?.ground];
  };

  async function populate(id: string, population: number | null): Promise<void> {
    await opened.graph.write((run) =>
      run({
        text: 'CYPHER 5 MATCH (n:City {id: $id}) SET n.population = $population',
        params: { id, population },
      }),
    );
  }

  it('finds a country by its code, and any entity by its ids in other systems', async () => {
    for (const text of ['iso:RU', 'ISO:ru', ' iso:RU '])
      await expect(first(text)).resolves.toEqual(['country:russia', 'SAME', 'IDENTIFIER']);
    await expect(first('iso:RU', { types: ['CITY'] })).resolves.toEqual([undefined, undefined, undefined]);
    await expect(first('iso:XX')).resolves.toEqual([undefined, undefined, undefined]);
  });

  it('gives the successors of a former state, and no other country', async () => {
    for (const text of ['СССР', 'Советского Союза', 'USSR', '苏联']) {
      const all = await resolve(text, { types: ['COUNTRY'] });
      // Of those that followed, the ones that are in the seeds; the one that continues it first.
      expect(all.map(({ entity }) => entity.id)).toEqual([
        'country:russia',
        'country:armenia',
        'country:latvia',
      ]);
      for (const { decision, ground } of all)
        expect([decision, ground]).toEqual(['POSSIBLE', 'FORMER_STATE']);
      expect(all[0]?.reasons[0]).toBe(
        `“${text}” names Soviet Union, a former state (1922–1991); this is a successor`,
      );
    }
    // Neither of those that followed is in the graph.
    await expect(resolve('Чехословакия', { types: ['COUNTRY'] })).resolves.toEqual([]);
    await expect(resolve('СССР', { types: ['CITY'] })).resolves.toEqual([]);
  });

  it('leaves namesakes open, unless one is far larger', async () => {
    const types = ['CITY'];
    expect((await first('Testograd', { types })).slice(1)).toEqual(['POSSIBLE', 'SEVERAL_BEAR_IT']);
    await populate('city:blago-large', 500_000);
    await populate('city:blago-small', 200_000);
    expect((await first('Testograd', { types })).slice(1)).toEqual(['POSSIBLE', 'SEVERAL_BEAR_IT']);
    await populate('city:blago-small', 100_000);
    await expect(first('Testograd', { types })).resolves.toEqual(['city:blago-large', 'SAME', 'FAR_LARGER']);
  });

  it('compares no number with one that nobody knows, and takes 0 for such', async () => {
    const types = ['CITY'];
    for (const unknown of [null, 0]) {
      await populate('city:blago-small', unknown);
      expect((await first('Testograd', { types })).slice(1)).toEqual(['POSSIBLE', 'SEVERAL_BEAR_IT']);
    }
    await populate('city:blago-small', 100_000);
  });

  it('reads a city with its unit in characters', async () => {
    for (const name of ['哈尔滨市', '哈尔滨', 'Харбин'])
      expect((await first(name, { types: ['CITY'] })).slice(0, 2)).toEqual(['city:harbin', 'SAME']);
  });

  it('tells them apart by what stands beside the name, or in the context', async () => {
    for (const name of ['Testograd, Heilongjiang', 'Testograd, China'])
      await expect(first(name, { types: ['CITY'] })).resolves.toEqual([
        'city:blago-small',
        'SAME',
        'ONLY_BEARER',
      ]);
    await expect(first('Testograd', { country: 'country:china' })).resolves.toEqual([
      'city:blago-small',
      'SAME',
      'ONLY_BEARER',
    ]);
  });

  it('knows persons by their office in any language, and says who was told apart', async () => {
    for (const office of ['мэр', '市长', 'mayor', 'мэра Тестограда'])
      expect([office, ...(await first('Ivan Testov', { office }))]).toEqual([
        office,
        'official:ivan-testov',
        'SAME',
        'ONLY_BEARER',
      ]);
    await expect(first('Ivan Testov', { office: 'вице-мэр' })).resolves.toEqual([
      'official:ivan-testov-other',
      'SAME',
      'ONLY_BEARER',
    ]);
    const both = await resolve('Ivan Testov');
    expect(both.slice(0, 2).map(({ decision }) => decision)).toEqual(['POSSIBLE', 'POSSIBLE']);
    expect(both[0]?.reasons.join()).toContain('by a decision another than official:ivan-testov');
  });

  it('offers a slip of the pen, and decides nothing by it', async () => {
    const [best] = await resolve('Ivan Testof');
    expect(best?.entity.id).toMatch(/^official:ivan-testov/);
    expect([best?.decision, best?.ground]).toEqual(['POSSIBLE', 'NAME_IN_DOUBT']);
    expect(best?.reasons.join()).toContain('one slip of the pen from “Ivan Testov”');
  });

  it('gives what was merged once, under the id that stands, also in the context', async () => {
    const change = { now: '2026-11-24T13:00:00.000Z', author: 'curator', reason: 'One man.' };
    const pairs = [
      ['official:elder', 'official:ivan-testov'],
      ['city:blago-large', 'city:blago-small'],
    ] as const;
    for (const [id, into] of pairs)
      await merge(opened.graph, { id, into, evidence: ['doc:000#250-257'], confidence: null }, change);
    const found = await resolve('The Venerable Elder');
    expect(found.map(({ entity }) => entity.id).filter((id) => id === 'official:ivan-testov')).toHaveLength(
      1,
    );
    expect([found[0]?.entity.id, found[0]?.decision]).toEqual(['official:ivan-testov', 'SAME']);
    const [mayor] = await resolve('Ivan Testov', { city: 'city:blago-large', office: 'mayor' });
    expect(mayor?.reasons).toContain('belongs to city:blago-small');
  });
});

describe('keys of names', () => {
  let opened: TestGraph;

  beforeAll(async () => {
    opened = await openTestGraph();
    await opened.clear();
    await opened.loadSeeds();
  }, 120_000);

  afterAll(async () => {
    await opened.clear();
    await opened.close();
  });

  async function keys(): Promise<readonly (readonly unknown[])[]> {
    const { values } = await opened.graph.read({
      text: 'CYPHER 5 MATCH (n:Entity) RETURN n.id, n.nameKeys, n.nameForms ORDER BY n.id',
      params: {},
    });
    return values;
  }

  it('are written anew in a database that an older version has loaded, once', async () => {
    await rebuildNameKeys(opened.graph);
    const fresh = await keys();
    await opened.graph.write(async (run) => {
      await run({
        text: "CYPHER 5 MATCH (n:Entity) WHERE n.id STARTS WITH 'city:' REMOVE n.nameKeys, n.nameForms",
        params: {},
      });
      await run({ text: "CYPHER 5 MATCH (n:Official) SET n.nameKeys = ['e:by other rules']", params: {} });
      return run({
        text: "CYPHER 5 MATCH (done:Counter {id: 'name-keys'}) SET done.value = $older",
        params: { older: KEYS_VERSION - 1 },
      });
    });
    await expect(keys()).resolves.not.toEqual(fresh);
    await expect(rebuildNameKeys(opened.graph)).resolves.toBe(fresh.length);
    await expect(keys()).resolves.toEqual(fresh);
    await expect(rebuildNameKeys(opened.graph)).resolves.toBe(0);
  });

  it('are written where none were recorded, as before there was an index', async () => {
    const fresh = await keys();
    await opened.graph.write(async (run) => {
      await run({ text: "CYPHER 5 MATCH (done:Counter {id: 'name-keys'}) DELETE done", params: {} });
      return run({ text: 'CYPHER 5 MATCH (n:Entity) REMOVE n.nameKeys, n.nameForms', params: {} });
    });
    await expect(rebuildNameKeys(opened.graph)).resolves.toBe(fresh.length);
    await expect(keys()).resolves.toEqual(fresh);
  });
});
