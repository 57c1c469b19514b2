import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { checkNames, runChecks } from '../../src/graph/checks';
import { InvalidDossiers } from '../../src/dossiers/load/invalidDossiers';
import { loadFolder, readFolder } from '../../src/dossiers/load/loadFolder';
import { writeDossiers, type LoadReport } from '../../src/dossiers/load/loadDossiers';
import { gazetteerSource } from '../../src/gazetteer/placeSource';
import type { Statement } from '../../src/graph/graph';
import { LOADED_AT, openTestGraph, SEEDS, type TestGraph } from '../support/entente';

describe('loading the seeds', () => {
  let test: TestGraph;
  let first: LoadReport;

  beforeAll(async () => {
    test = await openTestGraph();
    await test.clear();
    first = await test.loadSeeds();
  }, 120_000);

  afterAll(async () => {
    await test.close();
  });

  async function count(text: string): Promise<number> {
    const rows = await test.graph.read({ text: `CYPHER 5 ${text}`, params: {} });
    return Number(rows.values[0]?.[0]);
  }

  it('writes every entity, passage and fact that the dossiers hold', async () => {
    const dossiers = readFolder(SEEDS);
    const entities = new Set(
      dossiers.flatMap((d) => [...d.entities, ...(d.document ? [d.document] : [])].map((e) => e.id)),
    );
    const passages = new Set(dossiers.flatMap((d) => d.passages.map((p) => p.id)));
    const facts = new Set(dossiers.flatMap((d) => d.facts.map((f) => f.id)));
    expect(first.entities.created).toBe(entities.size);
    expect(first.passages.created).toBe(passages.size);
    expect(first.facts.created).toBe(facts.size);
    await expect(count('MATCH (n:Entity) RETURN count(n)')).resolves.toBe(entities.size);
    await expect(count('MATCH (n:Passage) RETURN count(n)')).resolves.toBe(passages.size);
    await expect(count('MATCH (n:Fact) RETURN count(n)')).resolves.toBe(facts.size);
  });

  it('takes no two entities of the dossiers for one', () => {
    expect(first.proposed).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const second = await test.loadSeeds();
    expect(second).toEqual({
      entities: { created: 0, updated: 0, unchanged: first.entities.created },
      passages: { created: 0, updated: 0, unchanged: first.passages.created },
      facts: { created: 0, updated: 0, unchanged: first.facts.created },
      evidenceAdded: 0,
      orphanedFacts: 0,
      proposed: [],
      warnings: [],
      warningCount: 0,
    });
  });

  it('writes nothing either when it compares row by row', async () => {
    const compared = await writeDossiers(test.graph, readFolder(SEEDS), { now: LOADED_AT, author: 'loader' });
    expect(compared).toEqual(await test.loadSeeds());
    expect(compared.facts).toEqual({ created: 0, updated: 0, unchanged: first.facts.created });
  });

  it('asks one statement about dossiers that were loaded before', async () => {
    const statements: Statement[] = [];
    test.graph.onStatement = (statement) => statements.push(statement);
    await test.loadSeeds();
    test.graph.onStatement = undefined;
    expect(statements).toHaveLength(1);
  });

  it('says in a dry run what it would do, and does nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-dossiers-'));
    try {
      writeFileSync(
        join(folder, 'places.yaml'),
        'entities:\n  topics:\n    - {id: "topic:dry", names: {en: Dry}}\nfacts:\n  subjects:\n    - {matter: "event:ysyakh-2023", topic: "topic:dry", basis: BACKGROUND}\n  placements:\n    - {what: "inst:kubsu", where: "city:geonames:2013348", basis: BACKGROUND}\n',
      );
      const before = await count('MATCH (n) RETURN count(n)');
      const options = { now: LOADED_AT, author: 'loader', places: gazetteerSource() };
      const dry = await loadFolder(test.graph, folder, { ...options, dryRun: true });
      expect(dry).toMatchObject({ entities: { created: 1 }, facts: { created: 3 } });
      await expect(count('MATCH (n) RETURN count(n)')).resolves.toBe(before);
      writeFileSync(
        join(folder, 'places.yaml'),
        'facts:\n  ties: [{first: "city:no", second: "city:harbin", kind: SISTER, level: CITY, basis: BACKGROUND}]\n',
      );
      await expect(loadFolder(test.graph, folder, { ...options, dryRun: true })).rejects.toThrow(
        'Nothing has the id “city:no”',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('updates what is told better, and goes back when the dossier does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-dossiers-'));
    const load = (note: string, name: string) => {
      writeFileSync(
        join(folder, 'places.yaml'),
        `entities:\n  topics:\n    - {id: "topic:tried", names: {en: ${name}}}\nfacts:\n  subjects:\n    - {matter: "event:ysyakh-2023", topic: "topic:tried", basis: BACKGROUND, note: ${note}}\n`,
      );
      return loadFolder(test.graph, folder, { now: LOADED_AT, author: 'loader' });
    };
    try {
      expect(await load('one', 'Tried')).toMatchObject({ entities: { created: 1 }, facts: { created: 2 } });
      expect(await load('two', 'Tried')).toMatchObject({
        entities: { unchanged: 1 },
        facts: { updated: 1, unchanged: 1 },
      });
      expect(await load('one', 'Tried')).toMatchObject({
        facts: { updated: 1, unchanged: 1 },
        orphanedFacts: 0,
      });
      expect(await load('one', 'Tested')).toMatchObject({
        entities: { updated: 1 },
        facts: { created: 1 },
        orphanedFacts: 1,
      });
    } finally {
      rmSync(folder, { recursive: true });
      await test.graph.write((run) =>
        run({ text: "MATCH (f:Fact)-->(:Topic {id: 'topic:tried'}) DETACH DELETE f", params: {} }),
      );
      await test.graph.write((run) =>
        run({ text: "MATCH (t:Topic {id: 'topic:tried'}) DETACH DELETE t", params: {} }),
      );
    }
  });

  it('leaves a graph that breaks no rule', async () => {
    expect(checkNames().length).toBeGreaterThanOrEqual(10);
    await expect(runChecks(test.graph)).resolves.toEqual([]);
  });

  it('keeps a retracted fact retracted', async () => {
    await test.graph.write((run) =>
      run({
        text: "MATCH (f:Fact {id: 'tie:irkutsk-kanazawa'}) SET f.status = 'RETRACTED' RETURN f.id",
        params: {},
      }),
    );
    await test.loadSeeds();
    await expect(
      count("MATCH (f:Fact {id: 'tie:irkutsk-kanazawa', status: 'RETRACTED'}) RETURN count(f)"),
    ).resolves.toBe(1);
    await test.graph.write((run) =>
      run({
        text: "MATCH (f:Fact {id: 'tie:irkutsk-kanazawa'}) SET f.status = 'ACTIVE' RETURN f.id",
        params: {},
      }),
    );
  });

  it('refuses a folder with faulty dossiers whole, every fault listed by file and line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-dossiers-'));
    try {
      writeFileSync(
        join(folder, 'good.yaml'),
        'entities:\n  topics:\n    - {id: "topic:good", names: {en: Good}}\n',
      );
      writeFileSync(
        join(folder, 'poor.yaml'),
        [
          'facts:',
          '  ties:',
          '    - {first: "city:nowhere", second: "city:ufa", kind: SISTER, level: CITY, basis: BACKGROUND}',
          '    - {first: "city:kazan", second: "city:ufa", kind: SISTER, level: CITY, basis: BACKGROUND, since: "2021-02-30"}',
          '',
        ].join('\n'),
      );
      const loading = loadFolder(test.graph, folder, { now: LOADED_AT, author: 'loader' });
      await expect(loading).rejects.toThrow(/poor\.yaml:4 .*2021-02-30/);
      writeFileSync(
        join(folder, 'poor.yaml'),
        'facts:\n  ties:\n    - {first: "city:nowhere", second: "topic:good", kind: SISTER, level: CITY, basis: BACKGROUND}\n',
      );
      const faults = await loadFolder(test.graph, folder, { now: LOADED_AT, author: 'loader' }).catch(
        (error: unknown) =>
          error instanceof InvalidDossiers
            ? error.issues.map(({ location }) => [location.file, location.line])
            : error,
      );
      expect(faults).toEqual([
        ['poor.yaml', 3],
        ['poor.yaml', 3],
      ]);
      await expect(count("MATCH (n:Entity {id: 'topic:good'}) RETURN count(n)")).resolves.toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has rules that find what they are for', async () => {
    const broken = async (damage: string, repair: string, rule: string) => {
      await test.graph.write((run) => run({ text: damage, params: {} }));
      const found = await runChecks(test.graph);
      await test.graph.write((run) => run({ text: repair, params: {} }));
      expect(found.map((one) => one.rule)).toContain(rule);
    };
    await broken(
      "MATCH (a:City {id: 'city:harbin'}), (b:Country {id: 'country:japan'}) CREATE (a)-[:IN {key: '', factIds: ['none']}]->(b)",
      "MATCH (:City {id: 'city:harbin'})-[l:IN]->(:Country {id: 'country:japan'}) DELETE l",
      'cityInTwoCountries',
    );
    await broken(
      "MATCH (a:City {id: 'city:harbin'}), (b:City {id: 'city:ufa'}) CREATE (a)-[:TIED_TO {key: 'x', factIds: []}]->(b)",
      "MATCH (:City {id: 'city:harbin'})-[l:TIED_TO]-(:City {id: 'city:ufa'}) DELETE l",
      'linkWithoutFact',
    );
    await broken(
      "CREATE (:Fact:Tie {id: 'tie:none', type: 'Tie', status: 'ACTIVE', basis: 'BACKGROUND'})",
      "MATCH (f:Fact {id: 'tie:none'}) DELETE f",
      'factWithoutRole',
    );
    await broken(
      "MATCH (e:Event {id: 'event:healthy-city-forum-2023'}) SET e.kept = e.latest, e.latest = '1999-01-01'",
      "MATCH (e:Event {id: 'event:healthy-city-forum-2023'}) SET e.latest = e.kept REMOVE e.kept",
      'eventEndsBeforeItStarts',
    );
    await expect(runChecks(test.graph)).resolves.toEqual([]);
  });
});
