/** The record says of its past what it said then: some of the histories of `npm run histories`, always the same ones. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { STATEMENT_TIMEOUT_MS } from '../differential/service';
import { runHistories } from '../histories/run';
import { openTestGraph, type TestGraph } from '../support/entente';

/** About 40 s where nothing else runs; most of it goes into the planning of statements. */
const RUN = { histories: 6, steps: 14, seed: 1, operations: 20, questions: 8 };

let opened: TestGraph;

beforeAll(async () => {
  opened = await openTestGraph(STATEMENT_TIMEOUT_MS);
}, 120_000);

afterAll(async () => {
  await opened.clear();
  await opened.close();
});

describe('the record of a random history', () => {
  it('is at every change what it was', async () => {
    await expect(runHistories(opened, RUN)).resolves.toBeUndefined();
  }, 600_000);
});
