/** The command line: a table of verbs. */
import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';

import { InvalidConfig, readConfig } from '../config';
import { IdentityRefused } from '../dossiers/identities/refusal';
import { FaultyDossiers } from '../dossiers/loadFolder';
import { StartupFailure } from '../graph/embedded/startupFailure';
import { createLog } from '../server/log';
import { mergeEntities, unmergeEntity, type MergeOptions, type UnmergeOptions } from './identity';
import { checkGraph } from './checkGraph';
import { checkSeeds } from './checkSeeds';
import { load } from './load';
import { serve } from './serve';

const program = new Command('entente').description('A GraphQL knowledge graph of city diplomacy over Neo4j');

program
  .command('serve')
  .description('open the database, load the seeds, answer GraphQL')
  .action(async () => {
    const config = readConfig();
    await serve(config, createLog(config));
  });
program
  .command('load <path>')
  .description(
    'load a folder of dossiers, all of them or nothing, or a file of JSON Lines, portion by portion',
  )
  .action(async (folder: string) => {
    const config = readConfig();
    await load(config, createLog(config), folder);
  });
const said =
  (name: string) =>
  (value: string, before: readonly string[] = []) => {
    if (value.trim() === '') throw new InvalidArgumentError(`${name} is empty.`);
    return [...before, value];
  };
program
  .command('merge <id> <into>')
  .description(
    'decide that an entity is another one: its facts count there, and its id goes on leading there',
  )
  .requiredOption('--because <reason>', 'why they are the same')
  .option(
    '--evidence <passage>',
    'a passage that supports it, as doc:000#93-103; may be repeated',
    said('evidence'),
    [],
  )
  .option('--author <name>', 'who decides', 'curator')
  .action(async (id: string, into: string, options: MergeOptions) => {
    const config = readConfig();
    await mergeEntities(config, createLog(config), [id, into], options);
  });
program
  .command('unmerge <id>')
  .description('retract the decision that merged an entity into another: its facts go back to it')
  .option('--because <reason>', 'why they are not the same after all', 'The merge is undone.')
  .option('--author <name>', 'who decides', 'curator')
  .action(async (id: string, options: UnmergeOptions) => {
    const config = readConfig();
    await unmergeEntity(config, createLog(config), id, options);
  });
const check = program
  .command('check')
  .description('run all rules of cypher/checks over the graph')
  .action(async () => {
    const config = readConfig();
    await checkGraph(config, createLog(config));
  });

check
  .command('seeds [folder]')
  .description(
    'check dossiers as an editor would, against the texts of SOURCES if it is set; no database needed',
  )
  .option('--json', 'print the report as JSON', false)
  .action((folder: string | undefined, { json }: { json: boolean }) => {
    checkSeeds(readConfig(), { folder, json });
  });

program.parseAsync().catch((error: unknown) => {
  const expected = [InvalidConfig, StartupFailure, FaultyDossiers, IdentityRefused].some(
    (type) => error instanceof type,
  );
  process.stderr.write(`${expected && error instanceof Error ? error.message : describe(error)}\n`);
  process.exitCode = 1;
});

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
