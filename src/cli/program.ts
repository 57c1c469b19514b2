/** The command line as a whole: its verbs, grouped. */
import { Command } from 'commander';

import { productVersion } from './productVersion';
import { anchorVerb } from './verbs/anchor';
import { askVerb } from './verbs/ask';
import { checkVerb } from './verbs/check';
import { doctorVerb } from './verbs/doctor';
import { draftVerb } from './verbs/draft';
import { exportVerb } from './verbs/export';
import { importVerb } from './verbs/import';
import { keyVerb } from './verbs/key';
import { loadVerb } from './verbs/load';
import { mcpVerb } from './verbs/mcp';
import { mergeVerb } from './verbs/merge';
import { migrateVerb } from './verbs/migrate';
import { schemaVerb } from './verbs/schema';
import { serveVerb } from './verbs/serve';
import { unmergeVerb } from './verbs/unmerge';

/** In the order of the overview. */
const VERBS = [
  serveVerb,
  doctorVerb,
  migrateVerb,
  keyVerb,
  loadVerb,
  importVerb,
  draftVerb,
  anchorVerb,
  checkVerb,
  askVerb,
  exportVerb,
  schemaVerb,
  mcpVerb,
  mergeVerb,
  unmergeVerb,
];

/** Makes the program. */
export function createProgram(): Command {
  const program = new Command('entente')
    .description('A GraphQL knowledge graph of city diplomacy over Neo4j.')
    .version(productVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this overview, or what a verb takes')
    .helpCommand('help [verb]', 'print what a verb takes')
    .usage('<verb> [options]')
    .exitOverride()
    // Options behind a verb are the verb's, down to the last: check seeds --json.
    .enablePositionalOptions()
    .showHelpAfterError('(entente --help lists the verbs.)')
    .addHelpText(
      'after',
      '\nentente <verb> --help shows options and examples.\nSettings are environment variables: README.md. Exit codes: docs/cli.md.',
    );
  for (const verb of VERBS) program.addCommand(verb());
  return program;
}
