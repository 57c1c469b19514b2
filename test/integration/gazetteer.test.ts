import { rmSync } from 'node:fs';

import { completeDossierPlaces } from '../../src/gazetteer/completeDossierPlaces';
import { loadGazetteer } from '../../src/gazetteer/loadGazetteer';
import { runChecks } from '../../src/graph/checks';
import type { Statement } from '../../src/graph/graph';
import { LOADED_AT, openTestGraph, startTestServer, type TestGraph } from '../support/entente';
import { writeGazetteerSlice } from '../support/gazetteerSlice';

const OPTIONS = { now: LOADED_AT, author: 'loader' };

describe('loading the gazetteer', () => {
  let test: TestGraph;
  let folder: string;
  let path: string;

  beforeAll(async () => {
    test = await openTestGraph();
    ({ folder, path } = writeGazetteerSlice());
  }, 120_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await test.clear();
    await test.close();
  });

  const load = () => loadGazetteer(test.graph, { ...OPTIONS, path, batch: 200 });
  const complete = () => completeDossierPlaces(test.graph, { ...OPTIONS, path });

  /** Every node with its properties and every relationship between them, in an order of their own. */
  async function graphText(): Promise<string[]> {
    const nodes = await test.graph.read({
      text: 'CYPHER 5 MATCH (n:Entity|Fact) RETURN labels(n), n {.*, recordedFrom: null}',
      params: {},
    });
    const links = await test.graph.read({
      text: 'CYPHER 5 MATCH (a:Entity|Fact)-[l]->(b:Entity|Fact) WHERE l.recordedTo IS NULL RETURN a.id, type(l), b.id, l {.*, recordedFrom: null}',
      params: {},
    });
    return [...nodes.values, ...links.values].map((row) => JSON.stringify(inOrder(row))).sort();
  }

  it('creates all the first time and nothing the second', async () => {
    await test.clear();
    const first = await load();
    expect(first.created).toBeGreaterThan(1_000);
    expect(first).toMatchObject({ updated: 0, unchanged: 0 });
    expect(await load()).toEqual({ created: 0, updated: 0, unchanged: first.created, proposed: [] });
    expect(await runChecks(test.graph)).toEqual([]);
  }, 240_000);

  it('makes the same graph whether dossiers or gazetteer come first', async () => {
    await test.loadSeeds();
    await complete();
    const gazetteerFirst = await graphText();
    expect(await runChecks(test.graph)).toEqual([]);
    await test.clear();
    await test.loadSeeds();
    await complete();
    expect(await complete()).toMatchObject({ created: 0, updated: 0 });
    const { updated } = await load();
    expect(updated).toBeGreaterThan(0);
    expect(await graphText()).toEqual(gazetteerFirst);
    expect(await runChecks(test.graph)).toEqual([]);
    expect(await load()).toMatchObject({ created: 0, updated: 0 });
  }, 240_000);

  it('adds no place when it completes those of the dossiers, and asks one statement when they are complete', async () => {
    await test.clear();
    const { entities } = await test.loadSeeds();
    await complete();
    const { values } = await test.graph.read({ text: 'CYPHER 5 RETURN COUNT { (:Entity) }', params: {} });
    expect(values[0]?.[0]).toBe(entities.created);
    const statements: Statement[] = [];
    test.graph.onStatement = (statement) => statements.push(statement);
    await complete();
    test.graph.onStatement = undefined;
    expect(statements).toHaveLength(1);
    expect(await runChecks(test.graph)).toEqual([]);
  }, 120_000);

  it('is served: names in three scripts, further forms, coordinates', async () => {
    const server = await startTestServer();
    try {
      await completeDossierPlaces(server.graph, OPTIONS);
      const data = await server.data(`{ city(id: "city:yakutsk") {
        name zh: name(language: "zh") ru: name(language: "ru") latitude population identifiers otherNames
        names { value language script kind basis note } } }`);
      expect(data).toMatchObject({
        city: {
          name: 'Yakutsk',
          zh: '雅库茨克',
          ru: 'Якутск',
          latitude: 62.03114,
          population: 235_600,
          identifiers: ['geonames:2013159'],
          otherNames: expect.arrayContaining(['Jakutsk']) as string[],
          names: expect.arrayContaining([
            {
              value: '雅库茨克',
              language: 'zh',
              script: 'Hani',
              kind: 'DISPLAY',
              basis: 'BACKGROUND',
              note: 'Gazetteer: GeoNames 2013159',
            },
          ]) as object[],
        },
      });
      const { country } = await server.data(
        '{ country(id: "country:russia") { names { value language script kind note } } }',
      );
      const { names } = country as unknown as { names: readonly object[] };
      const ru = { language: 'ru', script: 'Cyrl' };
      for (const name of [
        { value: 'Россия', ...ru, kind: 'DISPLAY' },
        { value: 'Российская Федерация', ...ru, kind: 'OFFICIAL' },
        { value: 'РФ', ...ru, kind: 'ALIAS' },
        { value: 'РСФСР', ...ru, kind: 'FORMER' },
        { value: '俄罗斯联邦', language: 'zh', script: 'Hani', kind: 'OFFICIAL' },
      ])
        expect(names).toContainEqual(expect.objectContaining(name));
      // Each once, as the gazetteer says it; a dossier may say «РФ» as well.
      expect(new Set(names.map((name) => JSON.stringify(name))).size).toBe(names.length);
    } finally {
      await server.stop();
    }
  }, 120_000);
});

/** A value whose objects have their keys in order; the facts behind a link are a set, and are collected in any order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, key === 'factIds' ? [...(inner as string[])].sort() : inOrder(inner)]),
  );
}
