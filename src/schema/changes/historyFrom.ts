import type { Context } from '../context';

/** The change since which the record keeps what it said before; 0 where it always has. */
export async function historyFrom({ read }: Pick<Context, 'read'>): Promise<number> {
  const { values } = await read({
    text: "CYPHER 5 OPTIONAL MATCH (counter:Counter {id: 'changes'}) RETURN coalesce(counter.historyFrom, 0)",
    params: {},
  });
  return Number(values[0]?.[0] ?? 0);
}
