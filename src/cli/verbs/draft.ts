import { readConfig } from '../../config';
import { commandLog } from '../commandLog';
import type { DraftOptions } from '../draft';
import { verb, type Verb } from '../verb';

/** `entente draft`. */
export function draftVerb(): Verb {
  const made = verb('draft', {
    group: 'write',
    summary: 'draft a dossier from an article',
    description:
      'Drafts a dossier from the known entities, offices, events, unknown names and dates of an article, for you to finish. It asks the graph if a database is configured or running, and needs none.',
    json: 'print the draft within a JSON document, with the suggestions that were refused',
    examples: [
      {
        command: 'entente draft docs/cli/article.txt --published 2024-05-14',
        about: 'print a draft',
      },
      {
        command: 'entente draft docs/cli/article.txt --published 2024-05-14 --out draft.yaml',
        about: 'write it to a new file',
      },
    ],
  });
  return made
    .argument('<article>', 'the text, in Russian, English or Chinese')
    .option('--published <date>', 'publication date (EDTF); relative dates are resolved against it')
    .option('--out <file>', 'write to a new file instead of standard output')
    .option(
      '--suggestions <file>',
      'JSON Lines of quotes with type and role, such as a language model gives; each is found in the text or refused',
    )
    .action(async (article: string, options: DraftOptions) => {
      const { draft } = await import('../draft.js');
      const config = readConfig();
      await draft(config, article, options, async () => {
        const { isGraphAtHand } = await import('../graphAtHand.js');
        if (!isGraphAtHand(config)) return [];
        return (await import('../graphEntities.js')).entitiesOfGraph(config, commandLog(config));
      });
    });
}
