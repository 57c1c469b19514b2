/** Ids of a list argument under which entities are known: one that was merged into another stands for that one. */
import { readingOf } from '../query/view';
import type { Context } from './context';

/** The ids, and those into which some of them were merged. One statement where there are any. */
export async function canonicalIds(context: Context, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return ids;
  const merged = readingOf(context.view).canonicalOf('n', 'id');
  const { values } = await context.read({
    text: `CYPHER 5 UNWIND $ids AS id ${merged} RETURN DISTINCT n.id ORDER BY n.id`,
    params: { ids },
  });
  return [...ids, ...values.map(([id]) => String(id))];
}
