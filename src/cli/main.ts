/** The command line: a table of verbs. Each is loaded when it is called: together they take as long to load as some take to run. */
import 'reflect-metadata';
import { Command, InvalidArgumentError, Option } from 'commander';

import { InvalidConfig, readConfig } from '../config';
import { EntenteError } from '../errors';
import { IdentityRefused } from '../record/identity/identityRefused';
import { InvalidDossiers } from '../dossiers/load/invalidDossiers';
import { UnreadableInput } from '../dossiers/read/files';
import { UnusableArchive } from '../archive/readArchive';
import { ChangedMeanwhile } from '../archive/writeArchive';
import { UnusableArticle } from '../draft/article';
import { DamagedGazetteer } from '../gazetteer/damagedGazetteer';
import { StartupFailure } from '../graph/startupFailure';
import { createLog } from '../server/log';
import { allowClosedPipes } from './closedPipe';
import { ServerRefused } from './send/serverRefused';
import type { ImportCommand } from './import';
import type { MergeOptions, UnmergeOptions } from './identity';
import type { AskOptions } from './ask';
import type { ExportOptions } from './export';
import { UnusableOption } from './unusableOption';
import { expiryArgument, roleArgument, type KeyOptions } from './keyOptions';

allowClosedPipes(process.stdout, process.stderr);

const program = new Command('entente').description('A GraphQL knowledge graph of city diplomacy over Neo4j');

program
  .command('serve')
  .description('open the database, load the seeds and serve GraphQL')
  .action(async () => {
    const [{ limitHeapGrowth }, { serve }] = await Promise.all([import('./memory.js'), import('./serve.js')]);
    limitHeapGrowth();
    const config = readConfig();
    await serve(config, createLog(config));
  });
program
  .command('load <path>')
  .description(
    'load a folder of dossiers (all or nothing), a JSON Lines file (in batches), or “gazetteer” (the cities of the world)',
  )
  .option(
    '--server <url>',
    'send a folder to a running server instead, with the API key in ENTENTE_KEY; all dossiers are checked first',
  )
  .option('--dry-run', 'check everything against the graph, say what would change, and write nothing')
  .action(async (path: string, { server, dryRun = false }: { server?: string; dryRun?: boolean }) => {
    const config = readConfig();
    if (server !== undefined) {
      await (await import('./send/sendFolder.js')).sendFolder(config, path, server, { dryRun });
      return;
    }
    const log = createLog(config);
    // A folder of that name is told apart by its path: ./gazetteer.
    if (path !== 'gazetteer') await (await import('./load.js')).load(config, log, path, { dryRun });
    else if (dryRun)
      throw new UnreadableInput('The gazetteer is loaded in portions; --dry-run takes a folder of dossiers.');
    else await (await import('./loadGazetteer.js')).loadGazetteer(config, log);
  });
program
  .command('import <files...>')
  .description(
    'import a table (CSV, TSV, JSON Lines) as a data set: a mapping says which columns are which entity, fact and date; or, without a mapping, restore an archive that entente export wrote, into an empty graph',
  )
  .option(
    '--map <file>',
    'the mapping, in YAML; without it, an archive is restored, or JSON Lines in the terms of a dossier are loaded',
  )
  .option(
    '--rejects <file>',
    'where rejected rows go, each with the reason; by default <name>.rejects.csv here',
  )
  .option(
    '--dry-run',
    'read and check everything against the graph, say what would change, and write nothing',
    false,
  )
  .option('--json', 'print the report as JSON', false)
  .addHelpText(
    'after',
    `
Examples:
  entente import twin_cities.csv --map twins.yaml --dry-run
  entente import graph.jsonl
  entente import embassies-2024.csv embassies-2025.csv --map embassies.yaml --rejects to-fix.csv

Exit code: 0 all rows were imported, 1 rows were rejected or the import failed, 130 it was interrupted.
It can be run again at any time: rows that are there are not written twice. Mappings: docs/import.md`,
  )
  .action(async (files: string[], options: ImportCommand) => {
    const config = readConfig();
    const { importFiles } = await import('./import.js');
    // With --json, nothing but the report goes to standard output.
    await importFiles(
      config,
      options.json ? createLog(config, process.stderr) : createLog(config),
      files,
      options,
    );
  });
