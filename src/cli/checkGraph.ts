import type { Logger } from 'pino';

import type { Config } from '../config';
import { checkNames, runChecks } from '../graph/checks';
import { EXIT } from './exitCodes';
import { show } from './print';
import type { JsonOption } from './verb';
import { withDatabase } from './withDatabase';

/** `entente check`: runs every rule over the graph; the exit code tells whether one is broken. */
export async function checkGraph(config: Config, log: Logger, { json }: JsonOption): Promise<void> {
  await withDatabase(config, log, async ({ graph }) => {
    const broken = await runChecks(graph);
    const rules = checkNames().length;
    show(json, { rules, broken }, () => [
      ...broken.flatMap(({ rule, severity, rows }) => [
        severity === 'WARNING' ? `${rule} (warning):` : `${rule}:`,
        ...rows.map((row) => `  ${JSON.stringify(row)}`),
      ]),
      `${String(rules)} rules, ${String(broken.length)} broken.`,
    ]);
    if (broken.some(({ severity }) => severity === 'ERROR')) process.exitCode = EXIT.FAULTS;
  });
}
