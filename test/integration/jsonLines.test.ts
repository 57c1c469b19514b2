import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { InvalidLines } from '../../src/dossiers/load/invalidDossiers';
import { loadLines, type StreamReport } from '../../src/dossiers/load/loadLines';
import { linkQueries } from '../../src/record/links/storedGroups';
import { rebuildLinks } from '../support/rebuildLinks';
import { runChecks } from '../../src/graph/checks';
import { graphLines } from '../../src/graph/digest';
import type { Statement } from '../../src/graph/graph';
import { LOADED_AT, openTestGraph, type TestGraph } from '../support/entente';

const GENERATOR = join(__dirname, '..', '..', 'bench', 'generate.mjs');

describe('loading JSON lines', () => {
  let test: TestGraph;
  let folder: string;
  let file: string;
  let lines: string[];
  let first: StreamReport;

  const load = (path: string, portion = 700) =>
    loadLines(test.graph, path, { now: LOADED_AT, author: 'loader', portion });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-lines-'));
    file = join(folder, 'generated.jsonl');
    writeFileSync(file, execFileSync(process.execPath, [GENERATOR, '--scale', '0.002']));
    lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    test = await openTestGraph();
    await test.clear();
    first = await load(file);
  }, 120_000);

  afterAll(async () => {
    await test.close();
    rmSync(folder, { recursive: true });
  });

  async function count(text: string): Promise<number> {
    const rows = await test.graph.read({ text: `CYPHER 5 ${text}`, params: {} });
    return Number(rows.values[0]?.[0]);
  }

  /** The fault of a file with these lines, as `line: message`, and what the message says of the rest. */
  async function faultsOf(name: string, content: readonly string[], portion?: number) {
    const path = join(folder, name);
    writeFileSync(path, `${content.join('\n')}\n`);
    const error: unknown = await load(path, portion).catch((thrown: unknown) => thrown);
    if (!(error instanceof InvalidLines)) throw error;
    return {
      faults: error.issues.map(
        ({ location, message }) => `${String(location.line)} ${location.path}: ${message}`,
      ),
      message: error.message,
    };
  }

  it('writes a row for every line, in as many transactions as there are portions', async () => {
    expect(first.lines).toBe(lines.length);
    const told = (heading: string) => lines.filter((line) => line.startsWith(`{"${heading}"`)).length;
    expect(first.passages.created).toBe(told('passages'));
    await expect(count('MATCH (n:Passage)-[:OF]->(:Document) RETURN count(n)')).resolves.toBe(
      told('passages'),
    );
    await expect(count('MATCH (n:Event) RETURN count(n)')).resolves.toBe(told('events'));
    await expect(count('MATCH (n:Participation) RETURN count(n)')).resolves.toBe(told('participations'));
    await expect(count('MATCH (:Fact)-[e:EVIDENCED_BY]->() RETURN count(e)')).resolves.toBe(
      first.evidenceAdded,
    );
  });

  it('derives the links of facts whose ends stand in other portions', async () => {
    await expect(
      count('MATCH (e:Event) WHERE NOT (e)-[:HELD_IN]->() OR NOT (e)<-[:TOOK_PART]-() RETURN count(e)'),
    ).resolves.toBe(0);
    await expect(
      count('MATCH (:Institution)-[t:TOOK_PART {derived: true}]->() RETURN count(t)'),
    ).resolves.toBeGreaterThan(0);
  });

  it('creates the links that follow from all facts read back', async () => {
    const created = await graphLines(test.graph);
    await rebuildLinks(test.graph);
    await expect(graphLines(test.graph)).resolves.toEqual(created);
  });

  it('leaves a graph that breaks no rule', async () => {
    // Generated dates differ from those of the documents at random: slips, of which the checks warn.
    const broken = (await runChecks(test.graph)).filter(({ severity }) => severity !== 'WARNING');
    expect(broken).toEqual([]);
  });

  it('changes nothing the second time, in other portions', async () => {
    const { warnings, ...second } = await load(file, 1_000);
    expect(second).toEqual({
      lines: lines.length,
      entities: { created: 0, updated: 0, unchanged: first.entities.created },
      passages: { created: 0, updated: 0, unchanged: first.passages.created },
      facts: { created: 0, updated: 0, unchanged: first.facts.created },
      evidenceAdded: 0,
      proposed: [],
      warningCount: first.warningCount,
    });
    // The place of a warning is found out when it is read.
    expect(JSON.stringify(warnings)).toBe(JSON.stringify(first.warnings));
  });

  it('tells a faulty row by its line, keeps what stands before its portion and writes nothing from there on', async () => {
    const topic = (id: string) => JSON.stringify({ topics: { id: `topic:${id}`, names: { en: id } } });
    const { faults, message } = await faultsOf(
      'faulty.jsonl',
      [
        topic('before'),
        topic('also-before'),
        topic('beside'),
        '{"topics": {"id": "topic:x"}}',
        topic('after'),
      ],
      2,
    );
    expect(faults).toEqual([expect.stringMatching(/^4 topics: The field “names” is missing/)]);
    expect(message).toContain('the lines before 3 were loaded, nothing from there on');
    await expect(
      count("MATCH (t:Topic) WHERE t.id IN ['topic:before', 'topic:also-before'] RETURN count(t)"),
    ).resolves.toBe(2);
    await expect(
      count("MATCH (t:Topic) WHERE t.id IN ['topic:beside', 'topic:after'] RETURN count(t)"),
    ).resolves.toBe(0);
  });

  it('reads no facts of a fresh graph back, and sends few statements', async () => {
    await test.clear();
    const sent: Statement[] = [];
    test.graph.onStatement = (statement) => sent.push(statement);
    await load(file, lines.length).finally(() => {
      test.graph.onStatement = undefined;
    });
    const queries = new Set(linkQueries().map(({ text }) => text));
    expect(sent.filter(({ text }) => queries.has(text))).toEqual([]);
    const rows = lines.length / 1_000;
    // One for each thousand of entities, passages, facts, roles on facts, evidence, links and events, and sixteen for all,
    // of which three look for entities that are known already under other ids, and one notes whose the file is.
    expect(sent.length).toBeLessThan(16 + 7 * rows);
  });

  it.each([
    ['what is no JSON', '{"topics": ', /^1 : The line is no JSON/],
    ['several rows in a line', '{"topics": {}, "cities": {}}', /^1 : A line holds one row under its heading/],
    ['an unknown heading', '{"topic": {}}', /^1 : There is no heading “topic”; did you mean “topics”\?/],
    [
      'a passage of an unknown document',
      '{"passages": {"document": "doc:none", "start": 1, "end": 2}}',
      /^1 passages: There is no document “doc:none”/,
    ],
    [
      'a passage beyond its text',
      '{"passages": {"document": "doc:g0", "start": 1, "end": 20000}}',
      /^1 passages: The range 1-20000 ends outside the text/,
    ],
    [
      'evidence that no line tells',
      '{"subjects": {"matter": "event:g0", "topic": "topic:g0", "evidence": ["doc:g0#1-2"]}}',
      /^1 subjects\.evidence\[0\]: The passage “doc:g0#1-2” is told in no line before/,
    ],
    [
      'a role of the wrong type',
      '{"subjects": {"matter": "event:g0", "topic": "city:g0", "basis": "BACKGROUND"}}',
      /^1 subjects\.topic: “city:g0” is a City; the role “topic” of Subject takes/,
    ],
  ])('refuses %s', async (_what, line, expected) => {
    const { faults } = await faultsOf('refused.jsonl', [line]);
    expect(faults).toEqual([expect.stringMatching(expected)]);
  });
});
