import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';

import { badInput } from '../../src/errors';
import { WorkbenchThread } from '../../src/workbench/workbenchThread';
import { startTestServer, type TestServer } from '../support/entente';

const TEXT = `Harbin and Turku sign

3 June 2025. The mayor of Harbin, Wang Zhaoli, met the mayor of Turku, Helena Lindqvist, on Monday.
`;

const DRAFT = `query ($text: String!, $published: String) { draft(text: $text, published: $published) {
  language characters sha256 published dateline title knownAs leftOut
  dates { range edtf }
  suggestions { kind about isSure entityId type others { entityId name } ranges part }
} }`;

const CHECK = `query ($yaml: String!, $text: String) { checkDossier(yaml: $yaml, text: $text) {
  issues { severity rule message line path } rows { rowId kind type isNew } json
} }`;

interface Suggestion {
  readonly kind: string;
  readonly entityId: string | null;
  readonly isSure: boolean;
  readonly ranges: readonly string[];
  readonly part: string;
}

interface Check {
  readonly issues: readonly {
    readonly severity: string;
    readonly rule: string;
    readonly message: string;
    readonly path: string;
  }[];
  readonly rows: readonly { readonly rowId: string; readonly kind: string; readonly isNew: boolean }[];
  readonly json: string | null;
}

describe('the questions of the workbench', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);

  afterAll(() => server.stop());

  const drafted = async (text: string) => {
    const { draft } = (await server.data(DRAFT, { text })) as Record<string, unknown>;
    return draft as {
      readonly suggestions: readonly Suggestion[];
      readonly sha256: string;
      readonly characters: number;
    };
  };
  const checked = async (yaml: string, text: string | null = null): Promise<Check> => {
    const { checkDossier } = (await server.data(CHECK, { yaml, text })) as Record<string, unknown>;
    return checkDossier as Check;
  };

  it('draft from a text what the graph and the gazetteer know, and what nobody does', async () => {
    const draft = await drafted(TEXT);
    expect(draft).toMatchObject({
      language: 'en',
      characters: Array.from(TEXT).length,
      published: '2025-06-03',
      title: '0-21',
      knownAs: null,
      leftOut: 0,
    });
    const of = (id: string) => draft.suggestions.find(({ entityId }) => entityId === id);
    expect(of('city:harbin')).toMatchObject({ kind: 'MENTION', ranges: ['0-6', '49-55'] });
    expect(of('city:geonames:633679')).toMatchObject({ kind: 'MENTION', isSure: true });
    expect(of('official:lindqvist')).toMatchObject({ kind: 'NEW_ENTITY', isSure: false });
    expect(draft.suggestions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['OFFICE', 'EVENT']));
  }, 60_000);

  it('suggest parts that make a dossier without fault', async () => {
    const { suggestions, sha256, characters } = await drafted(TEXT);
    const yaml = JSON.stringify({
      document: {
        id: 'doc:new',
        names: { en: { value: 'Harbin and Turku sign', basis: 'TEXT', evidence: ['0-21'] } },
        language: 'en',
        characters,
        sha256,
        file: 'new.txt',
        published: '2025-06-03',
      },
      passages: { '0-21': 'Headline' },
      parts: suggestions.map(({ part }) => JSON.parse(part) as unknown),
    });
    const check = await checked(yaml, TEXT);
    expect(check.issues).toEqual([]);
    const isNew = new Map(check.rows.map((row) => [row.rowId, row.isNew]));
    expect(isNew.get('official:lindqvist')).toBe(true);
    expect(check.rows.filter(({ kind }) => kind === 'FACT').length).toBeGreaterThan(8);
    const joined = JSON.parse(check.json ?? '') as Record<string, unknown>;
    expect(Object.keys(joined)).toEqual(['document', 'passages', 'entities', 'facts']);
    // Another text: its ranges are not compared, and that is said.
    const other = await checked(yaml, `${TEXT} `);
    expect(other.issues.map(({ rule }) => rule)).toEqual(['otherText']);
  }, 60_000);

  it('tell what is wrong, with its place, and what the graph has', async () => {
    const check = await checked(
      'facts: {ties: [{first: city:harbin, second: city:atlantis, kind: SISTER, level: CITY, basis: BACKGROUND}], placements: [{what: city:harbin, where: country:china, basis: BACKGROUND}]}',
    );
    expect(check.issues.map(({ path, severity }) => [path, severity])).toEqual([
      ['facts.ties[0].second', 'ERROR'],
    ]);
    expect(check.issues[0]?.message).toContain('city:atlantis');
    expect(check.rows.map(({ isNew }) => isNew)).toEqual([true, false]);
    for (const broken of ['a: [', 'facts: 1', '- x', 'facts: {ties: [{}]}', 'a: \0', '&a [*a]']) {
      const { issues, json, rows } = await checked(broken);
      expect([broken, issues.length > 0, json, rows]).toEqual([broken, true, null, []]);
    }
  }, 60_000);

  it('refuse in one sentence what is no article', async () => {
    const refused = async (text: string, published: string | null = null) => {
      const { errors } = await server.ask(DRAFT, { text, published });
      return [errors?.[0]?.extensions.code, errors?.[0]?.message];
    };
    expect(await refused('a\0b')).toEqual([
      'BAD_USER_INPUT',
      'draft: text: Found a NUL character; a text has none.',
    ]);
    expect((await refused('a\ud800b'))[1]).toContain('half of a surrogate pair');
    expect((await refused('x'.repeat(40_001)))[1]).toContain('40,000 characters, has 40,001');
    expect((await refused('ελληνικά μόνο'))[1]).toContain('not written in Russian, English or Chinese');
    expect((await refused(TEXT, 'yesterday'))[1]).toContain('published');
    expect((await refused(''))[0]).toBe('BAD_USER_INPUT');
  }, 60_000);

  it('find the longest text hard, and answer others meanwhile', async () => {
    const sentence =
      'The mayor of Harbin, Wang Zhaoli, met the rector of Turku University, Helena Lindqvist. ';
    const long = drafted(sentence.repeat(450));
    const began = performance.now();
    await server.data('{ city(id: "city:harbin") { name } }');
    expect(performance.now() - began).toBeLessThan(2_000);
    expect((await long).suggestions.length).toBeGreaterThan(3);
  }, 60_000);

  it('say of a text that the graph has a document on it', async () => {
    const sha256 = (await drafted(TEXT)).sha256;
    await server.graph.write((run) =>
      run({
        text: "CYPHER 5 MATCH (d:Document {id: 'doc:000'}) SET d.before = d.sha256, d.sha256 = $sha256",
        params: { sha256 },
      }),
    );
    try {
      expect(await drafted(TEXT)).toMatchObject({ knownAs: 'doc:000' });
    } finally {
      await server.graph.write((run) =>
        run({
          text: "CYPHER 5 MATCH (d:Document {id: 'doc:000'}) SET d.sha256 = d.before REMOVE d.before",
          params: {},
        }),
      );
    }
  }, 60_000);
});