const repeatable =
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
    repeatable('evidence'),
    [],
  )
  .option('--author <name>', 'the person who decides', 'curator')
  .action(async (id: string, into: string, options: MergeOptions) => {
    const config = readConfig();
    const { mergeEntities } = await import('./identity.js');
    await mergeEntities(config, createLog(config), [id, into], options);
  });
program
  .command('unmerge <id>')
  .description('retract the decision that merged an entity into another: its facts return to it')
  .option('--because <reason>', 'the reason why they are different', 'The merge was undone.')
  .option('--author <name>', 'the person who decides', 'curator')
  .action(async (id: string, options: UnmergeOptions) => {
    const config = readConfig();
    const { unmergeEntity } = await import('./identity.js');
    await unmergeEntity(config, createLog(config), id, options);
  });
const key = program
  .command('key')
  .description('manage the API keys of those who may write, or read where anonymous readers may not');
key
  .command('create <name>')
  .description('create a key and print it, once; its name is the author of the changes made with it')
  .requiredOption('--role <role>', 'READER, CONTRIBUTOR, CURATOR or ADMINISTRATOR', roleArgument)
  .option('--expires <date>', 'the last day on which the key is valid, or a time', expiryArgument)
  .action(async (name: string, options: KeyOptions) => {
    const config = readConfig();
    const { createKey } = await import('./key.js');
    await createKey(config, createLog(config), name, options);
  });
key
  .command('list')
  .description('list the keys, without their secrets')
  .action(async () => {
    const config = readConfig();
    const { listKeys } = await import('./key.js');
    await listKeys(config, createLog(config));
  });
key
  .command('revoke <id>')
  .description('revoke a key: the server refuses it from then on')
  .action(async (id: string) => {
    const config = readConfig();
    const { revokeKey } = await import('./key.js');
    await revokeKey(config, createLog(config), id);
  });
const check = program
  .command('check [dossier]')
  .description(
    'check one dossier beside the others, or, without a file, run all rules of cypher/checks on the graph',
  )
  .option('--text <file>', 'the text of its document: shows the words beside each range')
  .option('--watch', 'check again whenever the dossier or the text changes, until it is interrupted', false)
  .option('--digest', 'print one value for all that the graph says now, to compare two graphs', false)
  .action(
    async (dossier: string | undefined, options: { text?: string; watch: boolean; digest: boolean }) => {
      const config = readConfig();
      if (dossier !== undefined && options.digest)
        throw new UnusableOption('--digest is of the whole graph and takes no file.');
      if (options.digest) {
        await (await import('./digest.js')).printDigest(config, createLog(config, process.stderr));
        return;
      }
      if (dossier !== undefined) {
        await (await import('./checkDossier.js')).checkDossier(config, dossier, options);
        return;
      }
      if (options.text !== undefined || options.watch)
        throw new UnreadableInput(
          '--text and --watch need the file of a dossier: entente check FILE --text T --watch',
        );
      const { checkGraph } = await import('./checkGraph.js');
      await checkGraph(config, createLog(config));
    },
  );

check
  .command('seeds [folder]')
  .description('check dossiers, and compare them with the texts in SOURCES if it is set; needs no database')
  .option('--json', 'print the report as JSON', false)
  .option('--evidence', 'list the passages that may be evidence for further facts', false)
  .action(async (folder: string | undefined, options: { json: boolean; evidence: boolean }) => {
    const { checkSeeds } = await import('./checkSeeds.js');
    await checkSeeds(readConfig(), { folder, ...options });
  });
