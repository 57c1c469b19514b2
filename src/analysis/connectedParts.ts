import type { AskedComponents, FoundComponent } from '../schema/questions/network/analyst';
import { JobRefused } from '../jobs/jobRefused';
import type { ReadStatement } from '../jobs/runStatement';
import { componentsOf } from './components';

/** The largest connected parts of the network that a statement reads. */
export async function connectedParts(
  { statement, mostRows, first, members }: AskedComponents,
  run: ReadStatement,
): Promise<readonly FoundComponent[]> {
  const { values } = await run(statement);
  if (values.length > mostRows)
    throw new JobRefused(
      `components: more than ${mostRows.toLocaleString('en')} ties; narrow them by kind or level`,
      'RESULT_TOO_LARGE',
    );
  return componentsOf(values as unknown as (readonly [string, string])[])
    .slice(0, first)
    .map((ids) => ({ size: ids.length, ids: ids.slice(0, members) }));
}
