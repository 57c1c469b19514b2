/** Which entities a question may name as of the day that its root field gives. */
import { nodesAsOf } from '../../query/plan/timeConditions';
import { printConditions } from '../../query/cypher/printCondition';
import { nodeScope, Statement, whereAll } from '../../query/cypher/statement';
import { knownAtView } from '../../query/passes/knownAt';
import { readingOf } from '../../query/view';
import type { Context } from '../context';

/** Of things with ids of entities, those of entities that have begun, as far as these begin at all; all without a day. */
export async function thoseAsOf<Thing extends { readonly id: string }>(
  { read, view }: Context,
  things: readonly Thing[],
): Promise<readonly Thing[]> {
  if (!view.asOf || things.length === 0) return things;
  const statement = new Statement(readingOf(view));
  const node = statement.variable('n');
  const where = printConditions(
    statement,
    knownAtView(nodesAsOf('Entity', view.asOf), view),
    nodeScope(node),
  );
  const text = `CYPHER 5 UNWIND $ids AS id ${statement.reading.byId(node, 'Entity', 'id')} WITH * ${whereAll(where)} RETURN collect(id)`;
  const { values } = await read({ text, params: { ...statement.params, ids: things.map(({ id }) => id) } });
  const ids = new Set(values[0]?.[0] as string[]);
  return things.filter(({ id }) => ids.has(id));
}
