/** `--json`: standard output is one document and nothing else, whatever a verb says on its way. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createProgram } from '../../src/cli/program';
import { runHere } from '../support/commandLine';
import { testDatabase } from '../support/database';
import { openTestGraph, SEEDS, type TestGraph } from '../support/entente';

const ROOT = join(__dirname, '..', '..');

let opened: TestGraph;
let folder: string;
let settings: Record<string, string>;

beforeAll(async () => {
  opened = await openTestGraph();
  await opened.clear();
  await opened.loadSeeds();
  folder = mkdtempSync(join(tmpdir(), 'entente-json-'));
  const { uri, user, password } = testDatabase();
  settings = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    ENTENTE_PORT: '0',
    ENTENTE_SEEDS: SEEDS,
    ENTENTE_HOME: folder,
    // The log would stand on standard output, if it could.
    LOG_LEVEL: 'trace',
  };
}, 240_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await opened.clear();
  await opened.close();
});

const inFolder = (name: string) => join(folder, name);

/** The document that a command prints, and its exit code. */
async function documentOf(...words: string[]): Promise<{ code: number | null; document: unknown }> {
  const { code, stdout, stderr } = await runHere([...words, '--json'], settings);
  try {
    return { code, document: JSON.parse(stdout) };
  } catch (error) {
    throw new Error(`${words.join(' ')} printed “${stdout}” and said “${stderr}”`, { cause: error });
  }
}

