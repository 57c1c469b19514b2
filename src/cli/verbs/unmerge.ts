import { readConfig } from '../../config';
import { commandLog } from '../commandLog';
import type { UnmergeOptions } from '../identity';
import { verb, type Verb } from '../verb';

/** `entente unmerge`. */
export function unmergeVerb(): Verb {
  const made = verb('unmerge', {
    group: 'decide',
    summary: 'take a merge back',
    description: 'Retracts the decision that merged an entity into another: its facts return to it.',
    json: 'print the retracted decisions and what moved as JSON',
    examples: [
      {
        command: 'entente unmerge topic:rehabilitation --because "They differ"',
        about: 'let a merged topic stand by itself again',
      },
    ],
  });
  return made
    .argument('<id>', 'the entity that was merged')
    .option('--because <reason>', 'the reason why they are different', 'The merge was undone.')
    .option('--author <name>', 'the person who decides', 'curator')
    .action(async (id: string, options: UnmergeOptions) => {
      const config = readConfig();
      const { unmergeEntity } = await import('../identity.js');
      await unmergeEntity(config, commandLog(config), id, options);
    });
}
