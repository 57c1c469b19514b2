/** What belongs to a place, the ends of facts, undated dates, pages of encounters, and other links for paths. */
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';

import { buildSchema } from '../../src/schema/build';
import { startTestServer, type TestServer } from '../support/entente';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
});

const ids = (value: unknown) => (value as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
const count = (value: unknown) => (value as { totalCount: number }).totalCount;

describe('of a place', () => {
  it('are the ties, agreements and bodies of the city, its districts and its bodies', async () => {
    const data = await server.data(`{
      ties(of: "city:yakutsk") { totalCount nodes { id } }
      agreements(of: "city:yakutsk") { totalCount nodes { id parties { nodes { id } } } }
      institutions(of: "city:yakutsk") { nodes { id } }
      own: city(id: "city:yakutsk") { ties { totalCount } agreements { nodes { id } } }
    }`);
    expect(ids(data['ties'])).toEqual([
      'tie:gubinsky-aihui',
      'tie:yakutsk-duma-heihe-congress',
      'tie:yakutsk-heihe-cooperation',
      'tie:yakutsk-heihe-sister',
    ]);
    const { ties, agreements } = data['own'] as unknown as { ties: unknown; agreements: unknown };
    expect(count(ties)).toBe(2);
    expect(ids(data['agreements'])).toEqual(expect.arrayContaining(ids(agreements)));
    expect(ids(data['agreements'])).toEqual(
      expect.arrayContaining(['agr:gubinsky-aihui-2015', 'agr:yakutsk-duma-heihe-congress-2015']),
    );
    expect(ids(data['institutions'])).toContain('inst:yakutsk-city-duma');
  });

  it('are claims about its ties, agreements and events as well, among claims and among facts', async () => {
    const claim = (id: string, subject: string) =>
      server.graph.runInAutoCommit(
        `MATCH (about {id: $subject}) WHERE about:Entity OR about:Fact
         CREATE (:Fact:Claim {id: $id, type: 'Claim', status: 'ACTIVE', basis: 'BACKGROUND', property: 'NAMED', recordedAt: '2020-01-01T00:00:00Z'})-[:SUBJECT]->(about)`,
        { id, subject },
      );
    const about = {
      'claim:made-tie': 'tie:yakutsk-heihe-sister',
      'claim:made-agreement': 'agr:gubinsky-aihui-2015',
      'claim:made-city': 'city:yakutsk',
      'claim:made-other': 'tie:krasnodar-harbin',
    };
    try {
      for (const [id, subject] of Object.entries(about)) await claim(id, subject);
      const data = await server.data(`{
        claims(of: "city:yakutsk", first: 100) { totalCount nodes { id } }
        facts(of: "city:yakutsk", first: 100, where: {type: {eq: CLAIM}}) { totalCount nodes { id } }
      }`);
      expect(ids(data['claims'])).toEqual(
        expect.arrayContaining(['claim:made-agreement', 'claim:made-city', 'claim:made-tie']),
      );
      expect(ids(data['claims'])).not.toContain('claim:made-other');
      expect(data['facts']).toEqual(data['claims']);
      expect(count(data['claims'])).toBe(ids(data['claims']).length);
    } finally {
      await server.graph.runInAutoCommit('MATCH (c:Claim) WHERE c.id IN $made DETACH DELETE c', {
        made: Object.keys(about),
      });
    }
  });

  it('are all events at which encounters finds it', async () => {
    const data = await server.data(`{
      events(of: "city:yakutsk", first: 100) { totalCount nodes { id } groups(by: [TOOK_PLACE]) { count } }
      encounters(who: {of: "city:yakutsk"}, whom: {}, first: 100) { nodes { meetings { event { id } } } }
    }`);
    const events = ids(data['events']);
    const met = (
      data['encounters'] as unknown as { nodes: { meetings: { event: { id: string } }[] }[] }
    ).nodes.flatMap(({ meetings }) => meetings.map(({ event }) => event.id));
    expect(met.length).toBeGreaterThan(0);
    expect(events).toEqual(expect.arrayContaining(met));
    const { totalCount, groups } = data['events'] as unknown as {
      totalCount: number;
      groups: { count: number }[];
    };
    expect(totalCount).toBe(events.length);
    expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(totalCount);
  });

  it('takes conditions, orders and pages as every list does', async () => {
    const query = `query ($after: String) { events(of: "city:yakutsk", first: 4, after: $after, orderBy: [{date: DESC}],
      where: {kind: {exists: true}}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const data: Record<string, unknown> = await server.data(query, { after });
      const events = data['events'] as { pageInfo: { hasNextPage: boolean; endCursor: string } };
      walked.push(...ids(events));
      after = events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null;
    } while (after !== null);
    const all = await server.data('{ events(of: "city:yakutsk", first: 100) { nodes { id } } }');
    expect([...walked].sort()).toEqual(ids(all['events']).sort());
  });

  it('leaves out a consulate that is based there and acts for its country', async () => {
    const data = await server.data(`{
      khabarovsk: institutions(of: "city:khabarovsk", first: 100) { nodes { id } }
      japan: institutions(of: "country:japan", first: 100) { nodes { id } }
    }`);
    expect(ids(data['khabarovsk'])).not.toContain('inst:japan-consulate-general-khabarovsk');
    expect(ids(data['japan'])).toContain('inst:japan-consulate-general-khabarovsk');
  });
});

/** The inputs of facts in a dossier. */
function dossierFacts(): string[] {
  const type = buildSchema().getType('DossierFactsInput');
  if (!isInputObjectType(type)) throw new Error('There is no DossierFactsInput');
  return Object.values(type.getFields()).map((field) => getNamedType(field.type).name);
}

describe('the ends of facts', () => {
  it('make an edge list of all kinds in one query', async () => {
    const data =
      await server.data(`{ facts(first: 100, where: {type: {in: [TIE, TENURE, PARTICIPATION, PARTY, PLACEMENT, CLAIM]}})
      { nodes { id type ends { role entity { id name } } } } }`);
    const { nodes } = data['facts'] as unknown as {
      nodes: { type: string; ends: { role: string; entity: { id: string; name: string } }[] }[];
    };
    // What a claim says of a fact has no entity for its subject.
    const others = nodes.filter(({ type }) => type !== 'CLAIM');
    expect(others.length).toBeGreaterThan(0);
    for (const { ends } of others) expect(ends.length).toBeGreaterThan(0);
    const tie = await server.data(
      `{ fact(id: "tie:krasnodar-harbin") { ends { role entity { id } } ... on Tie { first { id } second { id } } } }`,
    );
    expect(tie['fact']).toEqual({
      ends: [
        { role: 'FIRST', entity: { id: 'city:krasnodar' } },
        { role: 'SECOND', entity: { id: 'city:harbin' } },
      ],
      first: { id: 'city:krasnodar' },
      second: { id: 'city:harbin' },
    });
  });

  it('are those that the roles of each kind give', async () => {
    const data = await server.data(`{
      tenures(first: 100) { nodes { ends { role entity { id } } official { id } institution { id } jurisdiction { id } } }
    }`);
    const { nodes } = data['tenures'] as unknown as {
      nodes: Record<'official' | 'institution' | 'jurisdiction', { id: string } | null>[] &
        { ends: { role: string; entity: { id: string } }[] }[];
    };
    for (const { ends, official, institution, jurisdiction } of nodes) {
      const roles = { OFFICIAL: official, INSTITUTION: institution, JURISDICTION: jurisdiction };
      const expected = Object.entries(roles).flatMap(([role, one]) =>
        one ? [{ role, entity: { id: one.id } }] : [],
      );
      expect(ends).toEqual(expect.arrayContaining(expected));
      expect(ends).toHaveLength(expected.length);
    }
  });

  it('are filtered by role and entity', async () => {
    const data = await server.data(`{
      facts(where: {ends: {some: {node: {role: {eq: SECOND}, entity: {id: {eq: "city:harbin"}}}}}}) { nodes { id } }
      ties(where: {secondEnd: {id: {eq: "city:harbin"}}}, first: 10) { nodes { id } }
    }`);
    expect(ids(data['facts'])).toEqual(ids(data['ties']));
    expect(ids(data['ties'])).toEqual(['tie:daugavpils-harbin', 'tie:krasnodar-harbin']);
  });

  it('leave `first` to the size of a page in every input and argument', () => {
    const types = Object.values(buildSchema().getTypeMap());
    // Dossiers have the words of their YAML, where a tie has a first and a second end.
    const ofDossiers = new Set(dossierFacts());
    const inputs = types
      .filter(isInputObjectType)
      .filter(({ name }) => !ofDossiers.has(name))
      .flatMap((type) => Object.values(type.getFields()));
    const args = types
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).flatMap((field) => field.args));
    const named = [...inputs, ...args].filter(({ name }) => name === 'first');
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named.map(({ type }) => getNamedType(type).name))).toEqual(new Set(['Int']));
  });
});

describe('a date that nobody knows', () => {
  it('is set apart from one that may lie in a period', async () => {
    const data = await server.data(`{
      all: agreements { totalCount }
      known: agreements(where: {covers: {exists: true}}) { totalCount }
      possible: agreements(where: {covers: {possiblyWithin: "1900/2100"}}) { totalCount }
      undated: agreements(where: {covers: {possiblyWithin: "1900", includeUndated: true}}) { totalCount }
      marathon: events(where: {id: {eq: "event:kanazawa-marathon"}, date: {possiblyWithin: "2023"}}) { totalCount }
      not: events(where: {not: {date: {possiblyWithin: "1900/2100"}}}) { totalCount }
      unknown: events(where: {date: {exists: false}, earliest: {exists: false}, latest: {exists: false}}) { totalCount }
    }`);
    expect(count(data['possible'])).toBe(count(data['known']));
    expect(count(data['undated'])).toBe(count(data['all']) - count(data['known']));
    expect(count(data['marathon'])).toBe(1);
    expect(count(data['unknown'])).toBeGreaterThan(0);
    expect(count(data['not'])).toBe(count(data['unknown']));
  });

  it('is so in asOf, of states and of links alike', async () => {
    const data = await server.data(`{
      known: ties(where: {asOf: {date: "2015-12-31"}}) { nodes { id earliest date { edtf } } }
      all: ties(where: {asOf: {date: "2015-12-31", includeUndated: true}}) { totalCount }
      city(id: "city:krasnodar") {
        linked: ties(link: {asOf: {date: "2015-12-31"}}) { totalCount }
        undated: ties(link: {asOf: {date: "2015-12-31", includeUndated: true}}) { totalCount }
        ties { totalCount }
      }
    }`);
    const { nodes } = data['known'] as unknown as { nodes: { earliest: string | null; date: unknown }[] };
    expect(nodes.length).toBeGreaterThan(0);
    for (const { earliest, date } of nodes) expect(earliest ?? date).not.toBeNull();
    expect(count(data['all'])).toBeGreaterThan(nodes.length);
    const city = data['city'] as unknown as Record<string, unknown>;
    expect(count(city['undated'])).toBe(count(city['ties']));
    expect(count(city['linked'])).toBeLessThan(count(city['undated']));
  });

  it('is so in the period of encounters', async () => {
    const pairs = async (period: string) => {
      const data = await server.data(
        `{ encounters(who: {of: "country:russia"}, whom: {of: "country:china"}, modalities: [HELD, HISTORIC, PLANNED, PROPOSED, INVITED],
          alsoRoles: [PROPOSER, INTENDED_PARTNER, PARTY, INITIATOR, INVITEE, INVITER]${period}) { totalCount } }`,
      );
      return count(data['encounters']);
    };
    const [all, dated, undated] = [
      await pairs(''),
      await pairs(', period: {possiblyWithin: "1900/2100"}'),
      await pairs(', period: {possiblyWithin: "1900/2100", includeUndated: true}'),
    ];
    expect(undated).toBe(all);
    expect(dated).toBeLessThan(all);
    expect(dated).toBeGreaterThan(0);
  });
});

describe('encounters', () => {
  interface Page {
    readonly totalCount: number;
    readonly edges: { cursor: string; node: { who: { id: string }; whom: { id: string } } }[];
    readonly pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string;
      endCursor: string;
    };
  }
  const page = async (args: string) => {
    const data = await server.data(`{ encounters(who: {of: "city:harbin"}, whom: {}${args}) { totalCount
      edges { cursor node { who { id } whom { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
    return data['encounters'] as unknown as Page;
  };
  const pairs = ({ edges }: Page) => edges.map(({ node }) => [node.who.id, node.whom.id]);

  it.each([0, 1, 7, 59, 60, 61, 99, 100])(
    'page forward and backward to the same list, %i at a time',
    async (size) => {
      const all = await page(', first: 100');
      expect(all.totalCount).toBe(all.edges.length);
      const [forward, backward]: string[][][] = [[], []];
      let shown = await page(`, first: ${String(size)}`);
      expect(shown.edges.length).toBe(Math.min(size, all.totalCount));
      while (size > 0) {
        forward?.push(...pairs(shown));
        if (!shown.pageInfo.hasNextPage) break;
        shown = await page(`, first: ${String(size)}, after: "${shown.pageInfo.endCursor}"`);
      }
      shown = await page(`, last: ${String(size)}`);
      while (size > 0) {
        backward?.unshift(...pairs(shown));
        if (!shown.pageInfo.hasPreviousPage) break;
        shown = await page(`, last: ${String(size)}, before: "${shown.pageInfo.startCursor}"`);
      }
      if (size === 0) {
        expect([shown.pageInfo.hasPreviousPage, shown.pageInfo.startCursor]).toEqual([true, null]);
      } else {
        expect(forward).toEqual(pairs(all));
        expect(backward).toEqual(pairs(all));
      }
    },
  );

  it('count groups over the whole list, and name their actors', async () => {
    const data = await server.data(`{ encounters(who: {of: "city:harbin"}, whom: {}, first: 1) { totalCount
      who: groups(by: [WHO], first: 100) { keys count node { id } }
      kinds: groups(by: [WHO_TYPE, WHOM_TYPE], first: 100) { keys count }
      years: groups(by: [YEAR], first: 100, orderBy: KEY) { keys count earliest latest }
      people: groups(by: [WHO_TYPE], countDistinct: WHO, first: 100) { keys count }
    } }`);
    const found = data['encounters'] as unknown as Record<
      string,
      { keys: string[]; count: number; node?: unknown }[]
    > & {
      totalCount: number;
    };
    for (const key of ['who', 'kinds', 'years']) {
      const sum = (found[key] ?? []).reduce((total, group) => total + group.count, 0);
      expect(sum).toBe(found.totalCount);
    }
    for (const { keys, node } of found['who'] ?? []) expect(node).toEqual({ id: keys[0] });
    const people = (found['people'] ?? []).reduce((total, group) => total + group.count, 0);
    expect(people).toBe((found['who'] ?? []).length);
  });

  it('refuse what every connection refuses', async () => {
    for (const [args, message] of [
      ['first: 1, last: 1', 'encounters: last must not be given together with first'],
      ['last: 101', 'encounters: last must be from 0 to 100, got 101'],
      ['before: "WyJ4Il0"', 'encounters: before is not a cursor of this list in this order'],
    ] as const) {
      const { errors } = await server.ask(
        `{ encounters(who: {of: "city:harbin"}, whom: {}, ${args}) { totalCount } }`,
      );
      expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([
        ['BAD_USER_INPUT', message],
      ]);
    }
  });
});

describe('paths that find nothing', () => {
  it('say over which links there would be one, and these find it', async () => {
    const { data, extensions } = await server.ask(
      '{ paths(from: "city:khabarovsk", to: "city:irkutsk") { length } }',
    );
    expect(data).toEqual({ paths: [] });
    const [warning] = (
      extensions as { warnings: { code: string; alternatives: { over: string[]; length: number }[] }[] }
    ).warnings;
    expect(warning?.code).toBe('NO_PATH_OVER_THESE_LINKS');
    const mixed = warning?.alternatives.find(({ over }) => over.length > 1);
    expect(mixed?.over).not.toContain('PLACES');
    for (const { over, length } of warning?.alternatives ?? []) {
      const found = await server.data(
        'query ($over: [PathOver!]!) { paths(from: "city:khabarovsk", to: "city:irkutsk", over: $over) { length } }',
        { over },
      );
      expect((found['paths'] as unknown as { length: number }[])[0]).toEqual({ length });
    }
  });

  it('say nothing where a path is found, or where no links would help', async () => {
    for (const [from, to] of [
      ['city:daugavpils', 'city:harbin'],
      ['city:daugavpils', 'district:aihui'],
    ]) {
      const { errors, extensions } = await server.ask(
        `{ paths(from: "${String(from)}", to: "${String(to)}", over: AGREEMENTS, first: 0) { length } }`,
      );
      expect(errors).toBeUndefined();
      expect(extensions).not.toHaveProperty('warnings');
    }
  });

  it.each([
    ['maxHops: 1', 'maxHops'],
    ['tieKinds: [COOPERATION]', 'tieKinds'],
    ['between: [OFFICIAL]', 'between'],
  ])('say which filter emptied them: %s', async (filter, name) => {
    const ends = 'from: "city:daugavpils", to: "city:krasnodar"';
    expect((await server.data(`{ paths(${ends}) { length } }`))['paths']).toEqual([{ length: 2 }]);
    const { data, extensions } = await server.ask(`{ paths(${ends}, ${filter}) { length } }`);
    expect(data).toEqual({ paths: [] });
    const { warnings } = extensions as { warnings: { code: string; argument?: string[]; length?: number }[] };
    expect(warnings.filter(({ code }) => code === 'NO_PATH_WITH_THIS_FILTER')).toEqual([
      expect.objectContaining({ argument: [name], without: [name], length: 2 }),
    ]);
  });

  it('say which filters emptied them together', async () => {
    const { extensions } = await server.ask(
      '{ paths(from: "city:daugavpils", to: "city:krasnodar", maxHops: 1, between: [OFFICIAL]) { length } }',
    );
    const { warnings } = extensions as { warnings: { code: string; without?: string[] }[] };
    expect(warnings.filter(({ code }) => code === 'NO_PATH_WITH_THIS_FILTER')).toEqual([
      expect.objectContaining({ without: ['between', 'maxHops'] }),
    ]);
  });
});
