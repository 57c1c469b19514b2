/** An archive restores the graph that it was made of: merges, retractions, history and all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { fileLines } from '../../src/archive/fileLines';
import { archiveLines } from '../../src/archive/writeArchive';
import { digestOfOneState } from '../../src/cli/digest';
import { restoreArchive } from '../../src/archive/restoreArchive';
import { graphDigest } from '../../src/graph/digest';
import type { Statement } from '../../src/graph/graph';
import { writeRecord } from '../../src/record/change/writeRecord';
import { merge } from '../../src/record/identity/merge';
import { rederive } from '../../src/record/links/rederive';
import { changeStatus } from '../../src/record/status/changeStatus';
import { isHalfRestored } from '../../src/record/restore/restore';
import { openTestGraph, startTestServer, type TestGraph, type TestServer } from '../support/entente';

let folder: string;
let test: TestGraph;
let server: TestServer;
let archive: string[];
let digest: string;
let answers: string[];

const by = (reason: string) => ({ now: '2026-11-30T05:00:00.000Z', author: 'curator', reason });

/** Asked at each change of the record and at none. */
const BROAD = `query ($knownAt: String) {
  cities(first: 100, knownAt: $knownAt) { totalCount nodes { id name latitude population mergedIds ties { edges { kind status confidence node { id } } } } }
  facts(first: 100, knownAt: $knownAt) { totalCount nodes { id status confidence date { edtf } evidence { passageId stance } statusHistory { status from } } }
  officials(first: 100, knownAt: $knownAt) { nodes { id name offices { edges { title heldFrom node { id } } } events { totalCount } } }
}`;

async function answersNow(): Promise<string[]> {
  const { values } = await test.graph.read({
    text: "CYPHER 5 MATCH (counter:Counter {id: 'changes'}) RETURN counter.value, coalesce(counter.historyFrom, 1)",
    params: {},
  });
  const [last = 0, from = 1] = (values[0] ?? []) as number[];
  const moments = [null, ...Array.from({ length: last - from + 1 }, (_, at) => String(from + at))];
  const all: string[] = [];
  for (const knownAt of moments) all.push(JSON.stringify(await server.data(BROAD, { knownAt })));
  return all;
}

async function linesOf(graph: TestGraph['graph']): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of archiveLines(graph)) lines.push(line.trimEnd());
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/** Lines without the numbers of nodes, which depend on where the database has room: what relationships join is written out. */
function content(lines: readonly string[]): string[] {
  const nodes = new Map<number, string>();
  return lines
    .map((text) => {
      const line = JSON.parse(text) as { node?: unknown[]; relationship?: unknown[] };
      if (line.node) {
        const [number, ...rest] = line.node;
        nodes.set(number as number, JSON.stringify(rest));
        return JSON.stringify(rest);
      }
      if (!line.relationship) return text;
      const [from, type, to, ...rest] = line.relationship;
      return JSON.stringify([nodes.get(from as number), type, nodes.get(to as number), ...rest]);
    })
    .sort();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-archive-'));
  test = await openTestGraph();
  await test.clear();
  server = await startTestServer();
  await merge(
    test.graph,
    { id: 'city:heihe', into: 'city:harbin', evidence: [], confidence: null },
    by('A test.'),
  );
  const { values } = await test.graph.read({
    text: 'CYPHER 5 MATCH (f:Tie) RETURN f.id ORDER BY f.id LIMIT 2',
    params: {},
  });
  const ids = values.map(([id]) => String(id));
  await writeRecord(test.graph, by('A test.'), async (transaction) => {
    await changeStatus(transaction, ids, 'RETRACTED', by('A test.'));
    await rederive(transaction.run, ids);
  });
  archive = await linesOf(test.graph);
  digest = await graphDigest(test.graph);
  answers = await answersNow();
}, 240_000);

