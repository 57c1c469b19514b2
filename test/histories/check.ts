/** Plays one history and compares everything that the record says of it with what it said then. */
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runChecks } from '../../src/graph/checks';
import { graphLines } from '../../src/graph/digest';
import type { TestGraph } from '../support/entente';
import { rebuildLinks } from '../support/rebuildLinks';
import { checkCertainty } from './certainty';
import { Model, type Said } from './model';
import { differsFromModel } from './oracle';
import { dump, differenceOf, linesAt } from './pastLines';
import { Player, type Played } from './play';
import type { Questions } from './questions';
import type { History, Step } from './steps';

/** A history with the questions that are asked after each of its steps. */
export interface Drawing {
  readonly history: History;
  readonly asked: readonly number[];
  /** After which step the history is played again from the beginning, going round. */
  readonly again: number;
}

/** What was done. */
export interface Checked {
  readonly steps: number;
  readonly refused: number;
  readonly changes: number;
  readonly answers: number;
}

/** What the record said after a step. */
interface Snapshot {
  readonly number: number;
  readonly lines: readonly string[];
  readonly answers: readonly string[];
  /** The step after which it was taken. */
  readonly step: number;
  /** What the model says. */
  readonly said: Said;
}

/** Plays a history on an emptied database. Throws where anything differs. */
export async function checkHistory(
  test: TestGraph,
  questions: Questions,
  { history, asked, again }: Drawing,
): Promise<Checked> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-history-'));
  try {
    await test.clear();
    const player = new Player(test.graph, folder);
    const model = new Model();
    const taken: Snapshot[] = [];
    const played: { readonly step: Step | null; readonly outcome: Played }[] = [];
    const snapshot = async (step: number, repeats: boolean, { number }: Played): Promise<Snapshot> => {
      const before = taken.at(-1);
      const lines = await graphLines(test.graph);
      const answers = await Promise.all(asked.map((one) => questions.answer(one)));
      // What repeats a load may take a number, and says nothing new.
      if (before && (before.number === number || repeats)) {
        const what = `Step ${String(step)} says nothing new and changed`;
        expectSameLines(`${what} the graph`, before.lines, lines);
        expectSameAnswers(`${what} an answer`, questions, asked, before.answers, answers);
        if (before.number === number) return before;
      }
      return { number, lines, answers, step, said: model.said() };
    };
    const note = async (step: Step | null, outcome: Played) => {
      played.push({ step, outcome });
      model.take(outcome.happened);
      const one = await snapshot(played.length - 1, step?.kind === 'REPEAT', outcome);
      if (one !== taken.at(-1)) taken.push(one);
    };
    await note(null, await player.begin(history.missing));
    for (const step of history.steps) {
      const outcome = await player.play(step);
      const before = taken.at(-1)?.number;
      if (outcome.refused !== undefined && outcome.number !== before)
        throw new Error(`A refused step took a number: ${JSON.stringify(step)}: ${outcome.refused}`);
      await note(step, outcome);
    }
    await comparePast(test, questions, asked, taken);
    const some = taken[again % taken.length];
    if (some) await checkCertainty(questions, some.number);
    await compareChecks(test);
    await compareRebuilt(test, taken.at(-1)?.lines ?? []);
    await compareReplayed(test, folder, history, played, taken, again);
    return {
      steps: history.steps.length,
      refused: played.filter(({ outcome }) => outcome.refused !== undefined).length,
      changes: taken.length,
      answers: taken.length * asked.length,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The graph as it was at each change, by what was kept, and the answers of then. */
async function comparePast(
  test: TestGraph,
  questions: Questions,
  asked: readonly number[],
  taken: readonly Snapshot[],
): Promise<void> {
  const everything = await dump(test.graph);
  for (const { number, lines, step } of taken)
    expectSameLines(
      `What was kept of change ${String(number)}, step ${String(step)}`,
      lines,
      linesAt(everything, number),
    );
  for (const { number, answers, step, said } of taken) {
    const now = await Promise.all(asked.map((one) => questions.answer(one, number)));
    expectSameAnswers(`Known at ${String(number)}, step ${String(step)}`, questions, asked, answers, now);
    const difference = await differsFromModel(questions, number, said);
    if (difference !== undefined)
      throw new Error(`Known at ${String(number)}, step ${String(step)}, ${difference}`);
  }
}

/** Rules that a history may well break, since it retracts and merges without regard to what that means. */
const ABOUT_SENSE: ReadonlySet<string> = new Set([
  // The one occurrence of an event may be retracted, and so may the plan that another event realises.
  'eventWithoutOccurrence',
  'realisesNoPlan',
  // Dates are drawn without regard to each other.
  'relationOutOfOrder',
]);

async function compareChecks(test: TestGraph): Promise<void> {
  const broken = (await runChecks(test.graph)).filter(
    ({ rule, severity }) => severity === 'ERROR' && !ABOUT_SENSE.has(rule),
  );
  if (broken.length > 0) throw new Error(`Broken rules: ${JSON.stringify(broken)}`);
}

/** Links that are derived from scratch are those that were derived change by change. */
async function compareRebuilt(test: TestGraph, lines: readonly string[]): Promise<void> {
  await rebuildLinks(test.graph);
  expectSameLines('Links derived from scratch', lines, await graphLines(test.graph));
}

/** The history up to a step, without what was refused and what changed nothing, makes the same graph. */
async function compareReplayed(
  test: TestGraph,
  folder: string,
  { missing }: History,
  played: readonly { readonly step: Step | null; readonly outcome: Played }[],
  taken: readonly Snapshot[],
  again: number,
): Promise<void> {
  const target = taken[again % taken.length];
  if (!target) return;
  await test.clear();
  const player = new Player(test.graph, folder);
  await player.begin(missing);
  for (const { step, outcome } of played.slice(1, target.step + 1)) {
    if (step === null) continue;
    if (outcome.refused !== undefined) player.skip();
    else await player.play(step);
  }
  expectSameLines(
    `Played again up to step ${String(target.step)}`,
    target.lines,
    await graphLines(test.graph),
  );
}

function expectSameLines(what: string, one: readonly string[], other: readonly string[]): void {
  const difference = differenceOf(one, other);
  if (difference !== undefined) throw new Error(`${what}:\n${difference}`);
}

function expectSameAnswers(
  what: string,
  questions: Questions,
  asked: readonly number[],
  before: readonly string[],
  after: readonly string[],
): void {
  for (const [index, one] of asked.entries()) {
    const [a = '', b = ''] = [before[index], after[index]];
    if (a === b) continue;
    throw new Error(`${what}:\n${questions.textOf(one)}\n${around(a, b)}\n${around(b, a)}`);
  }
}

/** Where two texts differ first, with some of what stands there. */
function around(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at++;
  return `…${one.slice(Math.max(0, at - 300), at)}⟦${one.slice(at, at + 200)}…`;
}
