import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand, startServed, type Served } from '../support/served';
import { TEST_FOLDER, endLeftoversOfTests, removeTestPath } from '../support/testHomes';

jest.setTimeout(300_000);

const HOME = join(TEST_FOLDER, `sending-${process.pid}`);
const FOLDER = `${HOME}-dossiers`;

/** Two dossiers that refer to each other, and one that refers to both. */
const DOSSIERS = {
  'a.yaml': `
entities:
  countries:
    - {id: "country:a", names: {en: Alphaland}}
  cities:
    - {id: "city:a", names: {en: Alphaville}}
facts:
  placements:
    - {what: "city:a", where: "country:a", basis: BACKGROUND}
  ties:
    - {first: "city:a", second: "city:b", kind: SISTER, level: CITY, basis: BACKGROUND}
`,
  'b.yaml': `
entities:
  cities:
    - {id: "city:b", names: {en: Betaville}}
facts:
  placements:
    - {what: "city:b", where: "country:a", basis: BACKGROUND}
`,
  'c.yaml': `
facts:
  ties:
    - {first: "city:b", second: "city:a", kind: PARTNER, level: CITY, basis: BACKGROUND}
`,
};

const FAULTY =
  'facts:\n  ties:\n    - {first: "city:a", second: "city:z", kind: SISTER, level: CITY, basis: BACKGROUND}\n';

describe('a server that runs on the embedded database', () => {
  let served: Served;
  let url: string;
  let key: string;
  const embedded = { ENTENTE_HOME: HOME, ENTENTE_SEEDS: '', LOG_LEVEL: 'warn' };

  function write(name: string, files: Readonly<Record<string, string>>): string {
    const folder = join(FOLDER, name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return folder;
  }

  const run = (args: readonly string[], settings: Record<string, string> = {}) =>
    runCommand(args, { ...embedded, ...settings });
  const send = (folder: string, settings: Record<string, string> = { ENTENTE_KEY: key }) =>
    runCommand(['load', folder, '--server', url], settings);
  /** A summary without the folder that it names. */
  const counts = (output: string) => /: (entities .*)/.exec(output)?.[1];

  beforeAll(async () => {
    served = startServed(embedded);
    url = await served.url();
    const { output } = await run(['key', 'create', 'Sender', '--role', 'CONTRIBUTOR']);
    key = /^entente_\S+$/m.exec(output)?.[0] ?? '';
  });

  afterAll(async () => {
    served.child.kill('SIGTERM');
    await served.ended;
    await endLeftoversOfTests();
    removeTestPath(HOME);
    removeTestPath(FOLDER);
  });

  async function tiesOf(id: string): Promise<unknown> {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ city(id: "${id}") { ties { nodes { id } } } }` }),
    });
    return ((await answer.json()) as { data: { city: { ties: { nodes: unknown } } | null } }).data.city?.ties
      .nodes;
  }

  it('takes what is sent with a key: all dossiers are checked, then recorded in an order that fits', async () => {
    const folder = write('good', DOSSIERS);
    const first = await send(folder);
    expect([first.code, counts(first.output)]).toEqual([
      0,
      'entities 3 created, 0 updated, 0 unchanged; passages 0 created, 0 updated, 0 unchanged; facts 7 created, 0 updated, 0 unchanged; evidence 0 added.',
    ]);
    expect(await tiesOf('city:a')).toEqual([{ id: 'city:b' }, { id: 'city:b' }]);
    const again = await send(folder);
    expect([again.code, counts(again.output)]).toEqual([
      0,
      'entities 0 created, 0 updated, 3 unchanged; passages 0 created, 0 updated, 0 unchanged; facts 0 created, 0 updated, 7 unchanged; evidence 0 added.',
    ]);
  });

  it('lets a load on its database happen beside it, which says the same', async () => {
    const { code, output } = await run(['load', write('good', DOSSIERS)]);
    expect([code, counts(output)]).toEqual([
      0,
      'entities 0 created, 0 updated, 3 unchanged; passages 0 created, 0 updated, 0 unchanged; facts 0 created, 0 updated, 7 unchanged; evidence 0 added.',
    ]);
    const more = await run([
      'load',
      write('more', {
        'd.yaml': DOSSIERS['b.yaml'].replaceAll('city:b', 'city:d').replace('Betaville', 'Deltaville'),
      }),
    ]);
    expect(counts(more.output)).toMatch(/^entities 1 created/);
    expect(await tiesOf('city:d')).toEqual([]);
  });

  it('refuses a faulty dossier in the words of a load, and nothing of the folder is recorded', async () => {
    const folder = write('faulty', {
      'e.yaml': 'entities:\n  topics:\n    - {id: "topic:e", names: {en: Epsilon}}\n',
      'f.yaml': FAULTY,
    });
    const local = await run(['load', folder]);
    const sent = await send(folder);
    expect(sent).toEqual(local);
    expect(sent.output).toContain('f.yaml:3 facts.ties[0].second: Nothing has the id “city:z”');
    const unreadable = write('unreadable', { 'g.yaml': 'facts: [' });
    expect(await send(unreadable)).toEqual(await run(['load', unreadable]));
  });

  it('refuses what has no key, a wrong one, or no server', async () => {
    const folder = write('good', DOSSIERS);
    expect(await send(folder, {})).toEqual({
      code: 2,
      output:
        'ENTENTE_KEY is not set; expected the API key of a contributor, made with: entente key create\n',
    });
    const wrong = await send(folder, { ENTENTE_KEY: 'entente_wrong' });
    expect([wrong.code, wrong.output]).toEqual([
      1,
      `The server at ${url}/graphql refused: The credentials are not valid: they are unknown, revoked or expired.\n`,
    ]);
    const nobody = await runCommand(['load', folder, '--server', 'http://127.0.0.1:1'], { ENTENTE_KEY: key });
    expect(nobody.output).toMatch(
      /^The server at http:\/\/127\.0\.0\.1:1\/graphql refused: it cannot be reached/,
    );
    expect(nobody.code).toBe(3);
  });
});
