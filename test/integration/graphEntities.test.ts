import { readEntities } from '../../src/cli/graphEntities';
import { draftArticle } from '../../src/draft/draft';
import { readArticle } from '../../src/draft/article';
import { openTestGraph, type TestGraph } from '../support/entente';

describe('what a draft learns from the graph', () => {
  let test: TestGraph;

  beforeAll(async () => {
    test = await openTestGraph();
    await test.clear();
    await test.loadSeeds();
  }, 120_000);

  afterAll(async () => {
    await test.close();
  });

  it('is every entity that articles name, with its names in all languages', async () => {
    const entities = await readEntities(test.graph);
    const harbin = entities.find(({ id }) => id === 'city:harbin');
    expect(harbin?.type).toBe('City');
    expect(harbin?.names).toEqual(expect.arrayContaining(['Harbin', 'Харбин', '哈尔滨']));
    expect(entities.some(({ type }) => type === 'Document')).toBe(false);
    const text = 'The Mayor of Harbin, Sun Zhe, thanked the guests of the city.';
    const { mentions } = draftArticle(readArticle(Buffer.from(text), 'x.txt'), entities);
    expect(mentions.map(({ entity }) => entity.id)).toEqual(['city:harbin', 'official:sun-zhe']);
  });
});
