import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadFolder, readFolder } from '../../src/dossiers/load/loadFolder';
import { Texts } from '../../src/dossiers/texts';
import { showWordsOf } from '../../src/query/reader/words';
import {
  LOADED_AT,
  openTestGraph,
  SEEDS,
  startTestServer,
  type TestGraph,
  type TestServer,
} from '../support/entente';

const SOURCES = join(__dirname, '../../../shared/sources');
const TEXT = 'Ёлка 🎄 стоит в Липово, а дуб растёт в Дубово.';

const dossierOn = (id: string, file: string, sha256: string) => `document:
  id: ${id}
  names: {en: A made-up text}
  language: ru
  characters: ${String(Array.from(TEXT).length)}
  sha256: ${sha256}
  file: ${file}
passages:
  "5-6": A fir tree drawn as one sign beyond the basic plane
  "15-21": Lipovo named as the place of a fir tree
facts:
  mentions:
    - {entity: city:${file.slice(0, 5)}, value: Липово, evidence: ["15-21"]}
    - {entity: city:${file.slice(0, 5)}, evidence: ["5-6"]}
entities:
  cities:
    - {id: city:${file.slice(0, 5)}, names: {en: Lipovo}}
`;

interface PassageFound {
  id: string;
  start: number;
  end: number;
  words: string | null;
}

describe('the words of passages', () => {
  let opened: TestGraph;
  let server: TestServer;
  let folder: string;
  const warnings: string[] = [];

  beforeAll(async () => {
    opened = await openTestGraph();
    folder = mkdtempSync(join(tmpdir(), 'entente-words-'));
    const sha256 = createHash('sha256').update(TEXT).digest('hex');
    writeFileSync(join(folder, 'right.txt'), TEXT);
    writeFileSync(join(folder, 'other.txt'), `${TEXT} `);
    for (const [id, file] of [
      ['doc:right', 'right.txt'],
      ['doc:other', 'other.txt'],
      ['doc:away', 'awayy.txt'],
    ] as const) {
      writeFileSync(join(folder, `${file}.yaml`), dossierOn(id, file, sha256));
    }
    server = await startTestServer();
    await loadFolder(opened.graph, folder, { now: LOADED_AT, author: 'test' });
  }, 240_000);

  afterAll(async () => {
    showWordsOf(undefined);
    await server.stop();
    // The next test file loads the seeds into an empty graph.
    await opened.clear();
    await opened.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(() => {
    warnings.length = 0;
    showWordsOf(new Texts(folder, (message) => warnings.push(message)));
  });

  async function passages(ids: readonly string[]): Promise<PassageFound[]> {
    const data = await server.data(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Passage { id start end words } } }',
      { ids },
    );
    return data['nodes'] as unknown as PassageFound[];
  }

  it('are shown by code points, on a passage and on evidence', async () => {
    expect(await passages(['doc:right#5-6', 'doc:right#15-21'])).toEqual([
      { id: 'doc:right#5-6', start: 5, end: 6, words: '🎄' },
      { id: 'doc:right#15-21', start: 15, end: 21, words: 'Липово' },
    ]);
    const data = await server.data(
      '{ entity(id: "city:right") { evidence { passageId said: words document { id } passage { words } } } }',
    );
    expect(data['entity']).toEqual({
      evidence: [
        {
          passageId: 'doc:right#15-21',
          said: 'Липово',
          document: { id: 'doc:right' },
          passage: { words: 'Липово' },
        },
        { passageId: 'doc:right#5-6', said: '🎄', document: { id: 'doc:right' }, passage: { words: '🎄' } },
      ],
    });
    expect(warnings).toEqual([]);
  });

  it('are null where the text is another one or is not there, and the log says so once', async () => {
    const ids = ['doc:other#5-6', 'doc:other#15-21', 'doc:away#5-6', 'doc:away#15-21'];
    const found = [...(await passages(ids)), ...(await passages(ids))];
    expect(found.map(({ words }) => words)).toEqual(Array(8).fill(null));
    expect(warnings).toEqual([
      expect.stringContaining('other.txt is not the document’s'),
      expect.stringContaining('awayy.txt'),
    ]);
  });

  it('are null when the server has no texts', async () => {
    showWordsOf(undefined);
    expect((await passages(['doc:right#15-21'])).map(({ words }) => words)).toEqual([null]);
  });

  it('cost one statement', async () => {
    const statements = await server.statementsOf(() => passages(['doc:right#5-6', 'doc:right#15-21']));
    expect(statements).toHaveLength(1);
  });

  const there = existsSync(SOURCES);
  const reason = there ? '' : ` (skipped: ${SOURCES} is not there)`;
  (there ? it : it.skip)(`are those of every seed, and of every form as written${reason}`, async () => {
    const faults: string[] = [];
    showWordsOf(new Texts(SOURCES, (message) => faults.push(message)));
    const dossiers = readFolder(SEEDS);
    const ids = dossiers.flatMap((dossier) => dossier.passages.map(({ id }) => id));
    for (let start = 0; start < ids.length; start += 100) {
      for (const { id, start: from, end, words } of await passages(ids.slice(start, start + 100))) {
        if (words === null || Array.from(words).length !== end - from) faults.push(`${id}: ${String(words)}`);
      }
    }
    const mentions = dossiers.flatMap(({ facts }) => facts.filter(({ type }) => type === 'Mention'));
    for (let start = 0; start < mentions.length; start += 100) {
      const data = await server.data(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Mention { id value evidence(first: 100) { words } } } }',
        { ids: mentions.slice(start, start + 100).map(({ id }) => id) },
      );
      const found = data['nodes'] as unknown as {
        id: string;
        value: string | null;
        evidence: { words: string }[];
      }[];
      for (const { id, value, evidence } of found) {
        for (const { words } of evidence) {
          if (value !== null && words !== value) faults.push(`${id}: “${value}”, not “${words}”`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(ids.length).toBeGreaterThanOrEqual(483);
  });
});
