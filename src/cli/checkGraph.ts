import type { Logger } from 'pino';

import type { Config } from '../config';
import { checkNames, runChecks } from '../graph/checks';
import { closeInOrder, type Closer } from '../server/shutdown';
import { openDatabase } from './database';
import { print } from './print';

/** `entente check`: runs every rule over the graph; the exit code tells whether one is broken. */
export async function checkGraph(config: Config, log: Logger): Promise<void> {
  const closers: Closer[] = [];
  try {
    const { graph } = await openDatabase(config, closers, print);
    const broken = await runChecks(graph);
    for (const { rule, severity, rows } of broken) {
      print(severity === 'WARNING' ? `${rule} (warning):` : `${rule}:`);
      for (const row of rows) print(`  ${JSON.stringify(row)}`);
    }
    print(`${String(checkNames().length)} rules, ${String(broken.length)} broken.`);
    if (broken.some(({ severity }) => severity === 'ERROR')) process.exitCode = 1;
  } finally {
    await closeInOrder(closers, log);
  }
}
