/** A statement whose rows are too much is ended, and long answers let others have their turn. */
import { AnswerMemory } from '../../src/server/answerMemory';
import { Loader } from '../../src/query/loader';
import { openTestGraph, type TestGraph } from '../support/entente';
import { rootOf } from '../unit/query/planned';

describe('what is read', () => {
  let test: TestGraph;
  beforeAll(async () => {
    test = await openTestGraph();
    await test.loadSeeds();
  });
  afterAll(() => test.close());

  const running = async () => {
    const { values } = await test.graph.read({
      text: "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'readLimits' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)",
      params: {},
    });
    return values[0]?.[0];
  };

  it('ends the statement when it is too much', async () => {
    const meter = new AnswerMemory(100_000, 1_000_000).open();
    const text = 'CYPHER 5 UNWIND range(1, 50000000) AS readLimits RETURN readLimits, toString(readLimits)';
    await expect(test.graph.read({ text, params: {} }, { take: meter.read })).rejects.toMatchObject({
      code: 'RESULT_TOO_LARGE',
    });
    const end = Date.now() + 5_000;
    while ((await running()) !== 0 && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await running()).toBe(0);
  });

  it('gives the same rows with a meter as without', async () => {
    const statement = {
      text: 'CYPHER 5 UNWIND range(1, 2500) AS i RETURN i, [i, toString(i)] AS list',
      params: {},
    };
    let bytes = 0;
    const rows = await test.graph.read(statement, { take: (taken) => (bytes += taken) });
    expect(rows).toEqual(await test.graph.read(statement));
    expect(bytes).toBeGreaterThan(2_500 * 8);
  });

  it('fills long lists in long lists, in their order', async () => {
    const limits = { size: 25, cap: 100, scan: 200_000 };
    const query =
      '{ documents { nodes { id a: id facts(first: 100) { totalCount nodes { id evidence { passageId } } } } } }';
    const { field } = rootOf(query);
    const answer = (await new Loader(test.graph, limits).list('Document', field)) as {
      nodes: {
        id: string;
        a: string;
        facts: { totalCount: number; nodes: { id: string; evidence: object[] }[] };
      }[];
    };
    expect(answer.nodes.length).toBeGreaterThan(3);
    for (const { id, a, facts } of answer.nodes) {
      expect(a).toBe(id);
      expect(facts.nodes).toHaveLength(Math.min(100, facts.totalCount));
      expect(facts.nodes.every((fact) => fact.evidence.length > 0)).toBe(true);
    }
    const again = (await new Loader(test.graph, limits).list('Document', field)) as typeof answer;
    expect(again).toEqual(answer);
  });
});
