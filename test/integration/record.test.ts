import fc from 'fast-check';

import { writeRecord } from '../../src/record/change/writeRecord';
import { runChecks } from '../../src/graph/checks';
import { graphLines } from '../../src/graph/digest';
import { rederive } from '../../src/record/links/rederive';
import { changeStatus } from '../../src/record/status/changeStatus';
import type { Status } from '../../src/model/terms';
import { loadText } from '../support/dossierFolder';
import { openTestGraph, type TestGraph } from '../support/entente';
import { rebuildLinks } from '../support/rebuildLinks';

const NOW = '2026-11-24T13:00:00.000Z';

describe('the record', () => {
  let test: TestGraph;

  beforeAll(async () => {
    test = await openTestGraph();
    await test.clear();
    await test.loadSeeds();
  }, 240_000);

  afterAll(async () => {
    await test.clear();
    await test.close();
  });

  async function rows(text: string, params: Record<string, unknown> = {}) {
    return (await test.graph.read({ text: `CYPHER 5 ${text}`, params })).values;
  }

  const change = (author: string, reason = 'A test.') => ({ now: NOW, author, reason });

  /** Gives facts a status, and derives again what follows. */
  async function setStatus(ids: readonly string[], status: Status): Promise<void> {
    const by = change('curator', status);
    await writeRecord(test.graph, by, async (transaction) => {
      await changeStatus(transaction, ids, status, by);
      await rederive(transaction.run, ids);
    });
  }

  describe('links', () => {
    it('are the same from the rows of a load and from facts read back', async () => {
      const loaded = await graphLines(test.graph);
      await rebuildLinks(test.graph);
      await expect(graphLines(test.graph)).resolves.toEqual(loaded);
    });

    it('follow facts that are retracted, disputed and made active again', async () => {
      const before = await graphLines(test.graph);
      const all = (await rows('MATCH (f:Fact) WHERE NOT f:Identity RETURN f.id ORDER BY f.id')).map(([id]) =>
        String(id),
      );
      const some = fc.tuple(
        fc.constantFrom<Status>('RETRACTED', 'DISPUTED'),
        fc.subarray(all, { minLength: 1, maxLength: 60 }),
      );
      for (const [status, ids] of fc.sample(some, { numRuns: 4, seed: 7 })) {
        await setStatus(ids, status);
        const changed = await graphLines(test.graph);
        expect(changed).not.toEqual(before);
        // An event may lose the name or occurrence that a rule demands: only the rules about links must hold.
        const broken = (await runChecks(test.graph)).map(({ rule }) => rule);
        expect(broken.filter((rule) => /link/i.test(rule))).toEqual([]);
        await rebuildLinks(test.graph);
        await expect(graphLines(test.graph)).resolves.toEqual(changed);
        await setStatus(ids, 'ACTIVE');
        await expect(graphLines(test.graph)).resolves.toEqual(before);
      }
    }, 240_000);
  });

  describe('change numbers', () => {
    const last = async () =>
      Number((await rows("MATCH (c:Counter {id: 'changes'}) RETURN c.value"))[0]?.[0] ?? 0);

    it('number a load, with the reason of each of its files', async () => {
      const number = await last();
      await loadText(
        test.graph,
        'numbered.yaml',
        'entities:\n  topics:\n    - {id: "topic:n", names: {en: N}}\n',
      );
      await expect(
        rows('MATCH (c:Change {number: $number}) RETURN c.id, c.author, c.reason', { number: number + 1 }),
      ).resolves.toEqual([[`change:${String(number + 1)}`, 'loader', 'Loaded from numbered.yaml']]);
    });

    it('are not taken by what changes nothing', async () => {
      const number = await last();
      await test.loadSeeds();
      await writeRecord(test.graph, change('reader'), async ({ run }) => {
        await run({ text: 'CYPHER 5 MATCH (f:Fact) RETURN count(f)', params: {} });
      });
      await expect(last()).resolves.toBe(number);
    });

    it('are given back by what fails', async () => {
      const number = await last();
      const failing = writeRecord(test.graph, change('unlucky'), async ({ run }) => {
        await run({ text: "CYPHER 5 MERGE (:Topic {id: 'topic:never'})", params: {} });
        throw new Error('This did not go well.');
      });
      await expect(failing).rejects.toThrow('This did not go well.');
      await expect(last()).resolves.toBe(number);
      await expect(rows("MATCH (t:Topic {id: 'topic:never'}) RETURN t.id")).resolves.toEqual([]);
    });

    it('increase in the order of commits under concurrent writers', async () => {
      const other = await openTestGraph();
      try {
        const first = await last();
        const committed: string[] = [];
        const write = async (index: number) => {
          const graph = index % 2 === 0 ? test.graph : other.graph;
          const author = `writer ${String(index)}`;
          await writeRecord(graph, change(author), async ({ run }) => {
            const text = 'CYPHER 5 MATCH (t:Topic {id: $id}) SET t.writer = $author';
            await run({ text, params: { id: 'topic:n', author } });
            // The first to begin is not the first to end where writers do not take turns.
            await new Promise((resolve) => setTimeout(resolve, index === 0 ? 200 : 5));
          });
          committed.push(author);
        };
        await Promise.all(Array.from({ length: 8 }, (_, index) => write(index)));
        const numbered = await rows(
          'MATCH (c:Change) WHERE c.number > $first RETURN c.number, c.author ORDER BY c.number',
          { first },
        );
        expect(numbered.map(([number]) => number)).toEqual(committed.map((_, index) => first + 1 + index));
        expect(numbered.map(([, author]) => author)).toEqual(committed);
      } finally {
        await other.close();
      }
    });
  });
});
