import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readEntities } from '../../src/workbench/graphKnowledge';
import { draftArticle } from '../../src/draft/draft';
import { readArticle } from '../../src/draft/article';
import { loadFolder } from '../../src/dossiers/load/loadFolder';
import { LOADED_AT, openTestGraph, type TestGraph } from '../support/entente';

const DOSSIER = `entities:
  countries: [{ id: country:china, names: { en: China } }]
  cities: [{ id: city:harbin, names: { en: Harbin, ru: Харбин, zh: 哈尔滨 } }]
  officials: [{ id: official:sun-zhe, names: { en: Sun Zhe } }]
facts:
  placements: [{ what: city:harbin, where: country:china, basis: BACKGROUND }]
  mentions: [{ entity: official:sun-zhe, basis: BACKGROUND }]
`;

describe('what a draft learns from the graph', () => {
  let test: TestGraph;

  beforeAll(async () => {
    test = await openTestGraph();
    await test.clear();
    const folder = mkdtempSync(join(tmpdir(), 'entente-known-'));
    writeFileSync(join(folder, 'known.yaml'), DOSSIER);
    await loadFolder(test.graph, folder, { now: LOADED_AT, author: 'loader' });
    rmSync(folder, { recursive: true });
  }, 120_000);

  afterAll(async () => {
    await test.close();
  });

  it('is every entity that articles name, with its names in all languages', async () => {
    const entities = await readEntities((statement) => test.graph.read(statement));
    const harbin = entities.find(({ id }) => id === 'city:harbin');
    expect(harbin?.type).toBe('City');
    expect(harbin?.names).toEqual(expect.arrayContaining(['Harbin', 'Харбин', '哈尔滨']));
    expect(harbin?.within).toEqual(['country:china']);
    expect(entities).toHaveLength(3);
    const text = 'The Mayor of Harbin, Sun Zhe, thanked the guests of the city.';
    const { mentions } = draftArticle(readArticle(Buffer.from(text), 'x.txt'), entities);
    expect(mentions.map(({ entity }) => entity.id)).toEqual(['city:harbin', 'official:sun-zhe']);
  });
});
