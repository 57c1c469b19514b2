import { startTestServer, type TestServer } from '../support/entente';

type Nodes = { nodes: Record<string, unknown>[] };

/** What the seeds say of words, signatures and offices, as a reader of the schema asks for it. */
describe('what somebody said is theirs', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 180_000);

  afterAll(() => server.stop());

  const nodes = async (query: string) => Object.values(await server.data(query))[0] as unknown as Nodes;

  it('tells the landmarks that the consul general named from what documents state', async () => {
    const { nodes: landmarks } = await nodes(
      '{ landmarks(first: 5) { nodes { id within(first: 2) { edges { facts(first: 2) { attributedTo(first: 2) { id } } } } } } }',
    );
    expect(landmarks).toHaveLength(3);
    for (const landmark of landmarks) {
      expect(landmark).toMatchObject({
        within: { edges: [{ facts: [{ attributedTo: [{ id: 'official:fukushima' }] }] }] },
      });
    }
    const { nodes: his } = await nodes(
      '{ placements(where: {attributedTo: {some: {node: {id: {eq: "official:fukushima"}}}}}) { nodes { what { id } } } }',
    );
    expect(his.map(({ what }) => (what as { id: string }).id)).toEqual(
      expect.arrayContaining([
        'landmark:kanazawa-street',
        'landmark:russian-japanese-friendship-monument',
        'landmark:shigeki-mori-square',
      ]),
    );
  });

  it('finds the facts of a speaker, claims among them, and leaves out what a document states itself', async () => {
    const data =
      await server.data(`{ official(id: "official:fukushima") { attributedFacts(first: 100) { nodes { type } } }
      stated: ties(where: {attributedTo: {none: {}}}) { totalCount }
      attributed: ties(where: {attributedTo: {some: {}}}, first: 20) { nodes { id attributedTo { id } } } }`);
    const types = (data['official'] as unknown as { attributedFacts: Nodes }).attributedFacts.nodes.map(
      ({ type }) => type,
    );
    expect(new Set(types)).toEqual(new Set(['AFFILIATION', 'CLAIM', 'PLACEMENT', 'TIE']));
    expect((data['attributed'] as unknown as Nodes).nodes).toEqual([
      { id: 'tie:gubinsky-aihui', attributedTo: [{ id: 'official:grigoryev' }] },
      {
        id: 'tie:irkutsk-kanazawa',
        attributedTo: [{ id: 'official:berdnikov' }, { id: 'official:fukushima' }],
      },
      { id: 'tie:yakutsk-heihe-cooperation', attributedTo: [{ id: 'official:grigoryev' }] },
    ]);
    expect(data['stated']).toEqual({ totalCount: 14 });
  });

  it('asks for claims by a vocabulary', async () => {
    const { nodes: claims } = await nodes(
      '{ claims(where: {property: {eq: SISTER_CITY_COUNT}}) { nodes { number property } } }',
    );
    expect(claims).toEqual([{ number: 8, property: 'SISTER_CITY_COUNT' }]);
  });

  it('tells signed agreements from planned ones, on the edge and on the agreement', async () => {
    const { city } = await server.data(`{ city(id: "city:khabarovsk") {
      signed: agreements(link: {signed: {eq: true}}) { edges { signed node { id signed agreementStatus } } }
      planned: agreements(link: {signed: {eq: false}}) { edges { signed node { id signed agreementStatus } } } } }`);
    expect(city).toEqual({
      signed: {
        edges: [{ signed: true, node: { id: 'agr:six-city-2022', signed: true, agreementStatus: 'SIGNED' } }],
      },
      planned: {
        edges: [
          { signed: false, node: { id: 'agr:roadmap-2024', signed: false, agreementStatus: 'PLANNED' } },
        ],
      },
    });
  });

  it('finds the members of a council beside the officials of the place itself', async () => {
    const { city } = await server.data(`{ city(id: "city:daugavpils") {
      officials { nodes { id } } allOfficials { nodes { id } } } }`);
    const ids = (of: unknown) => (of as Nodes).nodes.map(({ id }) => id);
    const { officials, allOfficials } = city as unknown as Record<string, unknown>;
    expect(ids(officials)).toEqual([]);
    expect(ids(allOfficials)).toEqual(['official:prelatov', 'official:yankovska']);
  });

  it('has for Harbin in China the passages of all three documents that place it there', async () => {
    const { city } = await server.data(
      '{ city(id: "city:harbin") { within { edges { node { id } evidence { passageId } } } } }',
    );
    const { edges } = (
      city as unknown as { within: { edges: { node: { id: string }; evidence: unknown[] }[] } }
    ).within;
    expect(edges.find(({ node }) => node.id === 'country:china')?.evidence).toEqual([
      { passageId: 'doc:000#234-249' },
      { passageId: 'doc:001#5765-5777' },
      { passageId: 'doc:003#4755-4776' },
    ]);
  });
});
