import { readConfig } from '../../config';
import { commandLog } from '../commandLog';
import { UnusableOption } from '../unusableOption';
import { verb, type JsonOption, type Verb } from '../verb';

interface Given extends JsonOption {
  readonly server?: string;
  readonly dryRun?: boolean;
}

/** `entente load`. */
export function loadVerb(): Verb {
  const made = verb('load', {
    group: 'write',
    summary: 'load dossiers, JSON Lines or the gazetteer',
    description:
      'Loads a folder of dossiers (all or nothing), a JSON Lines file (in batches), or “gazetteer” (the cities of the world). It can be run again at any time: what is there already stays as it is.',
    json: 'print what was loaded as JSON',
    examples: [
      { command: 'entente load seeds --dry-run', about: 'check all dossiers and say what would change' },
      { command: 'entente load seeds', about: 'load them' },
      { command: 'entente load gazetteer', about: 'load countries, regions and 34,000 cities' },
      {
        command: 'ENTENTE_KEY=entente_… entente load seeds --server http://127.0.0.1:4000',
        about: 'send them to a running server, with the key of someone who may write there',
      },
    ],
    notes: 'A folder that is called gazetteer is named by its path: ./gazetteer.',
  });
  return made
    .argument('<path>', 'a folder of dossiers, a .jsonl file, or gazetteer')
    .option('--server <url>', 'send a folder to a running server, with the API key in ENTENTE_KEY')
    .option(
      '--dry-run',
      'check everything against the graph, say what would change, and write nothing',
      false,
    )
    .action(async (path: string, options: Given) => {
      const config = readConfig();
      const { server } = options;
      if (server !== undefined) {
        await (await import('../send/sendFolder.js')).sendFolder(config, path, server, options);
        return;
      }
      const log = commandLog(config);
      if (path !== 'gazetteer') await (await import('../load.js')).load(config, log, path, options);
      else if (options.dryRun === true)
        throw new UnusableOption(
          'The gazetteer is loaded in portions; --dry-run takes a folder of dossiers.',
        );
      else await (await import('../loadGazetteer.js')).loadGazetteer(config, log, options);
    });
}
