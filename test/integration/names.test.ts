import { startTestServer, type TestServer } from '../support/entente';

interface Candidate {
  readonly decision: 'SAME' | 'POSSIBLE';
  readonly score: number;
  readonly reasons: readonly string[];
  readonly entity: { readonly id: string };
}

describe('names in questions', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  async function ids(list: string, where: string): Promise<string[]> {
    const answer = (await server.data(
      `{ list: ${list}(first: 100, where: ${where}) { totalCount nodes { id } } }`,
    )) as unknown as {
      list: { totalCount: number; nodes: { id: string }[] };
    };
    expect(answer.list.totalCount).toBe(answer.list.nodes.length);
    return answer.list.nodes.map(({ id }) => id);
  }

  describe('a condition on a name', () => {
    it.each(['Sun Zhe', 'Сунь Чже', 'мэром Сунь Чже', '孙喆'])(
      '%s finds its bearer in every list',
      async (name) => {
        const matches = `{name: {matches: "${name}"}}`;
        await expect(ids('officials', matches)).resolves.toEqual(['official:sun-zhe']);
        await expect(ids('entities', matches)).resolves.toEqual(['official:sun-zhe']);
        await expect(ids('entities', `{onOfficial: ${matches}}`)).resolves.toEqual(['official:sun-zhe']);
        await expect(ids('cities', matches)).resolves.toEqual([]);
      },
    );

    it('is joined or tested with the same answer', async () => {
      const bearer = '{participants: {some: {node: {name: {matches: "Сунь Чже"}}}}}';
      const byId = await ids('events', '{participants: {some: {node: {id: {eq: "official:sun-zhe"}}}}}');
      expect(byId.length).toBeGreaterThan(0);
      await expect(ids('events', bearer)).resolves.toEqual(byId);
      await expect(ids('events', `{or: [${bearer}]}`)).resolves.toEqual(byId);
      await expect(ids('officials', '{or: [{name: {matches: "孙喆"}}]}')).resolves.toEqual([
        'official:sun-zhe',
      ]);
      const others = await ids('officials', '{not: {name: {matches: "孙喆"}}}');
      expect(others).not.toContain('official:sun-zhe');
      expect(others).toContain('official:sun-yongbin');
    });

    it('stands beside the others, in conditions of links and of nested lists', async () => {
      await expect(ids('officials', '{name: {matches: "Сунь Чже", eq: "Sun Zhe"}}')).resolves.toEqual([
        'official:sun-zhe',
      ]);
      await expect(ids('officials', '{name: {matches: "Сунь Чже", eq: "x"}}')).resolves.toEqual([]);
      await expect(
        ids('cities', '{country: {name: {matches: "Китая"}}, name: {matches: "Харбином"}}'),
      ).resolves.toEqual(['city:harbin']);
      const { city } = (await server.data(
        '{ city(id: "city:harbin") { officials(where: {name: {matches: "мэром Сунь Чже"}}) { nodes { id } } } }',
      )) as unknown as { city: { officials: { nodes: { id: string }[] } } };
      // One node for each link: he holds several offices.
      expect([...new Set(city.officials.nodes.map(({ id }) => id))]).toEqual(['official:sun-zhe']);
    });

    it('is exact: what is misspelt or only begins so is nobody', async () => {
      for (const name of ['Sun', 'Sun Zh', 'Sum Zhe', '', '*', '"', '🎉'])
        await expect(ids('officials', `{name: {matches: ${JSON.stringify(name)}}}`)).resolves.toEqual([]);
    });
  });

  describe('a condition on a word of a name', () => {
    const bears = async (list: string, text: string) => ids(list, `{name: {bears: ${JSON.stringify(text)}}}`);

    it.each(['Sun', 'Сунь', 'Сунем', '孙'])('%s finds everybody of the surname', async (surname) => {
      const found = await bears('officials', surname);
      expect(found).toEqual(expect.arrayContaining(['official:sun-zhe', 'official:sun-yongbin']));
      await expect(bears('entities', surname)).resolves.toEqual(expect.arrayContaining(found));
    });

    it('asks for all words, and for whole ones', async () => {
      for (const text of ['Sun Zhe', 'Чже Сунь', '孙喆'])
        await expect(bears('officials', text)).resolves.toEqual(['official:sun-zhe']);
      for (const text of ['Su', 'Sun Qixiang', '', '*', '🎉'])
        await expect(bears('officials', text)).resolves.toEqual([]);
    });

    it('is tested in conditions of every kind as it is joined', async () => {
      const all = await bears('officials', 'Сунь');
      await expect(ids('officials', '{or: [{name: {bears: "Сунь"}}]}')).resolves.toEqual(all);
      const others = await ids('officials', '{not: {name: {bears: "Сунь"}}}');
      expect(others.filter((id) => all.includes(id))).toEqual([]);
      await expect(ids('officials', '{name: {bears: "Сунь", matches: "孙喆"}}')).resolves.toEqual([
        'official:sun-zhe',
      ]);
    });
  });

  describe('resolve', () => {
    async function resolve(name: string, context: Record<string, unknown> = {}): Promise<Candidate[]> {
      const { resolve: found } = await server.data(
        'query($name: String!, $context: ResolveContext) { resolve(name: $name, context: $context) { decision score reasons entity { id } } }',
        { name, context },
      );
      return found as unknown as Candidate[];
    }

    it.each(['Sun Zhe', 'мэром Сунь Чже', '孙喆市长'])('%s is the one who bears the name', async (name) => {
      const [first, ...others] = await resolve(name);
      expect([first?.entity.id, first?.decision]).toEqual(['official:sun-zhe', 'SAME']);
      expect(others.map(({ decision }) => decision)).not.toContain('SAME');
    });

    it('decides nothing by likeness', async () => {
      const found = await resolve('Habin', { types: ['CITY'] });
      expect(found[0]?.entity.id).toBe('city:harbin');
      expect(found.map(({ decision }) => decision)).not.toContain('SAME');
    });

    it('weighs what is known beside', async () => {
      const right = {
        types: ['OFFICIAL'],
        city: 'city:harbin',
        country: 'country:china',
        office: 'mayor',
        date: '2020',
      };
      const [first] = await resolve('Сунь Чже', right);
      expect([first?.entity.id, first?.decision]).toEqual(['official:sun-zhe', 'SAME']);
      expect(first?.reasons.join()).toMatch(/belongs to country:china.*belongs to city:harbin.*office/);
      const [other] = await resolve('Сунь Чже', { country: 'country:russia' });
      expect([other?.entity.id, other?.decision]).toEqual(['official:sun-zhe', 'POSSIBLE']);
      expect(other?.reasons.join()).toContain('another country than country:russia');
    });

    it('refuses what it cannot read', async () => {
      const codes = async (context: object) =>
        (
          await server.ask(
            'query($context: ResolveContext) { resolve(name: "Sun Zhe", context: $context) { score } }',
            {
              context,
            },
          )
        ).errors?.map(({ extensions }) => extensions.code);
      await expect(codes({ city: 'city:nowhere' })).resolves.toEqual(['NOT_FOUND']);
      await expect(codes({ date: 'yesterday' })).resolves.toEqual(['BAD_USER_INPUT']);
      await expect(resolve('🎉')).resolves.toEqual([]);
    });
  });
});
