/** Equivalent questions get the same answer: some of the comparisons of `npm run differential`, always the same ones. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { compare } from '../differential/compare';
import { FORMS } from '../differential/forms/all';
import { mergeSome } from '../differential/graph/merged';
import { serve, STATEMENT_TIMEOUT_MS } from '../differential/service';
import { openTestGraph, type TestGraph } from '../support/entente';

/** About a minute on two cores. */
const COMPARISONS = 1_000;

let opened: TestGraph;

beforeAll(async () => {
  opened = await openTestGraph(STATEMENT_TIMEOUT_MS);
  await opened.clear();
  await opened.loadSeeds();
  await mergeSome(opened.graph);
}, 120_000);

afterAll(async () => {
  await opened.close();
});

describe('forms of one question', () => {
  it('get one answer', async () => {
    const difference = await compare(serve(opened.graph), {
      forms: FORMS,
      comparisons: COMPARISONS,
      seed: 1,
    });
    expect(difference).toBeUndefined();
  }, 600_000);
});