describe('the thread of the workbench', () => {
  const options = {
    file: join(__dirname, '..', '..', 'src', 'workbench', 'thread.ts'),
    execArgv: ['-r', join(__dirname, '..', 'support', 'typescript.cjs')],
  };
  const never = () => new Promise<never>(() => undefined);
  const check = { yaml: 'facts: {}', text: null };

  it('ends what takes too long, refuses what is too much, and goes on', async () => {
    const thread = new WorkbenchThread({ ...options, jobMs: 8_000, queue: 1 });
    try {
      const stuck = expect(thread.draft({ text: TEXT, published: null }, never)).rejects.toMatchObject({
        code: 'QUERY_TIMEOUT',
      });
      const queued = thread.check(check, never);
      await expect(thread.check(check, never)).rejects.toMatchObject({ code: 'OVERLOADED' });
      await stuck;
      // A dossier that refers to nothing asks the graph for nothing.
      await expect(queued).resolves.toMatchObject({ rows: [] });
    } finally {
      await thread.close();
    }
  }, 60_000);

  it('tells what the database says, and refuses what waits when it closes', async () => {
    const thread = new WorkbenchThread(options);
    const failing = () => Promise.reject(badInput('no database'));
    await expect(thread.draft({ text: TEXT, published: null }, failing)).rejects.toThrow('no database');
    const stuck = expect(thread.draft({ text: TEXT, published: null }, never)).rejects.toMatchObject({
      code: 'OVERLOADED',
    });
    await thread.close();
    await stuck;
  }, 60_000);
});
