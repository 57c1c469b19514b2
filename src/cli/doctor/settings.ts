/** The settings, and what they point to. */
import { statSync } from 'node:fs';

import type { Config, ReadableSettings } from '../../config';
import { failed, ok, skipped, warning, type Check } from './check';

export function settingChecks({ config, faults, unknown }: ReadableSettings): Check[] {
  const invalid = faults.map(({ name, message }) =>
    failed(
      'settings',
      message,
      `Correct ${name}, or unset it to use its default. README.md lists all settings.`,
    ),
  );
  const strange = unknown.map(({ name, nearest }) =>
    warning(
      'settings',
      `${name} is set, and is no setting of Entente.`,
      nearest === null ? `Unset it; README.md lists all settings.` : `Use ${nearest} if that is meant.`,
    ),
  );
  const all = [...invalid, ...strange];
  return [
    ...(all.length === 0 ? [ok('settings', 'All settings are known and valid.')] : all),
    folderCheck('ENTENTE_SEEDS', config.seeds, 'no dossiers are loaded at the start'),
    folderCheck('SOURCES', config.sources, 'no texts are compared or shown'),
  ];
}

function folderCheck(setting: string, folder: string | undefined, without: string): Check {
  if (folder === undefined) return skipped(setting, `It is not set: ${without}.`);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true)
    return ok(setting, `The folder ${folder} is there.`);
  return failed(
    setting,
    `There is no folder ${folder}.`,
    `Make it, correct ${setting}, or set it to an empty value.`,
  );
}

/** How long an identity provider may take. */
const KEYS_MS = 5_000;

/** Whether the identity provider gives its keys. */
export async function tokenCheck({ jwt }: Pick<Config, 'jwt'>): Promise<Check> {
  if (jwt?.jwks === undefined) return skipped('ENTENTE_JWT_JWKS', 'It is not set.');
  const remedy = 'Correct ENTENTE_JWT_JWKS, or see why this machine cannot reach it: no token is accepted.';
  try {
    const answer = await fetch(jwt.jwks, { signal: AbortSignal.timeout(KEYS_MS) });
    const keys: unknown = await answer.json();
    const isSet = typeof keys === 'object' && keys !== null && 'keys' in keys && Array.isArray(keys.keys);
    if (answer.ok && isSet) return ok('ENTENTE_JWT_JWKS', 'The identity provider gives its keys.');
    return failed(
      'ENTENTE_JWT_JWKS',
      `${jwt.jwks} gives no set of keys (status ${String(answer.status)}).`,
      remedy,
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed('ENTENTE_JWT_JWKS', `${jwt.jwks} cannot be read (${message}).`, remedy);
  }
}
