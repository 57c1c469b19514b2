import { readConfig } from '../../config';
import type { AskOptions } from '../ask';
import { commandLog } from '../commandLog';
import { repeatable } from '../repeatable';
import { verb, type Verb } from '../verb';

/** `entente ask`. */
export function askVerb(): Verb {
  const made = verb('ask', {
    group: 'read',
    summary: 'ask a published question and print tables of its answer',
    description:
      'Asks a published question (schema/operations) and prints tables of its answer. Without a name, it lists the questions.',
    json: 'print the answer, or the list of questions, as JSON',
    examples: [
      { command: 'entente ask', about: 'which questions are there, and what do they take?' },
      {
        command: 'entente ask bureausMetCities --var city=city:harbin --var country=country:russia',
        about: 'which bureaus of Harbin met Russian cities?',
      },
      {
        command: 'entente ask sisterCities --var city=city:harbin --json',
        about: 'the answer as the API gives it',
      },
    ],
  });
  return made
    .argument('[question]', 'the name of a question')
    .option(
      '--var <name=value>',
      'a variable, such as city=city:harbin; repeatable, and so are the items of a list',
      repeatable('--var'),
      [],
    )
    .option(
      '--known-at <moment>',
      'as the record stood: the number of a change, a time, or a day that is over',
    )
    .action(async (question: string | undefined, options: AskOptions) => {
      const config = readConfig();
      await (await import('../ask.js')).ask(config, commandLog(config), question, options);
    });
}
