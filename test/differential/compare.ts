/** Draws comparisons of all kinds and runs them one after the other, from a seed. */
import fc from 'fast-check';

import { Difference } from './comparison';
import type { Form } from './form';
import { Selections } from './selections';
import type { Service } from './service';
import { explore } from './world';

/** What a run draws. */
export interface Run {
  readonly forms: readonly Form[];
  readonly comparisons: number;
  readonly seed: number;
  /** Told of each comparison that was made. */
  readonly onComparison?: (form: string) => void;
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
  const property = fc.asyncProperty(drawn, async ({ form, comparison }) => {
    await comparison(service);
    run.onComparison?.(form);
  });
  const details = await fc.check(property, { seed: run.seed, numRuns: run.comparisons });
  if (!details.failed) return undefined;
  const { errorInstance, counterexamplePath, numRuns } = details;
  const [failing] = details.counterexample ?? [];
  const message =
    errorInstance instanceof Difference ? errorInstance.message : String((errorInstance as Error).stack);
  return `${failing?.form ?? ''}: after ${String(numRuns)} comparisons of seed ${String(run.seed)}, path ${String(counterexamplePath)}\n${message}`;
}
