import type { Logger } from 'pino';

import { parseApiKey } from '../access/apiKey';
import { createApiKey, listApiKeys, revokeApiKey, type ApiKey } from '../access/apiKeys';
import type { Config } from '../config';
import { EXIT } from './exitCodes';
import type { KeyOptions } from './keyOptions';
import { show } from './print';
import type { JsonOption } from './verb';
import { withDatabase } from './withDatabase';

/** `entente key create <name>`: makes a key and shows it, once. */
export async function createKey(
  config: Config,
  log: Logger,
  name: string,
  { role, expires, json }: KeyOptions,
): Promise<void> {
  await withDatabase(config, log, async ({ graph }) => {
    const createdAt = new Date().toISOString();
    const expiresAt = expires ?? null;
    const text = await createApiKey(graph, { name, role, createdAt, expiresAt });
    show(json, { id: parseApiKey(text)?.id, name, role, createdAt, expiresAt, key: text }, () => [
      `Created a key for “${name}” (${role}). It is shown only now:`,
      text,
    ]);
  });
}

/** `entente key list`: all keys, without their secrets. */
export async function listKeys(config: Config, log: Logger, { json }: JsonOption): Promise<void> {
  await withDatabase(config, log, async ({ graph }) => {
    const keys = await listApiKeys(graph);
    show(json, keys, () => (keys.length === 0 ? ['There are no keys.'] : keys.map(keyLine)));
  });
}

function keyLine({ id, role, name, createdAt, expiresAt, revokedAt }: ApiKey): string {
  const end =
    revokedAt !== null
      ? `revoked ${revokedAt}`
      : expiresAt === null
        ? 'does not expire'
        : `expires ${expiresAt}`;
  return `${id}  ${role}  “${name}”  created ${createdAt}, ${end}`;
}

/** `entente key revoke <id>`: the key is refused from now on. */
export async function revokeKey(
  config: Config,
  log: Logger,
  id: string,
  { json }: JsonOption,
): Promise<void> {
  await withDatabase(config, log, async ({ graph }) => {
    const isRevoked = await revokeApiKey(graph, id, new Date().toISOString());
    show(json, { id, isRevoked }, () => [
      isRevoked ? `Revoked the key ${id}.` : `There is no key ${id}; entente key list shows all.`,
    ]);
    if (!isRevoked) process.exitCode = EXIT.FAULTS;
  });
}