describe('the result of each verb as JSON', () => {
  const tested = new Set<string>();
  const json = (...words: string[]) => {
    const [verb = '', second = ''] = words;
    tested.add(['key', 'check'].includes(verb) && !/[-./]/.test(second) ? `${verb} ${second}`.trim() : verb);
    return documentOf(...words);
  };

  it('load: counts, for a folder, lines and a dry run', async () => {
    const lines = inFolder('lines.jsonl');
    writeFileSync(lines, '{"entities":{"topics":[{"id":"topic:json","names":{"en":"JSON"}}]}}\n');
    expect(await json('load', SEEDS, '--dry-run')).toMatchObject({
      code: 0,
      document: { dryRun: true, entities: { created: 0 }, facts: { created: 0 }, warnings: [] },
    });
    expect(await json('load', SEEDS)).toMatchObject({ code: 0, document: { facts: { created: 0 } } });
    const { code, document } = await json('load', lines);
    expect([code, document]).toMatchObject([expect.any(Number), expect.any(Object)]);
  }, 120_000);

  it('import: the report of a table', async () => {
    const table = join(ROOT, 'docs', 'import', 'missions.csv');
    const map = join(ROOT, 'docs', 'import', 'missions.yaml');
    const rejects = inFolder('rejects.csv');
    expect(await json('import', table, '--map', map, '--dry-run', '--rejects', rejects)).toMatchObject({
      code: 1,
      document: { dryRun: true, rows: 10, rejects },
    });
  }, 120_000);

  it('export: what was written', async () => {
    const out = inFolder('network');
    expect(await json('export', '--format', 'csv', '--out', out)).toMatchObject({
      code: 0,
      document: {
        format: 'csv',
        files: expect.arrayContaining([{ path: join(out, 'nodes.csv'), bytes: expect.any(Number) }]),
      },
    });
  }, 120_000);

  it('draft and anchor: the draft, and what was written', async () => {
    const article = join(ROOT, 'docs', 'cli', 'article.txt');
    expect(await json('draft', article, '--published', '2024-05-14')).toMatchObject({
      code: 0,
      document: { out: null, dossier: expect.stringContaining('city:harbin'), refused: [] },
    });
    const quoted = inFolder('quoted.yaml');
    writeFileSync(quoted, readFileSync(join(ROOT, 'docs', 'cli', 'quoted.yaml')));
    expect(await json('anchor', quoted, '--text', article)).toEqual({
      code: 0,
      document: { dossier: quoted, quotations: 3, added: ['37-46', '55-61', '73-80'] },
    });
  }, 120_000);

  it('check: rules, a digest, a dossier, a folder', async () => {
    expect(await json('check')).toMatchObject({ code: 0, document: { broken: [] } });
    expect(await json('check', '--digest')).toMatchObject({
      document: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(await json('check', join(SEEDS, '003-yakutsk-heihe.yaml'))).toMatchObject({
      code: 0,
      document: { faults: 0, issues: [] },
    });
    expect(await json('check', 'seeds', SEEDS)).toMatchObject({ document: { counts: { dossiers: 5 } } });
  }, 120_000);

  it('key: a key, the list, and what was revoked', async () => {
    const made = await json('key', 'create', 'Li Wei', '--role', 'CURATOR');
    const { id, key } = made.document as { id: string; key: string };
    expect(key).toContain(id);
    const listed = await json('key', 'list');
    expect(listed.document).toEqual([expect.objectContaining({ id, name: 'Li Wei', revokedAt: null })]);
    expect(JSON.stringify(listed)).not.toContain(key);
    expect(await json('key', 'revoke', id)).toEqual({ code: 0, document: { id, isRevoked: true } });
    expect(await json('key', 'revoke', 'nobody')).toEqual({
      code: 1,
      document: { id: 'nobody', isRevoked: false },
    });
  }, 120_000);

  it('merge and unmerge: the decision and what moved', async () => {
    const ids = ['topic:rehabilitation', 'topic:healthcare'] as const;
    expect(await json('merge', ...ids, '--because', 'One topic')).toMatchObject({
      code: 0,
      document: { canonical: ids[1], decisionId: expect.any(String), moves: [{ id: ids[0] }] },
    });
    expect(await json('unmerge', ids[0])).toMatchObject({
      code: 0,
      document: { retracted: [expect.any(String)], moves: [{ id: ids[0], to: null }] },
    });
  }, 120_000);

  it('ask: an answer, and the questions', async () => {
    expect(await json('ask', 'sisterCities', '--var', 'city=city:harbin')).toMatchObject({ code: 0 });
    const { document } = await json('ask');
    expect(document).toContainEqual(expect.objectContaining({ name: 'bureausMetCities' }));
  }, 120_000);

  it('schema: an introspection, and the indexes', async () => {
    expect(await json('schema')).toMatchObject({
      document: { data: { __schema: { types: expect.any(Array) } } },
    });
    expect((await json('schema', '--cypher')).document).toContainEqual(
      expect.objectContaining({ name: 'entity_id', kind: 'CONSTRAINT', properties: ['id'] }),
    );
  }, 120_000);

  it('migrate and doctor: states', async () => {
    expect(await json('migrate', '--dry-run')).toMatchObject({ code: 0, document: { applied: 0 } });
    expect(await json('doctor')).toMatchObject({ document: { checks: expect.any(Array) } });
  }, 120_000);

  it('is tested here for every verb that has it', () => {
    const having = createProgram().commands.flatMap((verb) => [
      ...(verb.options.some(({ long }) => long === '--json') ? [verb.name()] : []),
      ...verb.commands
        .filter((one) => one.options.some(({ long }) => long === '--json'))
        .map((one) => `${verb.name()} ${one.name()}`),
    ]);
    expect([...tested].sort()).toEqual(having.sort());
  });
});

describe('a failure as JSON', () => {
  it('is a document with the faults at their places, and a sentence on standard error', async () => {
    const faulty = join(mkdtempSync(join(folder, 'faulty-')), 'x.yaml');
    writeFileSync(faulty, 'entities:\n  topics: [{ id: topic:x }]\n');
    const { code, stdout, stderr } = await runHere(['load', join(faulty, '..'), '--json'], settings);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 1,
        message: expect.stringContaining('1 fault'),
        faults: [
          { file: 'x.yaml', line: 2, path: 'entities.topics[0]', message: expect.stringContaining('names') },
        ],
      },
    });
    expect(stderr).toContain('x.yaml:2 entities.topics[0]');
  });

  it('has the code of its kind: a database that is away, options that do not fit', async () => {
    const away = { ...settings, NEO4J_URI: 'bolt://127.0.0.1:9' };
    const unreachable = await runHere(['key', 'list', '--json'], away);
    expect([unreachable.code, JSON.parse(unreachable.stdout)]).toMatchObject([3, { error: { code: 3 } }]);
    const unfit = await runHere(['export', '--json'], settings);
    expect([unfit.code, JSON.parse(unfit.stdout)]).toMatchObject([2, { error: { code: 2 } }]);
  }, 60_000);
});
