import { readConfig } from '../../config';
import { commandLog } from '../commandLog';
import type { ImportCommand } from '../import';
import { verb, type Verb } from '../verb';

/** `entente import`. */
export function importVerb(): Verb {
  const made = verb('import', {
    group: 'write',
    summary: 'import tables by a mapping, or restore an archive',
    description:
      'Imports a table (CSV, TSV, JSON Lines) as a data set: a mapping says which columns are which entity, fact and date. Without a mapping, it restores an archive of entente export into an empty graph, or loads JSON Lines in the terms of a dossier.',
    json: 'print the report as JSON',
    examples: [
      {
        command: 'entente import docs/import/missions.csv --map docs/import/missions.yaml --dry-run',
        about: 'read and check a table; exit code 1, since three of its rows are faulty on purpose',
        code: 1,
      },
      {
        command:
          'entente import docs/import/missions.csv --map docs/import/missions.yaml --rejects to-fix.csv',
        about: 'import it; the rejected rows go to to-fix.csv, each with the reason',
        code: 1,
      },
      {
        command: 'ENTENTE_HOME=.second entente import archive.jsonl',
        about: 'restore an archive into a graph of its own',
      },
    ],
    notes:
      'It can be run again at any time: rows that are there are not written twice. Mappings: docs/import.md',
  });
  return made
    .argument('<files...>', 'the table in one or more files of the same columns, or an archive')
    .option('--map <file>', 'the mapping, in YAML')
    .option('--rejects <file>', 'where rejected rows go; by default <name>.rejects.csv in this folder')
    .option(
      '--dry-run',
      'read and check everything against the graph, say what would change, and write nothing',
      false,
    )
    .option(
      '--retract-missing',
      'the files are the whole data set: withdraw what rows of earlier imports said that are gone',
      false,
    )
    .action(async (files: string[], options: ImportCommand) => {
      const config = readConfig();
      await (await import('../import.js')).importFiles(config, commandLog(config), files, options);
    });
}
