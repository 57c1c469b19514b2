import { readConfig } from '../../config';
import { commandLog } from '../commandLog';
import { UnusableOption } from '../unusableOption';
import { verb, type JsonOption, type Verb } from '../verb';

interface Given extends JsonOption {
  readonly text?: string;
  readonly watch: boolean;
  readonly digest: boolean;
}

/** `entente check`, and `entente check seeds`. */
export function checkVerb(): Verb {
  const made = verb('check', {
    group: 'write',
    summary: 'check dossiers, or the rules of the graph',
    description:
      'Checks one dossier beside the others; without a file, runs all rules of cypher/checks on the graph.',
    json: 'print what was found as JSON; with --watch, one line for each time',
    examples: [
      { command: 'entente check', about: 'are all rules of the graph kept?' },
      { command: 'entente check seeds/003-yakutsk-heihe.yaml', about: 'one dossier' },
      { command: 'entente check --digest', about: 'one value, to compare two graphs' },
    ],
    notes: 'To check all dossiers of a folder without a database: entente check seeds --help',
  });
  return made
    .argument('[dossier]', 'a dossier in YAML')
    .option('--text <file>', 'the text of its document: shows the words beside each range')
    .option('--watch', 'check again whenever the dossier or the text changes, until you stop it', false)
    .option('--digest', 'print one value for all that the graph says now, to compare two graphs', false)
    .action(async (dossier: string | undefined, options: Given) => {
      const config = readConfig();
      if (dossier !== undefined && options.digest)
        throw new UnusableOption('--digest is of the whole graph and takes no file.');
      if (dossier !== undefined) {
        await (await import('../checkDossier.js')).checkDossier(config, dossier, options);
        return;
      }
      if (options.text !== undefined || options.watch)
        throw new UnusableOption(
          '--text and --watch need the file of a dossier: entente check FILE --text T --watch',
        );
      const log = commandLog(config);
      if (options.digest) await (await import('../digest.js')).printDigest(config, log, options);
      else await (await import('../checkGraph.js')).checkGraph(config, log, options);
    })
    .addCommand(seeds());
}

function seeds(): Verb {
  const made = verb('check seeds', {
    summary: 'check the dossiers of a folder; needs no database',
    description:
      'Checks all dossiers of a folder, and compares them with the texts in SOURCES if it is set. It needs no database.',
    json: 'print the report as JSON',
    examples: [{ command: 'entente check seeds seeds', about: 'what is missing or wrong in seeds/' }],
  });
  return made
    .argument('[folder]', 'a folder of dossiers; by default that of ENTENTE_SEEDS')
    .option('--evidence', 'list the passages that may be evidence for further facts', false)
    .action(
      async (folder: string | undefined, { json = false, evidence }: JsonOption & { evidence: boolean }) => {
        const { checkSeeds } = await import('../checkSeeds.js');
        await checkSeeds(readConfig(), { folder, json, evidence });
      },
    );
}
