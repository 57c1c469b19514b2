/** Draws comparisons of all kinds and runs them one after the other, from a seed. */
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
  /** Told of each comparison that was made. */
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
  let made = 0;
  const property = fc.asyncProperty(drawn, async ({ form, comparison }) => {
    const compared = await comparison(service);
    made += compared;
    run.onComparison?.(form, compared);
  });
  for (let seed = run.seed; made < run.comparisons; seed += SEEDS_APART) {
    const details = await fc.check(property, { seed, numRuns: PORTION });
    if (details.failed) return messageOf(details);
  }
  return undefined;
}

/** Comparisons are drawn in portions, each from a seed of its own, until there are as many as asked for. */
const PORTION = 50;
const SEEDS_APART = 1_000_003;

interface Drawn {
  readonly form: string;
  readonly comparison: Comparison;
}

function messageOf(details: fc.RunDetails<[Drawn]>): string {
  const { errorInstance, counterexamplePath, numRuns } = details;
  const [failing] = details.counterexample ?? [];
  const message =
    errorInstance instanceof Difference ? errorInstance.message : String((errorInstance as Error).stack);
  return `${failing?.form ?? ''}: after ${String(numRuns)} comparisons of seed ${String(details.seed)}, path ${String(counterexamplePath)}\n${message}`;
}
