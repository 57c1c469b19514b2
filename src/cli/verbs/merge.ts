import { readConfig } from '../../config';
import { commandLog } from '../commandLog';
import type { MergeOptions } from '../identity';
import { repeatable } from '../repeatable';
import { verb, type Verb } from '../verb';

/** `entente merge`. */
export function mergeVerb(): Verb {
  const made = verb('merge', {
    group: 'decide',
    summary: 'merge two entities that are the same',
    description:
      'Merges an entity into another: its facts count there, and its id resolves to the other. The decision is recorded with its reason, and unmerge takes it back.',
    json: 'print the decision and what moved as JSON',
    examples: [
      {
        command:
          'entente merge topic:rehabilitation topic:healthcare --because "One topic here" --author "Li Wei"',
        about: 'merge a topic into another',
      },
    ],
  });
  return made
    .argument('<id>', 'the entity that goes on under the other id')
    .argument('<into>', 'the entity that both are from then on')
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
      const { mergeEntities } = await import('../identity.js');
      await mergeEntities(config, commandLog(config), [id, into], options);
    });
}