afterAll(async () => {
  await test.clear();
  await test.loadSeeds();
  await server.stop();
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('an archive', () => {
  it('is refused by a graph that holds something, and changes nothing there', async () => {
    await expect(restoreArchive(test.graph, each(archive), 'a.jsonl')).rejects.toThrow(/empty graph/);
    await expect(graphDigest(test.graph)).resolves.toBe(digest);
  });

  it('restores the same graph, which answers the same at every change', async () => {
    await test.clear();
    const file = join(folder, 'a.jsonl');
    writeFileSync(file, archive.map((line) => `${line}\n`).join(''));
    const restored = await restoreArchive(test.graph, fileLines(file), file);
    expect(restored.nodes + restored.relationships).toBe(archive.length - 2);
    await expect(graphDigest(test.graph)).resolves.toBe(digest);
    expect(content(await linesOf(test.graph))).toEqual(content(archive));
    expect(answers.length).toBeGreaterThan(3);
    await expect(answersNow()).resolves.toEqual(answers);
  }, 240_000);

  it('goes on with the numbers of its changes', async () => {
    await writeRecord(test.graph, by('One more.'), async (transaction) => {
      await changeStatus(transaction, ['tie:yakutsk-heihe-sister'], 'DISPUTED', by('One more.'));
    });
    const head = JSON.parse(String(archive[0])) as { archive: { version: number } };
    const again = JSON.parse(String((await linesOf(test.graph))[0])) as typeof head;
    expect(again.archive.version).toBe(head.archive.version + 1);
  });

  it('has a digest of one state, and none while somebody writes', async () => {
    await expect(digestOfOneState(test.graph)).resolves.toBe(await graphDigest(test.graph));
    let isWritten = false;
    async function* stream(statement: Statement) {
      if (!isWritten)
        await writeRecord(test.graph, by('Meanwhile.'), async (transaction) => {
          await changeStatus(transaction, ['tie:yakutsk-heihe-sister'], 'ACTIVE', by('Meanwhile.'));
        });
      isWritten = true;
      yield* test.graph.stream(statement);
    }
    const written = Object.assign(Object.create(test.graph) as typeof test.graph, { stream });
    await expect(digestOfOneState(written)).rejects.toThrow(/record changed .* \(change \d+ to \d+\)/);
  });

  it.each([
    ['that was cut short', (lines: string[]) => lines.slice(0, -10), /a\.jsonl: the archive has no end/],
    [
      'of which a node is missing',
      (lines: string[]) => lines.filter((_, at) => at !== 40),
      /a\.jsonl:41: the node should have the number 39/,
    ],
    [
      'with a line that is none',
      (lines: string[]) => lines.map((line, at) => (at === 30 ? '{"node": [1]}' : line)),
      /a\.jsonl:31: expected/,
    ],
    [
      'of another format',
      (lines: string[]) => ['{"archive": {"format": 9, "schema": 1, "version": 1}}', ...lines.slice(1)],
      /format 9/,
    ],
    [
      'of another schema',
      (lines: string[]) => ['{"archive": {"format": 1, "schema": 3, "version": 1}}', ...lines.slice(1)],
      /schema 3/,
    ],
    ['that is no archive', () => ['id,name', 'a,b'], /a\.jsonl:1: an archive begins/],
    ['that is empty', () => [], /cut short after line 0/],
  ])('refuses a file %s', async (_name, changed, message) => {
    await test.clear();
    await expect(restoreArchive(test.graph, each(changed([...archive])), 'a.jsonl')).rejects.toThrow(message);
  });

  it('can be imported again after an interruption, which is noticed', async () => {
    await test.clear();
    async function* interrupted(): AsyncGenerator<string> {
      yield* archive.slice(0, -100);
      throw new Error('pulled the plug');
    }
    await expect(restoreArchive(test.graph, interrupted(), 'a.jsonl')).rejects.toThrow('pulled the plug');
    await expect(isHalfRestored(test.graph)).resolves.toBe(true);
    await restoreArchive(test.graph, each(archive), 'a.jsonl');
    await expect(isHalfRestored(test.graph)).resolves.toBe(false);
    await expect(graphDigest(test.graph)).resolves.toBe(digest);
  }, 240_000);
});
