import { readRecord } from './claim';
import { openHome, passwordOf } from './homeFolder';
import { EMBEDDED_USER } from './password';
import { isAlive } from './processTable';
import type { DatabaseService } from './embeddedServer';

/** The database of a home that another process runs and serves; undefined where none does. Stopping it leaves it running. */
export function joinEmbedded(folder: string): DatabaseService | undefined {
  const home = openHome(folder);
  const record = readRecord(home);
  // Without an address its owner is still starting it, or works on it alone.
  if (record?.port === undefined || record.url === undefined || !isAlive(record.owner)) return undefined;
  return {
    uri: `bolt://127.0.0.1:${String(record.port)}`,
    user: EMBEDDED_USER,
    password: passwordOf(home),
    isShared: true,
    isUp: () => isAlive(record.owner),
    stop: async () => undefined,
    recordAddress: () => undefined,
  };
}
