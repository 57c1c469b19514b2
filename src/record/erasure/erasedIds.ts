/** Which ids were erased. Of each, only a digest is kept: ids are readable, and often a name. */
import { createHash } from 'node:crypto';

import type { RunStatement } from '../batches';

/** Marks ids as erased. */
export async function markErased(run: RunStatement, ids: readonly string[], now: string): Promise<void> {
  await run({
    text: 'CYPHER 5 UNWIND $keys AS key MERGE (erased:Erased {key: key}) ON CREATE SET erased.at = $now',
    params: { keys: ids.map(keyOf), now },
  });
}

/** Tells erased ids apart; undefined where nothing was ever erased, which the store of counts says. */
export async function erasedIds(run: RunStatement): Promise<((id: string) => boolean) | undefined> {
  const count = await run({ text: 'CYPHER 5 MATCH (erased:Erased) RETURN count(erased)', params: {} });
  if (Number(count.values[0]?.[0]) === 0) return undefined;
  const { values } = await run({ text: 'CYPHER 5 MATCH (erased:Erased) RETURN erased.key', params: {} });
  const keys = new Set(values.map(([key]) => String(key)));
  return (id) => keys.has(keyOf(id));
}

function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
