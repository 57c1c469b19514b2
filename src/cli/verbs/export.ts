import { Option } from 'commander';

import { readConfig } from '../../config';
import { commandLog } from '../commandLog';
import type { ExportOptions } from '../export';
import { verb, type Verb } from '../verb';

/** `entente export`. */
export function exportVerb(): Verb {
  const made = verb('export', {
    group: 'read',
    summary: 'write the graph for other tools, or an archive of it',
    description:
      'Writes the graph in a format that other tools read: jsonl (an archive of all, which entente import restores), csv (a folder of tables with datapackage.json), gexf, graphml, ftm (FollowTheMoney), jsonld or ntriples.',
    json: 'print what was written as JSON; with --out',
    examples: [
      { command: 'entente export --out archive.jsonl', about: 'an archive of all' },
      { command: 'entente export --format csv --out network', about: 'tables in the folder network' },
      {
        command: 'entente export --format gexf --out network.gexf --as-of 2020-06-30',
        about: 'for Gephi, as of a day',
      },
      { command: 'entente export --format ntriples | head -n 3', about: 'to another program' },
    ],
    notes: 'Formats: docs/export.md',
  });
  return made
    .addOption(
      new Option('--format <format>', 'the format')
        .choices(['jsonl', 'csv', 'gexf', 'graphml', 'ftm', 'jsonld', 'ntriples'])
        .default('jsonl'),
    )
    .option('--out <path>', 'the file to write, or the folder for csv; - is standard output', '-')
    .option('--as-of <day>', 'as of a day of the world: YYYY-MM-DD')
    .option(
      '--known-at <moment>',
      'as the record stood: the number of a change, a time, or a day that is over',
    )
    .option('--base <address>', 'what stands before ids in RDF', 'urn:entente:')
    .option('--licence <name>', 'the licence that datapackage.json names, such as CC-BY-4.0')
    .action(async (options: ExportOptions) => {
      const config = readConfig();
      const [{ limitHeapGrowth }, { exportGraph }] = await Promise.all([
        import('../memory.js'),
        import('../export.js'),
      ]);
      limitHeapGrowth();
      await exportGraph(config, commandLog(config), options);
    });
}
