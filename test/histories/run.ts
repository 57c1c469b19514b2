/** Draws histories from a seed and checks each of them. */
import fc from 'fast-check';

import { serve } from '../differential/service';
import type { Graph } from '../../src/graph/graph';
import type { TestGraph } from '../support/entente';
import { checkHistory, type Checked, type Drawing } from './check';
import { KNOWN } from './known';
import { Questions } from './questions';
import { histories } from './steps';

/** What a run draws. */
export interface Run {
  readonly histories: number;
  /** The most steps of a history. */
  readonly steps: number;
  readonly seed: number;
  /** Operations from which all histories of the run draw. */
  readonly operations: number;
  /** Questions that are asked after each step of a history. */
  readonly questions: number;
  /** No further history is begun after so many milliseconds. */
  readonly timeLimitMs?: number;
  /** The path of fast-check to a history that failed before. */
  readonly path?: string | undefined;
  readonly onHistory?: (checked: Checked) => void;
}

/** The smallest history in which something differs, with what draws it again; undefined where there is none. */
export async function runHistories(test: TestGraph, run: Run): Promise<string | undefined> {
  const questions = new Questions(serve(plannedOnce(test.graph)), { seed: run.seed, size: run.operations });
  const drawings: fc.Arbitrary<Drawing> = fc.record({
    history: histories(run.steps),
    asked: fc.uniqueArray(fc.nat(questions.count - 1), {
      minLength: 1,
      maxLength: run.questions,
      size: 'max',
    }),
    again: fc.nat(100),
  });
  const property = fc.asyncProperty(drawings, async (drawing) => {
    run.onHistory?.(await checkHistory(test, questions, drawing));
  });
  const details = await fc.check(property, {
    seed: run.seed,
    numRuns: KNOWN.length + run.histories,
    examples: KNOWN.map((history): [Drawing] => [{ history, asked: [0], again: history.steps.length }]),
    ...(run.path !== undefined && { path: run.path }),
    ...(run.timeLimitMs !== undefined && { interruptAfterTimeLimit: run.timeLimitMs }),
  });
  if (!details.failed || details.counterexample === null) return undefined;
  const [drawing] = details.counterexample;
  const message =
    details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
  return `After ${String(details.numRuns)} histories of seed ${String(details.seed)}, path ${details.counterexamplePath}\n${JSON.stringify(drawing.history, null, 1)}\n${message}`;
}

/**
 * A graph of which each statement is planned once: the database would plan it anew, which takes longer than anything else
 * here, as soon as there is much more or much less in it than before.
 */
export function plannedOnce(graph: Graph): Graph {
  const read: Graph['read'] = ({ text, params }, options) =>
    graph.read({ text: text.replace(/^CYPHER 5 /, 'CYPHER 5 replan=skip '), params }, options);
  return Object.assign(Object.create(graph) as Graph, { read });
}