program
  .command('anchor <dossier>')
  .description(
    'write ranges where a dossier quotes words of its text (evidence: ["words"], or "words@2" for their second place); needs no database',
  )
  .requiredOption('--text <file>', 'the text of its document')
  .action(async (dossier: string, { text }: { text: string }) => {
    const { anchor } = await import('./anchor.js');
    anchor(dossier, text);
  });
program
  .command('draft <article>')
  .description(
    'draft a dossier from the known entities, offices, events, unknown names and dates of an article; uses the graph if a database is configured or running',
  )
  .option('--published <date>', 'publication date (EDTF); relative dates are resolved against it')
  .option('--out <file>', 'write to a new file instead of standard output')
  .option(
    '--suggestions <file>',
    'JSON Lines of quotes with type and role, such as a language model gives; each is found in the text or refused',
  )
  .action(async (article: string, options: { published?: string; out?: string; suggestions?: string }) => {
    const { draft } = await import('./draft.js');
    const config = readConfig();
    await draft(config, article, options, async () => {
      const { isGraphAtHand } = await import('./graphAtHand.js');
      if (!isGraphAtHand(config)) return [];
      return (await import('./graphEntities.js')).entitiesOfGraph(config, createLog(config));
    });
  });

program
  .command('ask [question]')
  .description('ask a published question and print tables of its answer; without a name, list the questions')
  .option(
    '--var <name=value>',
    'a variable, such as city=city:harbin; repeatable, and so are the items of a list',
    repeatable('--var'),
    [],
  )
  .option('--known-at <moment>', 'as the record stood: the number of a change, a time, or a day that is over')
  .option('--json', 'print the answer as JSON', false)
  .addHelpText(
    'after',
    '\nExample:\n  entente ask bureausMetCities --var city=city:harbin --var country=country:russia',
  )
  .action(async (question: string | undefined, options: AskOptions) => {
    const config = readConfig();
    await (await import('./ask.js')).ask(config, createLog(config, process.stderr), question, options);
  });
program
  .command('mcp')
  .description('answer an assistant over standard input and output (Model Context Protocol)')
  .action(async () => {
    const config = readConfig();
    // Standard output is the assistant's.
    await (await import('./mcp.js')).mcp(config, createLog(config, process.stderr));
  });
program
  .command('export')
  .description(
    'write the graph in a format that other tools read: jsonl (an archive of all, which entente import restores), csv (a folder of tables with datapackage.json), gexf, graphml, ftm (FollowTheMoney), jsonld or ntriples',
  )
  .addOption(
    new Option('--format <format>', 'the format')
      .choices(['jsonl', 'csv', 'gexf', 'graphml', 'ftm', 'jsonld', 'ntriples'])
      .default('jsonl'),
  )
  .option('--out <path>', 'the file to write, or the folder for csv; - is standard output', '-')
  .option('--as-of <day>', 'as of a day of the world: YYYY-MM-DD')
  .option('--known-at <moment>', 'as the record stood: the number of a change, a time, or a day that is over')
  .option('--base <address>', 'what stands before ids in RDF', 'urn:entente:')
  .option('--licence <name>', 'the licence that datapackage.json names, such as CC-BY-4.0')
  .action(async (options: ExportOptions) => {
    const config = readConfig();
    const [{ limitHeapGrowth }, { exportGraph }] = await Promise.all([
      import('./memory.js'),
      import('./export.js'),
    ]);
    limitHeapGrowth();
    // Standard output may be the file.
    await exportGraph(config, createLog(config, process.stderr), options);
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
    ServerRefused,
    UnusableOption,
    UnusableArchive,
    ChangedMeanwhile,
    EntenteError,
  ].some((type) => error instanceof type);
  process.stderr.write(`${expected && error instanceof Error ? error.message : describe(error)}\n`);
  process.exitCode = 1;
});

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
