import { merge } from '../../src/record/identity/merge';
import { unmerge } from '../../src/record/identity/unmerge';
import { runChecks } from '../../src/graph/checks';
import { graphDigest, graphLines } from '../../src/graph/digest';
import { loadText } from '../support/dossierFolder';
import { openTestGraph, startTestServer, type TestGraph, type TestServer } from '../support/entente';

/** A mayor and a city that somebody told a second time, under names by which no load would know them. */
const TWINS = `
entities:
  officials:
    - {id: "official:sun-zhe-again", names: {en: The Elder}}
  cities:
    - {id: "city:kharbin-again", names: {en: Oldtown}}
  institutions:
    - {id: "inst:kharbin-office-again", kind: OFFICE, names: {en: Office of Oldtown}}
facts:
  placements:
    - {what: "city:kharbin-again", where: "region:heilongjiang", basis: BACKGROUND}
    - {what: "inst:kharbin-office-again", where: "city:kharbin-again", basis: BACKGROUND}
  tenures:
    - {official: "official:sun-zhe-again", institution: "inst:kharbin-office-again", jurisdiction: "city:kharbin-again", title: Mayor, rank: HEAD, date: "2023", basis: BACKGROUND}
  ties:
    - {first: "city:kharbin-again", second: "city:ufa", kind: SISTER, level: CITY, basis: BACKGROUND}
    - {first: "city:kharbin-again", second: "city:daugavpils", kind: SISTER, level: CITY, basis: BACKGROUND}
    - {first: "city:kharbin-again", second: "city:harbin", kind: COOPERATION, level: CITY, basis: BACKGROUND}
  participations:
    - {actor: "official:sun-zhe-again", event: "event:ysyakh-2023", role: SPEAKER, onBehalfOf: "city:kharbin-again", modality: HELD, basis: BACKGROUND}
    - {actor: "official:chen-xiaojie", event: "event:ysyakh-2023", role: SPEAKER, onBehalfOf: "city:kharbin-again", modality: HELD, basis: BACKGROUND}
`;

/** What is told of them while they are merged, and of an entity that is new. */
const LATER = `
entities:
  topics:
    - {id: "topic:later", names: {en: Later}}
facts:
  names:
    - {entity: "city:kharbin-again", value: Altstadt, language: de, script: Latn, kind: ALIAS, basis: BACKGROUND}
  ties:
    - {first: "city:kharbin-again", second: "city:kazan", kind: PARTNER, level: CITY, basis: BACKGROUND}
  tenures:
    - {official: "official:sun-zhe-again", institution: "inst:kharbin-office-again", title: Secretary, rank: MEMBER, date: "2023-06", basis: BACKGROUND}
  participations:
    - {actor: "official:sun-zhe-again", event: "event:healthy-city-forum-2023", role: SPEAKER, onBehalfOf: "city:kharbin-again", modality: HELD, basis: BACKGROUND}
`;

const CHANGE = { now: '2026-11-24T13:00:00.000Z', author: 'curator', reason: 'One office, one name.' };
const PAIRS = [
  ['official:sun-zhe-again', 'official:sun-zhe'],
  ['city:kharbin-again', 'city:harbin'],
] as const;

