import fc from 'fast-check';

import { nameKeysOf } from '../../src/model/nameKeys';
import { startTestServer, type TestServer } from '../support/entente';

const SEARCH = `query($text: String!, $types: [EntityType!], $near: SearchNear, $language: String, $first: Int, $after: String) {
  search(text: $text, types: $types, near: $near, language: $language, first: $first, after: $after) {
    edges { cursor node { score why { form key matched } passage { id } entity { id name } } } pageInfo { hasNextPage endCursor } } }`;

interface Hit {
  readonly score: number;
  readonly why: { readonly form: string; readonly key: string; readonly matched: string };
  readonly passage: { readonly id: string } | null;
  readonly entity: { readonly id: string; readonly name: string };
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Hit }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe('search', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  async function page(variables: Record<string, unknown>): Promise<Page> {
    const { search } = await server.data(SEARCH, variables);
    return search as unknown as Page;
  }

  async function hits(text: string, more: Record<string, unknown> = {}): Promise<Hit[]> {
    return (await page({ text, ...more })).edges.map(({ node }) => node);
  }

  it.each(['Sun Zhe', 'Сунь Чже', 'мэром Сунь Чже', 'Zhe Sun', '孙喆', '孫喆', 'SUN ZHE', '  sun   zhe '])(
    '%s is the mayor of Harbin',
    async (text) => {
      const [first] = await hits(text);
      expect([text, first?.entity.id]).toEqual([text, 'official:sun-zhe']);
      expect(first?.score).toBeGreaterThanOrEqual(0.6);
    },
  );

  it.each(['Янковская', 'Янковска', 'Yankovska', 'Ливией Янковской'])('%s is one person', async (text) => {
    const [first] = await hits(text, { types: ['OFFICIAL'] });
    expect([text, first?.entity.id]).toEqual([text, 'official:yankovska']);
  });

  it.each([
    ['Якутска', 'city:yakutsk'],
    ['Харбин', 'city:harbin'],
    ['哈尔滨', 'city:harbin'],
    ['Habin', 'city:harbin'],
    ['Хаба', 'city:khabarovsk'],
  ])('%s finds its city', async (text, id) => {
    const found = await hits(text, { types: ['CITY'] });
    expect([text, found[0]?.entity.id]).toEqual([text, id]);
    expect((await hits(text)).map(({ entity }) => entity.id)).toContain(id);
  });

  it('offers everybody whose name has the word', async () => {
    const ids = (await hits('Sun')).map(({ entity }) => entity.id);
    expect(ids.slice(0, 2).sort()).toEqual(['official:sun-yongbin', 'official:sun-zhe']);
  });

  it('asks one statement where keys fill the page', async () => {
    const ask = (first: number) =>
      server.statementsOf(() =>
        server.data(
          `{ search(text: "Sun Zhe", first: ${String(first)}) { nodes { score why { form } entity { id name } } } }`,
        ),
      );
    expect(await ask(1)).toHaveLength(1);
    // Else one for words and one for texts, side by side, and one for the entities found so.
    expect(await ask(25)).toHaveLength(4);
  });

  it('fetches what is selected of no more entities than the page shows', async () => {
    const name = 'Observatory of Quxbarhaven';
    const rows = ['inst:namesake-a', 'inst:namesake-b'].map((id) => ({
      ...{ id, name, type: 'Institution', kind: 'MUSEUM', nameForms: [name] },
      nameKeys: nameKeysOf('Institution', [name]),
    }));
    const write = (text: string) => server.graph.write((run) => run({ text, params: { rows } }));
    await write('CYPHER 5 UNWIND $rows AS row CREATE (n:Entity:Institution) SET n = row');
    try {
      const sent = (first: number) =>
        server.statementsOf(() =>
          server.data(
            `{ search(text: "${name}", first: ${String(first)}) { nodes { entity { id name } } } }`,
          ),
        );
      // Both fit on the page and come along; of a smaller page the one that is shown is looked up.
      expect(await sent(2)).toHaveLength(1);
      const [keys, lookUp, ...more] = await sent(1);
      expect(keys?.params).toMatchObject({ page: 1 });
      expect(lookUp?.params).toMatchObject({ ids: ['inst:namesake-a'] });
      expect(more).toEqual([]);
    } finally {
      await write('CYPHER 5 UNWIND $rows AS row MATCH (n:Entity {id: row.id}) DETACH DELETE n');
    }
  });

  it('shows an entity alike whether it was brought along or looked up', async () => {
    const shown =
      'entity { __typename id name ... on Official { offices(first: 2) { edges { title node { id } } } } }';
    const ask = (fields: string) => server.data(`{ search(text: "мэром Сунь Чже", first: 3) { ${fields} } }`);
    const [brought, lookedUp] = await Promise.all([
      ask(`nodes { score ${shown} }`),
      ask(`nodes { score ${shown} } edges { node { again: entity { id } } }`),
    ]);
    const { search } = lookedUp as Record<string, unknown>;
    expect(brought).toEqual({ search: { nodes: (search as { nodes: unknown[] }).nodes } });
  });

  it('says why', async () => {
    const [mayor, ...others] = await hits('мэром Сунь Чже');
    expect(mayor?.why).toEqual({
      form: 'Сунь Чже',
      key: 'its words in any order, without titles',
      matched: 'сунь чже',
    });
    expect((await hits('Habin', { types: ['CITY'] }))[0]?.why).toEqual({
      form: 'Harbin',
      key: 'words that are spelt or begin nearly so',
      matched: 'habin',
    });
    const passage = others.find((hit) => hit.passage !== null);
    expect(passage?.why.key).toBe('the words of a passage');
    expect(passage?.entity.id).toMatch(/^doc:/);
  });

  it('pages through its hits in one order, each once', async () => {
    const all = (await page({ text: 'Harbin', first: 100 })).edges.map(({ node }) => node.entity.id);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo }: Page = await page({ text: 'Harbin', first: 7, after });
      paged.push(...edges.map(({ node }) => node.entity.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(all.length).toBeGreaterThan(7);
    expect(paged).toEqual(all);
    const { edges } = await page({ text: 'Harbin', first: 3 });
    const after = edges[0]?.cursor;
    for (const other of [
      { text: 'Heihe', after },
      { text: 'Harbin', after: 'x' },
      { text: 'Harbin', after, types: ['CITY'] },
    ]) {
      const { errors } = await server.ask(SEARCH, other);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('takes null for what is left out', async () => {
    const nulls = { types: null, near: null, language: null, first: null, after: null };
    await expect(hits('Harbin', nulls)).resolves.toEqual(await hits('Harbin'));
  });

  it('caps its page as every list does, and takes none', async () => {
    await expect(page({ text: 'Harbin', first: 0 })).resolves.toEqual({
      edges: [],
      pageInfo: { hasNextPage: true, endCursor: null },
    });
    for (const first of [-1, 101]) {
      const { errors } = await server.ask(SEARCH, { text: 'Harbin', first });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('finds a country by its code', async () => {
    const [first] = await hits('iso:CN');
    expect([first?.entity.id, first?.why.matched]).toEqual(['country:china', 'iso:CN']);
  });

  it('falls back from a language to the one that it belongs to', async () => {
    const data = await server.data(`{ city(id: "city:harbin") {
      hans: name(language: "zh-Hans-CN") cn: name(language: "zh-CN") ru: name(language: "ru-RU")
      gb: name(language: "en-GB") other: name(language: "fr-FR") } }`);
    expect(data).toEqual({
      city: { hans: '哈尔滨', cn: '哈尔滨', ru: 'Харбин', gb: 'Harbin', other: 'Harbin' },
    });
    const order = async (language: string) =>
      (await hits('Sun Zhe', { language })).map(({ entity }) => entity.id);
    await expect(order('zh-Hans-CN')).resolves.toEqual(await order('zh'));
  });

  it('prefers the name in the language of the text where hits are equal', async () => {
    await expect(hits('Sun Zhe', { language: 'zh' })).resolves.toHaveLength((await hits('Sun Zhe')).length);
    const { errors } = await server.ask(SEARCH, { text: 'Sun Zhe', language: 'no language' });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('finds what lies near, whose coordinates are known', async () => {
    const { errors } = await server.ask(SEARCH, { text: 'Harbin', near: { id: 'city:nowhere' } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    for (const near of [
      {},
      { latitude: 45 },
      { latitude: 91, longitude: 0 },
      { latitude: 1, longitude: 1, withinKm: -1 },
    ]) {
      const refused = await server.ask(SEARCH, { text: 'Harbin', near });
      expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
    const set = (properties: object) =>
      server.graph.write((run) =>
        run({
          text: "CYPHER 5 MATCH (n:City {id: 'city:harbin'}) SET n += $properties",
          params: { properties },
        }),
      );
    await set({ latitude: 45.75, longitude: 126.65 });
    try {
      const near = { latitude: 45.8, longitude: 126.5, withinKm: 30 };
      const ids = (await hits('Harbin', { near, first: 100 })).map(({ entity }) => entity.id);
      expect(ids[0]).toBe('city:harbin');
      expect(ids).toContain('inst:harbin-government');
      await expect(hits('Yakutsk', { near })).resolves.toEqual([]);
      await expect(hits('Harbin', { near: { ...near, latitude: 40 } })).resolves.toEqual([]);
      expect((await hits('Sun Zhe', { near: { id: 'city:harbin' } }))[0]?.entity.id).toBe('official:sun-zhe');
    } finally {
      await set({ latitude: null, longitude: null });
    }
  });

  it('answers any text, or refuses it, without an internal error', async () => {
    const awkward = [
      '',
      ' ',
      '"',
      '\\',
      '"sun',
      'sun zhe~',
      'sun*',
      '+sun -zhe',
      'a AND',
      'NOT',
      'w:sun',
      '(',
      '[a TO b]',
      '\u0000',
      '\ud800',
      '🎉',
      '🎉 Sun Zhe',
      '{!x}',
      '/./',
      '||',
      '&&',
      "'",
      '--',
      'x'.repeat(10_000),
      'сунь '.repeat(2_000),
      '孙'.repeat(10_000),
    ].map((text) =>
      text.replace('\\u0000', String.fromCharCode(0)).replace('\\ud800', String.fromCharCode(0xd800)),
    );
    for (const text of awkward) await answered(text);
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        'Sun',
        'Сунь',
        '孙',
        '"',
        '\\',
        '*',
        '~2',
        '^',
        ':',
        '(',
        ')',
        ' AND ',
        ' OR ',
        '!',
        '/',
        '?',
        '[',
        ']',
        '{',
        '}',
        String.fromCharCode(0xdc00),
      ),
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    await fc.assert(fc.asyncProperty(text, answered), { numRuns: 200 });
  }, 180_000);

  async function answered(text: string): Promise<void> {
    const { errors, data } = await server.ask(
      'query($text: String!) { search(text: $text, first: 3) { nodes { score why { form } } } }',
      { text },
    );
    expect([
      JSON.stringify(text).slice(0, 200),
      errors?.map(({ extensions }) => extensions.code) ?? [],
    ]).toEqual([JSON.stringify(text).slice(0, 200), expect.not.arrayContaining(['INTERNAL'])]);
    if (!errors) expect(data?.['search']).toBeDefined();
  }
});
