import type { Logger } from 'pino';

import { createApiKey, listApiKeys, revokeApiKey } from '../access/apiKeys';
import type { Config } from '../config';
import { withDatabase } from './withDatabase';
import type { KeyOptions } from './keyOptions';
import { print } from './print';

/** `entente key create <name>`: makes a key and shows it, once. */
export async function createKey(
  config: Config,
  log: Logger,
  name: string,
  { role, expires }: KeyOptions,
): Promise<void> {
  await withDatabase(config, log, async ({ graph }) => {
    const createdAt = new Date().toISOString();
    const text = await createApiKey(graph, { name, role, createdAt, expiresAt: expires ?? null });
    print(`Created a key for “${name}” (${role}). It is shown only now:`);
    print(text);
  });
}

/** `entente key list`: all keys, without their secrets. */
export async function listKeys(config: Config, log: Logger): Promise<void> {
  await withDatabase(config, log, async ({ graph }) => {
    const keys = await listApiKeys(graph);
    if (keys.length === 0) print('There are no keys.');
    for (const { id, role, name, createdAt, expiresAt, revokedAt } of keys) {
      const end =
        revokedAt !== null
          ? `revoked ${revokedAt}`
          : expiresAt === null
            ? 'does not expire'
            : `expires ${expiresAt}`;
      print(`${id}  ${role}  “${name}”  created ${createdAt}, ${end}`);
    }
  });
}

/** `entente key revoke <id>`: the key is refused from now on. */
export async function revokeKey(config: Config, log: Logger, id: string): Promise<void> {
  await withDatabase(config, log, async ({ graph }) => {
    const isRevoked = await revokeApiKey(graph, id, new Date().toISOString());
    if (isRevoked) print(`Revoked the key ${id}.`);
    else {
      print(`There is no key ${id}; entente key list shows all.`);
      process.exitCode = 1;
    }
  });
}
