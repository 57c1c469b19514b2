/** The command line: a table of verbs. */
import 'reflect-metadata';
import { Command } from 'commander';

import { InvalidConfig, readConfig } from '../config';
import { FaultyDossiers } from '../dossiers/loadFolder';
import { UnusableArticle } from '../draft/article';
import { DamagedGazetteer } from '../gazetteer/damagedGazetteer';
import { StartupFailure } from '../graph/embedded/startupFailure';
import { createLog } from '../server/log';
import { checkGraph } from './checkGraph';
import { checkSeeds } from './checkSeeds';
import { draft } from './draft';
import { load } from './load';
import { loadGazetteer } from './loadGazetteer';
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
    'load a folder of dossiers, all of them or nothing; a file of JSON Lines, portion by portion; or “gazetteer”, the cities of the world',
  )
  .action(async (path: string) => {
    const config = readConfig();
    const log = createLog(config);
    // A folder of that name is told apart by its path: ./gazetteer.
    await (path === 'gazetteer' ? loadGazetteer(config, log) : load(config, log, path));
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
  const expected = [InvalidConfig, StartupFailure, FaultyDossiers, DamagedGazetteer, UnusableArticle].some(
    (type) => error instanceof type,
  );
  process.stderr.write(`${expected && error instanceof Error ? error.message : describe(error)}\n`);
  process.exitCode = 1;
});

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
