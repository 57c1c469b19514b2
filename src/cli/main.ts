/** The command line: a table of verbs. */
import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';

import { InvalidConfig, readConfig } from '../config';
import { IdentityRefused } from '../record/identity/identityRefused';
import { InvalidDossiers } from '../dossiers/load/invalidDossiers';
import { UnreadableInput } from '../dossiers/read/files';
import { UnusableArticle } from '../draft/article';
import { DamagedGazetteer } from '../gazetteer/damagedGazetteer';
import { StartupFailure } from '../graph/startupFailure';
import { createLog } from '../server/log';
import { mergeEntities, unmergeEntity, type MergeOptions, type UnmergeOptions } from './identity';
import { checkGraph } from './checkGraph';
import { checkSeeds } from './checkSeeds';
import { allowClosedPipes } from './closedPipe';
import { draft } from './draft';
import { load } from './load';
import { loadGazetteer } from './loadGazetteer';
import { limitHeapGrowth } from './memory';
import { serve } from './serve';

allowClosedPipes(process.stdout, process.stderr);

const program = new Command('entente').description('A GraphQL knowledge graph of city diplomacy over Neo4j');

program
  .command('serve')
  .description('open the database, load the seeds and serve GraphQL')
  .action(async () => {
    limitHeapGrowth();
    const config = readConfig();
    await serve(config, createLog(config));
  });
program
  .command('load <path>')
  .description(
    'load a folder of dossiers (all or nothing), a JSON Lines file (in batches), or “gazetteer” (the cities of the world)',
  )
  .action(async (path: string) => {
    const config = readConfig();
    const log = createLog(config);
    // A folder of that name is told apart by its path: ./gazetteer.
    await (path === 'gazetteer' ? loadGazetteer(config, log) : load(config, log, path));
  });
const previousMessage =
  (name: string) =>
  (value: string, before: readonly string[] = []) => {
    if (value.trim() === '') throw new InvalidArgumentError(`${name} is empty.`);
    return [...before, value];
  };
program
  .command('merge <id> <into>')
  .description('merge an entity into another: its facts count there, and its id resolves to the other')
  .requiredOption('--because <reason>', 'the reason why they are the same')
  .option(
    '--evidence <passage>',
    'a passage that supports the decision, such as doc:000#93-103; repeatable',
    previousMessage('evidence'),
    [],
  )
  .option('--author <name>', 'the person who decides', 'curator')
  .action(async (id: string, into: string, options: MergeOptions) => {
    const config = readConfig();
    await mergeEntities(config, createLog(config), [id, into], options);
  });
program
  .command('unmerge <id>')
  .description('retract the decision that merged an entity into another: its facts return to it')
  .option('--because <reason>', 'the reason why they are different', 'The merge was undone.')
  .option('--author <name>', 'the person who decides', 'curator')
  .action(async (id: string, options: UnmergeOptions) => {
    const config = readConfig();
    await unmergeEntity(config, createLog(config), id, options);
  });
const check = program
  .command('check')
  .description('run all rules of cypher/checks on the graph')
  .action(async () => {
    const config = readConfig();
    await checkGraph(config, createLog(config));
  });

check
  .command('seeds [folder]')
  .description('check dossiers, and compare them with the texts in SOURCES if it is set; needs no database')
  .option('--json', 'print the report as JSON', false)
  .option('--evidence', 'list the passages that may be evidence for further facts', false)
  .action(async (folder: string | undefined, options: { json: boolean; evidence: boolean }) => {
    await checkSeeds(readConfig(), { folder, ...options });
  });
program
  .command('draft <article>')
  .description(
    'draft a dossier from the known entities, offices, unknown names and dates of an article; needs no database',
  )
  .option('--published <date>', 'publication date (EDTF); relative dates are resolved against it')
  .option('--out <file>', 'write to a new file instead of standard output')
  .action((article: string, options: { published?: string; out?: string }) => {
    draft(readConfig(), article, options);
  });

program.parseAsync().catch((error: unknown) => {
  const expected = [
    InvalidConfig,
    StartupFailure,
    InvalidDossiers,
    UnreadableInput,
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
