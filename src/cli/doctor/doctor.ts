import { join } from 'node:path';

import { readableSettings, type Config } from '../../config';
import { homeState } from '../../embedded/homeState';
import { jarsFolder } from '../../embedded/jarsFolder';
import { EXIT } from '../exitCodes';
import { show } from '../print';
import type { JsonOption } from '../verb';
import { runChecks, skipped, type Check } from './check';
import { databaseChecks } from './database';
import { jarChecks, javaChecks } from './java';
import { diskCheck, memoryCheck, memoryHere, nodeCheck } from './machine';
import { partChecks } from './parts';
import { portCheck } from './port';
import { settingChecks, tokenCheck } from './settings';

export interface DoctorOptions extends JsonOption {
  readonly start: boolean;
}

/** Starting takes longer than asking. */
const START_LIMIT_MS = 150_000;

/** `entente doctor`: looks at everything that a start needs, and says the remedy for each failure. */
export async function doctor({ json, start }: DoctorOptions): Promise<void> {
  const settings = readableSettings();
  const { config } = settings;
  const isDoubtful = settings.faults.some(({ name }) => /^NEO4J_|^ENTENTE_HOME$/.test(name));
  const groups = await Promise.all([
    runChecks('Node.js', async () => [nodeCheck()]),
    runChecks('settings', async () => [...settingChecks(settings), await tokenCheck(config)]),
    isDoubtful ? [] : runChecks('embedded database', async () => embeddedChecks(config)),
    runChecks('port', async () => [await portCheck(config)]),
    runChecks('installation', async () => partChecks()),
    isDoubtful
      ? [skipped('database', 'Its settings are invalid: correct them first.')]
      : runChecks('database', () => databaseChecks(config, start), start ? START_LIMIT_MS : undefined),
  ]);
  const checks = groups.flat();
  const count = (status: Check['status']) => checks.filter((one) => one.status === status).length;
  const isWell = count('FAILED') === 0;
  show(json, { isWell, checks }, () => [
    ...checks.flatMap(checkLines),
    `${String(count('OK'))} checks passed, ${String(count('WARNING'))} warnings, ${String(count('FAILED'))} failed.`,
  ]);
  if (!isWell) process.exitCode = EXIT.FAULTS;
}

/** Only where no other database is named. */
function embeddedChecks(config: Config): Check[] {
  if (config.neo4j.uri !== undefined)
    return [skipped('Java', 'NEO4J_URI is set, so nothing of the embedded database is needed.')];
  const isRunning = homeState(join(config.embedded.home, 'neo4j')).state === 'RUNNING';
  return [
    ...javaChecks(process.env['JAVA_HOME']),
    ...jarChecks(jarsFolder()),
    diskCheck(config.embedded.home),
    memoryCheck(config, { ...memoryHere(), isRunning }),
  ];
}

function checkLines({ name, status, finding, remedy }: Check): string[] {
  return [`${status.padEnd(8)} ${name}: ${finding}`, ...(remedy === null ? [] : [`         ${remedy}`])];
}
