import { readConfig } from '../../config';
import { commandLog } from '../commandLog';
import type { MigrateOptions } from '../migrate';
import { verb, type Verb } from '../verb';

/** `entente migrate`. */
export function migrateVerb(): Verb {
  const made = verb('migrate', {
    group: 'run',
    summary: 'bring the schema of the database up to date',
    description:
      'Lists the migrations of the database and applies those that are pending. Every verb that opens the database does so too; this one is for those who want to see it, or to do it at a time of their own.',
    json: 'print the migrations as JSON',
    examples: [
      { command: 'entente migrate --dry-run', about: 'what is applied, and what is pending?' },
      { command: 'entente migrate', about: 'apply what is pending' },
    ],
  });
  return made
    .option('--dry-run', 'list the migrations and change nothing', false)
    .action(async (options: MigrateOptions) => {
      const config = readConfig();
      await (await import('../migrate.js')).migrateGraph(config, commandLog(config), options);
    });
}
