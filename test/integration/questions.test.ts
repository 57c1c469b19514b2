import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { OPERATIONS, startTestServer, type TestServer } from '../support/entente';

interface Pair {
  who: { id: string };
  whom: { id: string };
}

describe('the product’s question', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  it('has no pair, and near misses that name the condition they break', async () => {
    const operation = readFileSync(join(OPERATIONS, 'bureausMetCities.graphql'), 'utf8');
    const data = await server.data(operation, { city: 'city:harbin', country: 'country:russia' });
    const encounters = data['encounters'] as unknown as {
      nodes: Pair[];
      nearMisses: {
        truncated: boolean;
        nodes: (Pair & { breaks: string; meetings: { evidence: { gloss: string }[] }[] })[];
      };
    };
    expect(encounters.nodes).toEqual([]);
    expect(encounters.nearMisses.truncated).toBe(false);
    expect(encounters.nearMisses.nodes.map(({ breaks, who, whom }) => [breaks, who.id, whom.id])).toEqual([
      ['WHO_KIND', 'official:sun-zhe', 'city:krasnodar'],
      ['WHO_KIND', 'city:harbin', 'city:krasnodar'],
      ['WHOM_PLACE', 'inst:harbin-agriculture-bureau', 'city:daugavpils'],
      ['WHOM_PLACE', 'inst:harbin-commerce-bureau', 'city:daugavpils'],
      ['WHOM_PLACE', 'inst:harbin-foreign-affairs-bureau', 'city:daugavpils'],
    ]);
    for (const miss of encounters.nearMisses.nodes) {
      for (const meeting of miss.meetings) expect(meeting.evidence.length).toBeGreaterThan(0);
    }
  });

  it('answers with the pairs and their passages when the country is Latvia', async () => {
    const operation = readFileSync(join(OPERATIONS, 'bureausMetCities.graphql'), 'utf8');
    const data = await server.data(operation, { city: 'city:harbin', country: 'country:latvia' });
    const { nodes } = data['encounters'] as unknown as {
      nodes: (Pair & { meetings: { event: { id: string } }[] })[];
    };
    expect(
      nodes.map(({ who, whom, meetings }) => [who.id, whom.id, meetings.map(({ event }) => event.id)]),
    ).toEqual([
      ['inst:harbin-agriculture-bureau', 'city:daugavpils', ['event:daugavpils-harbin-vc-2020']],
      ['inst:harbin-commerce-bureau', 'city:daugavpils', ['event:daugavpils-harbin-vc-2020']],
      ['inst:harbin-foreign-affairs-bureau', 'city:daugavpils', ['event:daugavpils-harbin-vc-2020']],
    ]);
  });

  it('does not count what was only planned, proposed or invited to', async () => {
    const query = `query ($modalities: [Modality!]) { encounters(
      who: {type: OFFICIAL, of: "city:harbin"}, whom: {type: INSTITUTION, of: "city:daugavpils"}, modalities: $modalities
    ) { nodes { who { id } whom { id } } nearMisses { nodes { breaks whom { id } } } } }`;
    const data = await server.data(query);
    const { nodes, nearMisses } = data['encounters'] as unknown as {
      nodes: Pair[];
      nearMisses: { nodes: { breaks: string; whom: { id: string } }[] };
    };
    expect([...new Set(nodes.map(({ whom }) => whom.id))]).toEqual(['inst:daugavpils-city-council']);
    expect(nearMisses.nodes.filter(({ breaks }) => breaks === 'MODALITY').map(({ whom }) => whom.id)).toEqual(
      ['inst:daugavpils-medical-college', 'inst:daugavpils-regional-hospital', 'inst:daugavpils-university'],
    );
  });

  it('counts an office attested on another day only when possible parts are asked for', async () => {
    const ask = async (includePossible: boolean) => {
      const data = await server.data(
        `query ($includePossible: Boolean!) { encounters(who: {id: "inst:harbin-government"}, whom: {type: CITY},
          includePossible: $includePossible) { nodes { whom { id } meetings { certain } } } }`,
        { includePossible },
      );
      return (
        data['encounters'] as unknown as {
          nodes: { whom: { id: string }; meetings: { certain: boolean }[] }[];
        }
      ).nodes;
    };
    expect(await ask(false)).toEqual([{ whom: { id: 'city:daugavpils' }, meetings: [{ certain: true }] }]);
    expect(await ask(true)).toEqual([
      { whom: { id: 'city:daugavpils' }, meetings: [{ certain: true }] },
      { whom: { id: 'city:krasnodar' }, meetings: [{ certain: false }] },
    ]);
  });

  it('pages through pairs without loss or repetition', async () => {
    const query = `query ($first: Int, $after: String) { encounters(who: {type: OFFICIAL, of: "city:harbin"},
      whom: {type: OFFICIAL, of: "city:daugavpils"}, first: $first, after: $after) {
      nodes { who { id } whom { id } } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const data: Record<string, never> = await server.data(query, { first: 5, after });
      const page = data['encounters'] as unknown as {
        nodes: Pair[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      seen.push(...page.nodes.map(({ who, whom }) => `${who.id} ${whom.id}`));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
    expect(seen).toEqual([...seen].sort());
  });

  it('sends one statement for pairs with their actors and events, and one for each condition that can be broken', async () => {
    const query = (more: string) => `{ encounters(
      who: {type: INSTITUTION, institutionKinds: [BUREAU], of: "city:harbin"}, whom: {type: CITY, of: "country:latvia"}
    ) { nodes { who { id name } whom { id ... on City { country { name } } }
        meetings { certain whoSide { id } event { id place { name } } } } ${more} } }`;
    expect(await server.statementsOf(() => server.data(query('')))).toHaveLength(1);
    const nearMisses = 'nearMisses { nodes { breaks who { name } meetings { event { name } } } }';
    expect(await server.statementsOf(() => server.data(query(nearMisses)))).toHaveLength(1 + 5);
  });

  it('keeps aliases and edges with selections of their own apart', async () => {
    const data = await server.data(`{ encounters(who: {id: "city:daugavpils"}, whom: {id: "city:harbin"}) {
      edges { node { one: who { ru: name(language: "ru") } two: who { id } whom { id } } }
      nodes { meetings { on: event { id } whom: whomSide { id } facts { id } } }
      page: pageInfo { hasNextPage startCursor } } }`);
    expect(data['encounters']).toEqual({
      edges: [
        { node: { one: { ru: 'Даугавпилс' }, two: { id: 'city:daugavpils' }, whom: { id: 'city:harbin' } } },
      ],
      nodes: [
        {
          meetings: [
            {
              on: { id: 'event:daugavpils-harbin-vc-2020' },
              whom: { id: 'city:harbin' },
              facts: expect.arrayContaining([{ id: expect.any(String) as string }]) as unknown,
            },
          ],
        },
      ],
      page: { hasNextPage: false, startCursor: expect.any(String) as string },
    });
  });

  it.each([
    ['who: {of: "city:none"}, whom: {type: CITY}', 'who.of “city:none”'],
    ['who: {id: "city:harbin"}, whom: {id: "city:none"}', 'whom.id “city:none”'],
    ['who: {id: "city:harbin"}, whom: {}, topic: "topic:none"', 'topic “topic:none”'],
  ])('says that nothing has an id rather than that nobody met: %s', async (given, named) => {
    const answer = await server.ask(`{ encounters(${given}) { nodes { who { id } } nearMisses { count } } }`);
    expect(answer.errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ['NOT_FOUND', `encounters: nothing in the graph has the id of ${named}`],
    ]);
  });

  it('wants an anchor, and says so', async () => {
    const answer = await server.ask(
      '{ encounters(who: {type: OFFICIAL}, whom: {type: CITY}) { nodes { who { id } } } }',
    );
    expect(answer.errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      [
        'BAD_USER_INPUT',
        'encounters: who needs `id` or `of`, unless `whom` has one: events are looked up from there',
      ],
    ]);
  });
});
