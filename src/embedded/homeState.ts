/** What a home is doing now, found out without touching it. */
import { existsSync, realpathSync } from 'node:fs';

import { readRecord } from './claim';
import { homeFiles, readIfExists } from './homeFolder';
import { EMBEDDED_USER } from './password';
import { isAlive } from './processTable';

export type HomeState =
  /** There is no database yet. */
  | { readonly state: 'ABSENT' }
  /** There is one, and nobody uses it. */
  | { readonly state: 'IDLE' }
  /** A process starts it, or works on it alone. */
  | { readonly state: 'BUSY'; readonly pid: number }
  /** A server runs on it, and others may use it beside. */
  | {
      readonly state: 'RUNNING';
      readonly pid: number;
      /** The address of the server. */
      readonly url: string;
      readonly uri: string;
      readonly user: string;
      readonly password: string;
    };

/** Reads the state of a home; makes nothing and changes nothing. */
export function homeState(folder: string): HomeState {
  if (!existsSync(folder)) return { state: 'ABSENT' };
  const home = homeFiles(realpathSync(folder));
  const record = readRecord(home);
  if (record && isAlive(record.owner)) {
    const { pid } = record.owner;
    const password = readIfExists(home.password)?.trim();
    if (record.port === undefined || record.url === undefined || password === undefined)
      return { state: 'BUSY', pid };
    const uri = `bolt://127.0.0.1:${String(record.port)}`;
    return { state: 'RUNNING', pid, url: record.url, uri, user: EMBEDDED_USER, password };
  }
  return { state: existsSync(home.data) ? 'IDLE' : 'ABSENT' };
}
