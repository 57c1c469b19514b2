import { unmerge } from '../../src/record/identity/unmerge';
import { runChecks } from '../../src/graph/checks';
import { loadText } from '../support/dossierFolder';
import { openTestGraph, type TestGraph } from '../support/entente';

const CHANGE = { now: '2026-11-24T13:00:00.000Z', author: 'curator', reason: 'Two persons.' };

/** A dossier that tells an official with an office in Harbin. */
const official = (id: string, name: string, title: string, office: string) => `
entities:
  officials:
    - {id: "${id}", names: {${name}}}
facts:
  tenures:
    - {official: "${id}", ${office}, title: ${title}, rank: HEAD, date: "2021", basis: BACKGROUND}
`;

describe('what a load proposes', () => {
  let opened: TestGraph;

  beforeAll(async () => {
    opened = await openTestGraph();
    await opened.clear();
    await opened.loadSeeds();
  }, 180_000);

  afterAll(async () => {
    await opened.clear();
    await opened.close();
  });

  it('decides where name and office agree, in any script, and says why', async () => {
    const text = official('official:sunj-zhe', 'ru: Чжэ Сунь', 'Mayor', 'jurisdiction: "city:harbin"');
    const { proposed } = await loadText(opened.graph, 'decided.yaml', text);
    expect(proposed).toHaveLength(1);
    expect(proposed[0]).toMatchObject({ id: 'official:sunj-zhe', into: 'official:sun-zhe', score: 0.97 });
    expect(proposed[0]?.reason).toMatch(
      /^“Чжэ Сунь” and “Сунь Чже”: both have the key t:сунь чже .*; both belong to city:harbin$/,
    );
    expect(proposed[0]?.decisionId).toMatch(/^fact:identity:/);
    const { values } = await opened.graph.read({
      text: "CYPHER 5 MATCH (:Merged {id: 'official:sunj-zhe'})-[:MERGED_INTO]->(c) MATCH (f:Identity {id: $id}) RETURN c.id, f.status, f.confidence, f.author",
      params: { id: proposed[0]?.decisionId },
    });
    expect(values).toEqual([['official:sun-zhe', 'ACTIVE', 0.97, 'resolver']]);
    await expect(runChecks(opened.graph)).resolves.toEqual([]);
  });

  it('does not decide again what a curator has undone', async () => {
    await unmerge(opened.graph, 'official:sunj-zhe', CHANGE);
    const text = official(
      'official:sunj-zhe',
      'ru: Чжэ Сунь, en: Sun Zhe',
      'Mayor',
      'jurisdiction: "city:harbin"',
    );
    const { proposed } = await loadText(opened.graph, 'decided.yaml', text);
    expect(proposed).toEqual([]);
  });

  it('asks where only the name agrees', async () => {
    const text = official('official:livia', 'ru: Ливия Янковская', 'Guest', 'jurisdiction: "city:kazan"');
    const { proposed } = await loadText(opened.graph, 'asked.yaml', text);
    expect(proposed).toMatchObject([{ id: 'official:livia', into: 'official:yankovska', decisionId: null }]);
    expect(proposed[0]?.score).toBeLessThan(0.9);
  });

  it('never decides against a recorded DIFFERENT, nor between two that fit', async () => {
    const told = official('official:zhe-sun', 'en: Sun Zhe', 'Mayor', 'jurisdiction: "city:harbin"');
    const different = (other: string) =>
      `    - {decision: DIFFERENT, first: "official:zhe-sun", second: "${other}", reason: Namesakes., basis: BACKGROUND}\n`;
    const text = `${told}  identities:\n${different('official:sun-zhe')}${different('official:sunj-zhe')}`;
    await expect(loadText(opened.graph, 'different.yaml', text)).resolves.toMatchObject({ proposed: [] });
    const third = official('official:sun-zhe-third', 'en: Sun Zhe', 'Mayor', 'jurisdiction: "city:harbin"');
    const { proposed } = await loadText(opened.graph, 'third.yaml', third);
    expect(proposed.map(({ into, decisionId }) => [into, decisionId])).toEqual([
      ['official:sun-zhe', null],
      ['official:sunj-zhe', null],
      ['official:zhe-sun', null],
    ]);
  });

  it('keeps places of one name in two countries apart', async () => {
    const text = `
entities:
  cities:
    - {id: "city:harbin-abroad", names: {en: Harbin}}
facts:
  placements:
    - {what: "city:harbin-abroad", where: "country:japan", basis: BACKGROUND}
`;
    await expect(loadText(opened.graph, 'abroad.yaml', text)).resolves.toMatchObject({ proposed: [] });
  });
});
