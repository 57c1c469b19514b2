/** Rows of a long read one after the other, so that no more of them is in memory than the reader has taken and the driver holds ready. */
import type { Session } from 'neo4j-driver';

import { toEntenteError } from './failures';

/** Runs one read in a transaction of its own and gives its rows as they arrive. The session is closed when the last was taken, or no more are. */
export async function* streamRows(
  session: Session,
  { text, params }: { readonly text: string; readonly params: Readonly<Record<string, unknown>> },
): AsyncGenerator<readonly unknown[]> {
  try {
    for await (const record of session.run(text, params)) yield [...record.values()];
  } catch (error) {
    throw toEntenteError(error);
  } finally {
    await session.close();
  }
}
