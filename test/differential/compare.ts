/** Draws comparisons of all kinds and runs them, several at a time, from a seed. */
import fc from 'fast-check';

import { Difference } from './comparison';
import type { Comparison, Form } from './form';
import { Selections } from './selections';
import type { Service } from './service';
import { explore } from './world';

/** What a run draws. */
export interface Run {
  readonly forms: readonly Form[];
  readonly comparisons: number;
  readonly seed: number;
  /** After so many milliseconds, no further comparison is begun. */
  readonly timeLimitMs?: number;
  /** Called after each comparison, with the number of answers that it compared. */
  readonly onComparison?: (form: string, compared: number) => void;
}

/** The smallest difference that a run finds, with what draws it again; undefined where it finds none. */
export async function compare(service: Service, run: Run): Promise<string | undefined> {
  const selections = new Selections(await explore(service));
  const drawn = fc.oneof(
    ...run.forms.map((form) => ({
      weight: form.weight,
      arbitrary: form.comparisons(selections).map((comparison) => ({ form: form.name, comparison })),
    })),
  );
  const portions: Promise<Portion>[] = [];
  const end = performance.now() + (run.timeLimitMs ?? Infinity);
  let made = 0;
  // Which portions run depends on the results of those that started `AT_ONCE` before, not on their speed: a seed always gives
  // the same comparisons.
  for (let number = 0; made < run.comparisons && performance.now() < end; number++) {
    portions.push(compareDrawn(service, drawn, run, run.seed + number * SEEDS_APART));
    const ended = await portions[number - AT_ONCE + 1];
    made += ended?.compared ?? 0;
    if (ended?.difference !== undefined) break;
  }
  const ended = await Promise.all(portions);
  return ended.find(({ difference }) => difference !== undefined)?.difference;
}

/** Comparisons are drawn in portions, each from a seed of its own. */
const PORTION = 10;
const SEEDS_APART = 1_000_003;

/** Portions that run at the same time: the database plans one statement on each core while we draw the next. */
const AT_ONCE = 4;

interface Portion {
  readonly compared: number;
  readonly difference?: string;
}

interface Drawn {
  readonly form: string;
  readonly comparison: Comparison;
}

async function compareDrawn(
  service: Service,
  drawn: fc.Arbitrary<Drawn>,
  { onComparison }: Run,
  seed: number,
): Promise<Portion> {
  let compared = 0;
  const property = fc.asyncProperty(drawn, async ({ form, comparison }) => {
    const some = await comparison(service);
    compared += some;
    onComparison?.(form, some);
  });
  const details = await fc.check(property, { seed, numRuns: PORTION });
  return details.failed ? { compared, difference: messageOf(details) } : { compared };
}

function messageOf(details: fc.RunDetails<[Drawn]>): string {
  const { errorInstance, counterexamplePath, numRuns } = details;
  const [failing] = details.counterexample ?? [];
  const message =
    errorInstance instanceof Difference ? errorInstance.message : String((errorInstance as Error).stack);
  return `${failing?.form ?? ''}: after ${String(numRuns)} comparisons of seed ${String(details.seed)}, path ${String(counterexamplePath)}\n${message}`;
}
