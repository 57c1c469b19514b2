/**
 * The engines beside each other: the seeds and a network of 2,000 cities have the same components and degrees by graphology and by
 * Neo4j Graph Data Science, betweenness and PageRank within 1e-6, and modularity within 2 %.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  dropLeftOver,
  dropProjection,
  gdsVersion,
  measureByGds,
  projectionName,
} from '../../src/analysis/gdsEngine';
import { measureHere } from '../../src/analysis/graphologyEngine';
import type { Measures, MeasureOptions } from '../../src/analysis/measures';
import { modularityOf } from '../../src/analysis/modularity';
import type { Network } from '../../src/analysis/network';
import { partsOf } from '../../src/analysis/parts';
import type { Statement } from '../../src/graph/graph';
import { startTestServer, testAnalyst, type TestServer } from '../support/entente';
import { seededNetwork } from '../support/seededNetwork';

const ALL: MeasureOptions = {
  wanted: { betweenness: true, pageRank: true, communities: true, components: true },
  weighted: false,
  resolution: 1,
  seed: 1,
  sample: null,
};

let byGraphology: TestServer;
let byGds: TestServer;

const run = (statement: Statement) => byGds.graph.read(statement);

async function projections(): Promise<unknown[]> {
  const { values } = await run({
    text: 'CYPHER 5 CALL gds.graph.list() YIELD graphName RETURN graphName',
    params: {},
  });
  return values.map(([name]) => name);
}

beforeAll(async () => {
  byGraphology = await startTestServer({ ENTENTE_NETWORK_ENGINE: 'graphology' });
  byGds = await startTestServer({ ENTENTE_NETWORK_ENGINE: 'gds' });
}, 240_000);

afterAll(async () => {
  await byGds.stop();
  await byGraphology.stop();
});

function expectAlike(network: Network, one: Measures, other: Measures, weighted: boolean): void {
  expect([...Array.from(one.degree)]).toEqual([...Array.from(other.degree)]);
  expect(partsOf(network, one.components ?? []).of).toEqual(partsOf(network, other.components ?? []).of);
  for (const measure of ['betweenness', 'pageRank'] as const) {
    const [here, there] = [Array.from(one[measure] ?? []), Array.from(other[measure] ?? [])];
    expect(here).toHaveLength(network.ids.length);
    const greatest = Math.max(...here.map((value, at) => Math.abs(value - (there[at] ?? NaN))));
    expect(greatest).toBeLessThan(1e-6);
    // Else nothing at all would be near enough.
    expect(Math.max(...here)).toBeGreaterThan(1e-3);
  }
  const [here, there] = [one, other].map(({ communities }) =>
    modularityOf(network, partsOf(network, communities ?? []).of, weighted, 1),
  ) as [number, number];
  expect(Math.abs(here - there)).toBeLessThan(0.02 * Math.max(here, there));
}

describe('a network of 2,000 cities', () => {
  const network = seededNetwork(2_000);

  it.each([false, true])(
    'is measured alike by both engines, weighted: %s',
    async (weighted) => {
      const options = { ...ALL, weighted };
      const there = await measureByGds(network, options, projectionName('alike'), run);
      expectAlike(network, measureHere(network, options), there, weighted);
      // The same again gives the same numbers.
      expect(await measureByGds(network, options, projectionName('again'), run)).toEqual(there);
      expect(await projections()).toEqual([]);
    },
    120_000,
  );

  it('has betweenness estimated from a sample, which comes near', async () => {
    const wanted = { ...ALL.wanted, pageRank: false, communities: false, components: false };
    const exact = measureHere(network, { ...ALL, wanted });
    const estimate = await measureByGds(
      network,
      { ...ALL, wanted, sample: 500 },
      projectionName('sample'),
      run,
    );
    const sumOf = (values: ArrayLike<number> = []) => Array.from(values).reduce((sum, one) => sum + one, 0);
    expect(sumOf(estimate.betweenness) / sumOf(exact.betweenness)).toBeGreaterThan(0.8);
    expect(sumOf(estimate.betweenness) / sumOf(exact.betweenness)).toBeLessThan(1.2);
  }, 120_000);

  it('leaves no projection behind when something fails, or takes too long', async () => {
    const failing = (statement: Statement) =>
      statement.text.includes('gds.pageRank') ? Promise.reject(new Error('on purpose')) : run(statement);
    await expect(measureByGds(network, ALL, projectionName('fails'), failing)).rejects.toThrow('on purpose');
    expect(await projections()).toEqual([]);
    const projected: unknown[] = [];
    const stuck = async (statement: Statement) => {
      if (!statement.text.includes('gds.pageRank')) return run(statement);
      projected.push(...(await projections()));
      return new Promise<never>(() => undefined);
    };
    const analyst = testAnalyst({ engine: 'gds', jobMs: 6_000 });
    const statements = {
      ties: { text: 'CYPHER 5 RETURN "city:a", "city:b", [[null, null, null, null]]', params: {} },
      around: { text: 'CYPHER 5 UNWIND $ids AS id RETURN id, [id]', params: {} },
    };
    const asked = { over: 'TIES', statements, lists: [], ...ALL } as const;
    await expect(analyst.network(asked, { run: stuck, runAfterwards: run })).rejects.toMatchObject({
      code: 'QUERY_TIMEOUT',
    });
    expect(projected).toEqual([expect.stringMatching(/^entente-network-/)]);
    expect(await projections()).toEqual([]);
    await analyst.close();
  }, 120_000);

  it('drops what another server left behind once that is old', async () => {
    const left = projectionName('left');
    await run({
      text: 'CYPHER 5 UNWIND [[0, 1]] AS link RETURN gds.graph.project($graph, toInteger(link[0]), toInteger(link[1]), {}, {})',
      params: { graph: left },
    });
    await measureByGds(network, { ...ALL, wanted: NONE }, projectionName('young'), run);
    expect(await projections()).toEqual([left]);
    await dropLeftOver(run, 0);
    expect(await projections()).toEqual([]);
    await dropProjection(run, left);
    expect(await projections()).toEqual([]);
  }, 120_000);
});

const NONE = { betweenness: false, pageRank: false, communities: false, components: false };

const QUERY = `query ($over: NetworkOver!, $weighted: Boolean!) {
  network(over: $over, weighted: $weighted) {
    nodeCount edgeCount engine engineVersion modularity componentCount
    ranking(by: PAGERANK, first: 100) { node { id } degree strength betweenness pageRank component }
    components { size nodes { id } }
    links { a { id } b { id } weight facts { id } }
  }
}`;

interface Asked {
  readonly engine: string;
  readonly engineVersion: string;
  readonly modularity: number;
  readonly ranking: readonly { node: { id: string }; betweenness: number; pageRank: number }[];
}

describe('the seeds', () => {
  it.each([
    ['TIES', false],
    ['TIES', true],
    ['ENCOUNTERS', false],
    ['ENCOUNTERS', true],
  ])(
    'over %s, weighted %s, are measured alike by both engines',
    async (over, weighted) => {
      const [here, there] = (await Promise.all(
        [byGraphology, byGds].map(
          async (server) => (await server.data(QUERY, { over, weighted }))['network'],
        ),
      )) as unknown as [Asked, Asked];
      expect(here.engine).toBe('GRAPHOLOGY');
      expect(there).toMatchObject({ engine: 'GDS', engineVersion: await gdsVersion(run) });
      const rounded = ({ ranking, ...others }: Asked) => ({
        ...others,
        engine: '',
        engineVersion: '',
        modularity: 0,
        ranking: ranking.map((one) => ({ ...one, betweenness: 0, pageRank: 0 })),
      });
      expect(rounded(there)).toEqual(rounded(here));
      for (const [at, { betweenness, pageRank }] of here.ranking.entries()) {
        expect(Math.abs(betweenness - (there.ranking[at]?.betweenness ?? NaN))).toBeLessThan(1e-6);
        expect(Math.abs(pageRank - (there.ranking[at]?.pageRank ?? NaN))).toBeLessThan(1e-6);
      }
      expect(Math.abs(here.modularity - there.modularity)).toBeLessThan(0.02 * here.modularity + 1e-12);
    },
    120_000,
  );

  it('are refused another resolution than 1 by the library, in a sentence', async () => {
    const { errors } = await byGds.ask('{ network(resolution: 2) { modularity } }');
    expect(errors?.[0]?.message).toMatch(/has no resolution for communities; leave out resolution/);
    expect(await projections()).toEqual([]);
  });

  it('are computed by the library where they have more links than graphology may take', async () => {
    const analyst = testAnalyst({ graphologyLinks: 3 });
    const statements = {
      ties: {
        text: 'CYPHER 5 UNWIND range(1, 4) AS n RETURN "city:a", "city:b" + n, [[null, null, null, null]]',
        params: {},
      },
      around: { text: 'CYPHER 5 UNWIND $ids AS id RETURN id, [id]', params: {} },
    };
    const asked = { over: 'TIES', statements, lists: [], ...ALL } as const;
    const found = await analyst.network(asked, { run, runAfterwards: run });
    expect(found).toMatchObject({ engine: 'GDS', nodeCount: 5, edgeCount: 4, componentCount: 1 });
    await analyst.close();
  });
});
