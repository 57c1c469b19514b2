/** An archive that is imported while the database is down gives the graph that it holds, with the indexes of a server. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import pino from 'pino';

import { archiveLines } from '../../src/archive/writeArchive';
import { openDatabase } from '../../src/cli/database';
import { restoreOffline } from '../../src/cli/restore';
import { readConfig } from '../../src/config';
import type { Graph } from '../../src/graph/graph';
import { readMigrations } from '../../src/graph/migrate';
import { isHalfRestored } from '../../src/record/restore/restore';
import { closeInOrder, type Closer } from '../../src/server/shutdown';
import { removeTestPath, TEST_FOLDER } from '../support/testHomes';

jest.setTimeout(180_000);

const FOLDER = join(TEST_FOLDER, `offline-${String(process.pid)}`);
const FILE = join(FOLDER, 'a.jsonl');
const log = pino({ enabled: false });
const schema = Math.max(...readMigrations().map(({ version }) => version));

const HEAD = { archive: { format: 1, schema, version: 3 } };

/** Whatever CSV might spoil. */
const NODES = [
  { node: [0, ['Counter'], { id: 'changes', value: 3, historyFrom: 1 }] },
  { node: [1, ['Change'], { id: 'change:3', number: 3, recordedFrom: 3 }] },
  {
    node: [
      2,
      ['City', 'Entity'],
      {
        id: 'city:a',
        type: 'City',
        name: 'A "quoted", name; 哈尔滨\nХарбин\r\n',
        empty: '',
        none: [],
        blank: [''],
        blanks: ['', 'x', ''],
        separated: ['a\u001Fb', 'c'],
        parts: ['a;b', 'c,d', '"'],
        latitude: 45,
        yes: true,
        flags: [true, false],
        large: 9_007_199_254_740_991,
        small: [-1, 0],
        shares: [0.5, 2],
        digest: '0012',
        spaced: ' a ',
        nameForms: [],
        nameKeys: ['is:City'],
      },
      // An empty list is one of any type.
      ['latitude', 'nameForms', 'none', 'shares'],
    ],
  },
  // Of another type under the same name.
  {
    node: [
      3,
      ['City', 'Entity'],
      { id: 'city:b', type: 'City', digest: 12, latitude: 1.25, nameForms: [], nameKeys: ['is:City'] },
      ['latitude', 'nameForms'],
    ],
  },
  { node: [4, [], { nothing: 'no label' }] },
];

const RELATIONSHIPS = [
  { relationship: [2, 'TIED_TO', 3, { key: 'k', factIds: ['fact:a', 'fact:b'], documentCount: 0 }] },
  { relationship: [2, 'TIED_TO', 3, { factIds: [] }, ['factIds']] },
  { relationship: [3, 'IN', 2, { share: 3 }, ['share']] },
  { relationship: [3, 'IN', 3, {}] },
];

const END = { end: { nodes: NODES.length, relationships: RELATIONSHIPS.length } };

function write(...lines: readonly unknown[]): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

function config(name: string) {
  return readConfig({
    ENTENTE_HOME: join(FOLDER, name),
    ENTENTE_HEAP_MB: '256',
    ENTENTE_PAGE_CACHE_MB: '32',
  });
}

const closers: Closer[] = [];

async function open(name: string): Promise<Graph> {
  return (await openDatabase(config(name), closers, () => undefined)).graph;
}

/** The content of the graph without the numbers of nodes. */
async function contentOf(graph: Graph): Promise<unknown> {
  const lines: string[] = [];
  for await (const line of archiveLines(graph)) lines.push(line.trimEnd());
  return lines;
}

afterEach(async () => {
  await closeInOrder(closers.splice(0), log);
});

afterAll(() => {
  removeTestPath(FOLDER);
});

const sorted = (lines: readonly unknown[]) => lines.map((line) => JSON.stringify(line)).sort();

describe('an archive that is imported into a home without data', () => {
  it('gives the graph that it holds, whatever its texts are', async () => {
    write(HEAD, ...NODES, ...RELATIONSHIPS, END);
    const counts = await restoreOffline(config('whole'), log, FILE);
    expect(counts).toEqual({ nodes: 5, relationships: 4, version: 3 });
    const graph = await open('whole');
    const lines = ((await contentOf(graph)) as string[]).map((line) => JSON.parse(line) as unknown);
    expect(lines[0]).toEqual(HEAD);
    const given = [HEAD, ...NODES, ...RELATIONSHIPS].map(withSortedKeys);
    expect(sorted(lines.filter((line) => !isOwn(line)))).toEqual(
      sorted(given.filter((line) => !isOwn(line))),
    );
    await expect(isHalfRestored(graph)).resolves.toBe(false);
    // What finds it, and what keeps ids apart.
    const { values } = await graph.read({
      text: "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN count(*)",
      params: {},
    });
    expect(values).toEqual([[0]]);
    const second = graph.write((run) => run({ text: "CREATE (:City {id: 'city:a'})", params: {} }));
    await expect(second).rejects.toThrow();
  });

  it.each([
    ['cut short', [HEAD, ...NODES], /no end/],
    ['of another schema', [{ archive: { format: 1, schema: 3, version: 1 } }, END], /schema 3/],
    [
      'with an id twice',
      [
        HEAD,
        ...NODES.slice(0, 4),
        { ...NODES[3], node: [4, ['City'], { id: 'city:b' }] },
        { end: { nodes: 5, relationships: 0 } },
      ],
      /./,
    ],
  ])('leaves nothing behind where it is %s', async (name, lines, message) => {
    write(...lines);
    const home = name.replaceAll(' ', '-');
    await expect(restoreOffline(config(home), log, FILE)).rejects.toThrow(message);
    for (const left of ['importing', 'data'])
      expect(existsSync(join(FOLDER, home, 'neo4j', left))).toBe(false);
  });
});

type Line = (typeof NODES | typeof RELATIONSHIPS)[number] | typeof HEAD | typeof END;

/** Counters, which a server keeps for itself as well, and the number of lines with them. */
function isOwn(line: unknown): boolean {
  return /^\{"(node":\[\d+,\["Counter"|end")/.test(JSON.stringify(line));
}

/** A line with its properties in the order of their names, as archives have them. */
function withSortedKeys(line: Line): unknown {
  const order = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  if ('node' in line) return { node: line.node.map(order) };
  return 'relationship' in line ? { relationship: line.relationship.map(order) } : line;
}
