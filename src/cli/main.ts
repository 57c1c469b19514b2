/** The command line: a table of verbs. */
import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';

import { InvalidConfig, readConfig } from '../config';
import { IdentityRefused } from '../record/identity/identityRefused';
import { InvalidDossiers } from '../dossiers/load/loadFolder';
import { UnusableArticle } from '../draft/article';
import { DamagedGazetteer } from '../gazetteer/damagedGazetteer';
import { StartupFailure } from '../graph/startupFailure';
import { createLog } from '../server/log';
import { mergeEntities, unmergeEntity, type MergeOptions, type UnmergeOptions } from './identity';
import { checkGraph } from './checkGraph';
import { checkSeeds } from './checkSeeds';
import { draft } from './draft';
import { load } from './load';
import { loadGazetteer } from './loadGazetteer';
import { keepHeapSmall } from './memory';
import { serve } from './serve';

const program = new Command('entente').description('A GraphQL knowledge graph of city diplomacy over Neo4j');

program
  .command('serve')
  .description('open the database, load the seeds, answer GraphQL')
  .action(async () => {
    keepHeapSmall();
    const config = readConfig();
    await serve(config, createLog(config));
  });
program
  .command('load <path>')
  .description(
    'load a folder of dossiers, all of them or nothing; a file of JSON Lines, portion by portion; or “gazetteer”, the cities of the world',
  )
  .action(async (path: string) => {
    const config = readConfig();
    const log = createLog(config);
    // A folder of that name is told apart by its path: ./gazetteer.
    await (path === 'gazetteer' ? loadGazetteer(config, log) : load(config, log, path));
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
program
  .command('draft <article>')
  .description(
    'find known entities, offices, unknown names and dates in an article; write a dossier to finish; no database needed',
  )
  .option('--published <date>', 'when it appeared, EDTF; relative dates are read against it')
  .option('--out <file>', 'write to a new file instead of the terminal')
  .action((article: string, options: { published?: string; out?: string }) => {
    draft(readConfig(), article, options);
  });

program.parseAsync().catch((error: unknown) => {
  const expected = [
    InvalidConfig,
    StartupFailure,
    InvalidDossiers,
    DamagedGazetteer,
    UnusableArticle,
    IdentityRefused,
  ].some((type) => error instanceof type);
  process.stderr.write(`${expected && error instanceof Error ? error.message : describe(error)}\n`);
  process.exitCode = 1;
});

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