describe('who is the same', () => {
  let opened: TestGraph;
  let server: TestServer;
  /** The graph with all dossiers in which nothing was ever merged. */
  let neverMerged: string[];
  let before: string;

  async function mergePairs(): Promise<void> {
    for (const [id, into] of PAIRS)
      await merge(opened.graph, { id, into, evidence: ['doc:000#250-257'], confidence: null }, CHANGE);
  }

  async function unmergePairs(): Promise<void> {
    for (const [id] of PAIRS) await unmerge(opened.graph, id, { ...CHANGE, reason: 'Not so.' });
  }

  beforeAll(async () => {
    server = await startTestServer();
    opened = await openTestGraph();
    await opened.clear();
    await opened.loadSeeds();
    await loadText(opened.graph, 'twins.yaml', TWINS);
    before = await graphDigest(opened.graph);
    await loadText(opened.graph, 'later.yaml', LATER);
    neverMerged = await graphLines(opened.graph);
    await opened.clear();
    await opened.loadSeeds();
    await loadText(opened.graph, 'twins.yaml', TWINS);
  }, 240_000);

  afterAll(async () => {
    await opened.clear();
    await opened.close();
    await server.stop();
  });

  it('has one digest for one graph, however it was written', async () => {
    await expect(graphDigest(opened.graph)).resolves.toBe(before);
  });

  it('merges and un-merges without a trace but in the record', async () => {
    await mergePairs();
    await expect(graphDigest(opened.graph)).resolves.not.toBe(before);
    await expect(runChecks(opened.graph)).resolves.toEqual([]);
    await unmergePairs();
    await expect(graphDigest(opened.graph)).resolves.toBe(before);
    const { values } = await opened.graph.read({
      text: `CYPHER 5 MATCH (f:Identity {canonical: 'city:harbin'})-[had:HAD_STATUS]->(c:Change)
RETURN f.status, had.status, had.from, had.to, c.author, c.reason ORDER BY had.status`,
      params: {},
    });
    expect(values).toEqual([
      ['RETRACTED', 'ACTIVE', CHANGE.now, CHANGE.now, 'curator', 'One office, one name.'],
      ['RETRACTED', 'RETRACTED', CHANGE.now, null, 'curator', 'Not so.'],
    ]);
  });

  describe('while they are merged', () => {
    beforeAll(async () => {
      await mergePairs();
    }, 60_000);

    it('keeps every fact where its author put it', async () => {
      const { values } = await opened.graph.read({
        text: `CYPHER 5 MATCH (m:Merged {id: 'city:kharbin-again'})<-[role]-(f:Fact) WHERE role.standsFor IS NULL AND NOT f:Identity
RETURN count(DISTINCT f), m.name, EXISTS { (m)--(:Entity)<--(:Fact) }`,
        params: {},
      });
      // Name, two placements, office, three ties, two sides.
      expect(values).toEqual([[9, 'Oldtown', true]]);
    });

    it('answers for an old id with the canonical entity, in one statement', async () => {
      let data: Record<string, unknown> = {};
      const statements = await server.statementsOf(async () => {
        data = await server.data(`{
          city(id: "city:kharbin-again") { id mergedIds }
          again: city(id: "city:harbin") { id mergedIds }
          official(id: "city:kharbin-again") { id mergedIds }
        }`);
      });
      const harbin = { id: 'city:harbin', mergedIds: ['city:kharbin-again'] };
      expect(data).toEqual({ city: harbin, again: harbin, official: null });
      // One for each shape; why there is no such official is asked for the warning.
      expect(statements).toHaveLength(3);
      const other = await server.data(`{
        node(id: "official:sun-zhe-again") { id }
        entity(id: "official:sun-zhe-again") { id name }
        nodes(ids: ["city:kharbin-again", "city:none", "city:harbin"]) { id } }`);
      expect(other).toEqual({
        node: { id: 'official:sun-zhe' },
        entity: { id: 'official:sun-zhe', name: 'Sun Zhe' },
        nodes: [{ id: 'city:harbin' }, null, { id: 'city:harbin' }],
      });
    });

    it('shows facts, names and links of both on the canonical one', async () => {
      const data = await server.data(`{
        city(id: "city:harbin") {
          names { value entity { id } }
          ties { nodes { id } edges { kind facts { id } } }
          identities { decision ids first { id } second { id } canonical basis evidence { passageId } }
        }
        official(id: "official:sun-zhe") { events(where: {id: {eq: "event:ysyakh-2023"}}) { edges { role onBehalfOf { id } } } tenures { nodes { title jurisdiction { id } } } }
        cities(where: {id: {in: ["city:kharbin-again", "city:ufa"]}}) { nodes { id } }
      }`);
      const city = data['city'] as unknown as {
        names: { value: string; entity: { id: string } }[];
        ties: { nodes: { id: string }[]; edges: { facts: unknown[] }[] };
        identities: { ids: string[]; first: { id: string }; second: { id: string } }[];
      };
      expect(city.names).toContainEqual({ value: 'Oldtown', entity: { id: 'city:harbin' } });
      expect(city.ties.nodes.map(({ id }) => id)).toEqual(['city:daugavpils', 'city:krasnodar', 'city:ufa']);
      expect(city.ties.edges[0]?.facts).toHaveLength(2);
      expect(city.identities).toEqual([
        {
          decision: 'SAME',
          ids: ['city:kharbin-again', 'city:harbin'],
          first: { id: 'city:harbin' },
          second: { id: 'city:harbin' },
          canonical: 'city:harbin',
          basis: 'IMPLIED',
          evidence: [{ passageId: 'doc:000#250-257' }],
        },
      ]);
      expect(data['official']).toMatchObject({
        events: { edges: [{ role: 'SPEAKER', onBehalfOf: { id: 'city:harbin' } }] },
      });
      expect(data['cities']).toEqual({ nodes: [{ id: 'city:harbin' }, { id: 'city:ufa' }] });
    });

    it('takes old ids in filters, at the root and below, and in groups of conditions', async () => {
      const data = await server.data(`{
        eq: cities(where: {id: {eq: "city:kharbin-again"}}) { totalCount nodes { id } }
        through: cities(where: {ties: {some: {node: {id: {eq: "city:kharbin-again"}}}}}) { totalCount }
        not: cities(where: {not: {id: {eq: "city:kharbin-again"}}, name: {eq: "Harbin"}}) { totalCount }
        facts: ties(where: {or: [{firstEnd: {id: {eq: "city:kharbin-again"}}}, {secondEnd: {id: {eq: "city:kharbin-again"}}}]}) { totalCount }
        city(id: "city:ufa") { ties(where: {id: {eq: "city:kharbin-again"}}) { nodes { id } } }
        all: entities(where: {id: {in: ["official:sun-zhe-again", "city:kharbin-again"]}}) { nodes { id } }
      }`);
      expect(data).toMatchObject({
        eq: { totalCount: 1, nodes: [{ id: 'city:harbin' }] },
        through: { totalCount: 3 },
        not: { totalCount: 0 },
        city: { ties: { nodes: [{ id: 'city:harbin' }] } },
        all: { nodes: [{ id: 'city:harbin' }, { id: 'official:sun-zhe' }] },
      });
    });

    it('finds encounters and paths through the canonical entity, under either id', async () => {
      const data = await server.data(`{
        old: encounters(who: {id: "official:sun-zhe-again"}, whom: {id: "official:chen-xiaojie"}) { nodes { who { id } whom { id } meetings { event { id } whoSide { id } } } }
        new: encounters(who: {id: "official:sun-zhe"}, whom: {id: "official:chen-xiaojie"}) { nodes { who { id } whom { id } meetings { event { id } whoSide { id } } } }
        of: encounters(who: {of: "city:kharbin-again", type: OFFICIAL}, whom: {id: "official:chen-xiaojie"}) { nodes { who { id } } }
        paths(from: "city:kharbin-again", to: "city:ufa", over: TIES) { length nodes { id } }
      }`);
      expect(data['old']).toEqual(data['new']);
      expect(data['old']).toEqual({
        nodes: [
          {
            who: { id: 'official:sun-zhe' },
            whom: { id: 'official:chen-xiaojie' },
            meetings: [{ event: { id: 'event:ysyakh-2023' }, whoSide: { id: 'city:harbin' } }],
          },
        ],
      });
      expect((data['of'] as unknown as { nodes: unknown[] }).nodes).toContainEqual({
        who: { id: 'official:sun-zhe' },
      });
      expect(data['paths']).toEqual([{ length: 1, nodes: [{ id: 'city:harbin' }, { id: 'city:ufa' }] }]);
    });

    it('does nothing when asked again, and loads the same dossiers again without change', async () => {
      const [id, into] = PAIRS[1];
      const again = await merge(opened.graph, { id, into, evidence: [], confidence: null }, CHANGE);
      expect(again).toEqual({ decisionId: null, canonical: into, moves: [], facts: 0 });
      const merged = await graphDigest(opened.graph);
      await loadText(opened.graph, 'twins.yaml', `${TWINS}\n# Changed in nothing.\n`);
      await expect(graphDigest(opened.graph)).resolves.toBe(merged);
    });

    it.each([
      ['city:none', 'city:ufa', 'Nothing in the graph has the id “city:none”.'],
      ['city:ufa', 'city:ufa', '“city:ufa” is named twice: give the ids of two entities.'],
      ['city:ufa', 'country:russia', /is a C\w+ and “\S+” a C\w+: what is not of one type is not the same/],
      ['doc:000', 'doc:001', /are documents/],
      [
        'official:sun-yongbin',
        'official:sun-zhe-again',
        /^“official:sun-zhe” and “official:sun-yongbin” are decided to be different \(\S+: Same surname, other office\.\)/,
      ],
      [
        'city:harbin',
        'city:kharbin-again',
        '“city:kharbin-again” is merged into “city:harbin” already; to merge them the other way, unmerge “city:kharbin-again” first.',
      ],
      [
        'city:kharbin-again',
        'city:ufa',
        '“city:kharbin-again” is merged into “city:harbin” already; merge that one, or unmerge “city:kharbin-again” first.',
      ],
    ])('refuses to merge %s into %s', async (id, into, message) => {
      const merged = await graphDigest(opened.graph);
      const decision = { id, into, evidence: [], confidence: null };
      await expect(merge(opened.graph, decision, CHANGE)).rejects.toThrow(message);
      await expect(graphDigest(opened.graph)).resolves.toBe(merged);
    });

    it('refuses evidence that is not there', async () => {
      const decision = { id: 'city:kazan', into: 'city:ufa', evidence: ['doc:000#1-2'], confidence: null };
      await expect(merge(opened.graph, decision, CHANGE)).rejects.toThrow(
        'There is no passage “doc:000#1-2” in the graph.',
      );
    });

    it('refuses a dossier that says different of what is the same', async () => {
      const text = `facts:\n  identities:\n    - {decision: DIFFERENT, first: "city:kharbin-again", second: "city:harbin", reason: Two., basis: BACKGROUND}\n`;
      await expect(loadText(opened.graph, 'against.yaml', text)).rejects.toThrow(
        /decided to be different .* cannot be the same as well/,
      );
    });

    it('follows a chain of decisions to its end, and back link by link', async () => {
      const merged = await graphDigest(opened.graph);
      await merge(
        opened.graph,
        { id: 'city:harbin', into: 'city:heihe', evidence: [], confidence: null },
        CHANGE,
      );
      await expect(runChecks(opened.graph)).resolves.toEqual([]);
      expect(await server.data('{ city(id: "city:kharbin-again") { id mergedIds } }')).toEqual({
        city: { id: 'city:heihe', mergedIds: ['city:harbin', 'city:kharbin-again'] },
      });
      await unmerge(opened.graph, 'city:harbin', CHANGE);
      await expect(graphDigest(opened.graph)).resolves.toBe(merged);
    });

    it('gives facts written meanwhile to the canonical entity, and back to the id that they name', async () => {
      await loadText(opened.graph, 'later.yaml', LATER);
      const data = await server.data(
        '{ city(id: "city:harbin") { names { value } ties(where: {id: {eq: "city:kazan"}}) { totalCount } } official(id: "official:sun-zhe") { events(where: {id: {eq: "event:healthy-city-forum-2023"}}) { totalCount } } }',
      );
      expect(data).toMatchObject({
        city: { ties: { totalCount: 1 } },
        official: { events: { totalCount: 1 } },
      });
      expect((data['city'] as unknown as { names: unknown[] }).names).toContainEqual({ value: 'Altstadt' });
      await expect(runChecks(opened.graph)).resolves.toEqual([]);
      await unmergePairs();
      await expect(graphLines(opened.graph)).resolves.toEqual(neverMerged);
      await expect(runChecks(opened.graph)).resolves.toEqual([]);
    });
  });

  it('merges what a dossier tells to be the same', async () => {
    const text = `facts:\n  identities:\n    - {decision: SAME, first: "city:harbin", second: "city:kharbin-again", reason: One., basis: BACKGROUND}\n`;
    await loadText(opened.graph, 'same.yaml', text);
    expect(await server.data('{ city(id: "city:kharbin-again") { id } }')).toEqual({
      city: { id: 'city:harbin' },
    });
    await unmerge(opened.graph, 'city:kharbin-again', CHANGE);
    await expect(graphLines(opened.graph)).resolves.toEqual(neverMerged);
  });
});
