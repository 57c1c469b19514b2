import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Config } from '../config';
import { joinEmbedded } from '../embedded/joinEmbedded';

/** Whether a database is configured, or a server runs on the embedded one: then a draft asks it. */
export function isGraphAtHand({ neo4j, embedded }: Pick<Config, 'neo4j' | 'embedded'>): boolean {
  const home = join(embedded.home, 'neo4j');
  return neo4j.uri !== undefined || (existsSync(home) && joinEmbedded(home) !== undefined);
}
