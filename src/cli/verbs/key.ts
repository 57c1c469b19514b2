import { readConfig } from '../../config';
import { commandLog } from '../commandLog';
import { expiryArgument, roleArgument, type KeyOptions } from '../keyOptions';
import { verb, type JsonOption, type Verb } from '../verb';

/** `entente key` with its verbs. */
export function keyVerb(): Verb {
  const made = verb('key', {
    group: 'run',
    summary: 'manage the API keys of those who may write',
    description:
      'Manages the API keys of those who may write, or read where anonymous readers may not. Roles: docs/writing.md',
  });
  made.addCommand(create()).addCommand(list()).addCommand(revoke());
  return made;
}

function create(): Verb {
  const made = verb('key create', {
    summary: 'create a key and print it, once',
    description: 'Creates a key and prints it, once. Its name is the author of the changes made with it.',
    json: 'print the key as JSON',
    examples: [
      {
        command: 'entente key create "Li Wei" --role CURATOR --expires 2099-12-31',
        about: 'a key for one person, until a day',
      },
      { command: 'entente key create loader --role CONTRIBUTOR --json', about: 'for a script' },
    ],
  });
  return made
    .argument('<name>', 'whose key it is')
    .requiredOption('--role <role>', 'READER, CONTRIBUTOR, CURATOR or ADMINISTRATOR', roleArgument)
    .option('--expires <date>', 'the last day on which the key is valid, or a time', expiryArgument)
    .action(async (name: string, options: KeyOptions) => {
      const config = readConfig();
      await (await import('../key.js')).createKey(config, commandLog(config), name, options);
    });
}

function list(): Verb {
  const made = verb('key list', {
    summary: 'list the keys, without their secrets',
    json: 'print the keys as JSON',
    examples: [{ command: 'entente key list', about: 'who may write, and until when' }],
  });
  return made.action(async (options: JsonOption) => {
    const config = readConfig();
    await (await import('../key.js')).listKeys(config, commandLog(config), options);
  });
}

function revoke(): Verb {
  const made = verb('key revoke', {
    summary: 'revoke a key: the server refuses it from then on',
    json: 'print what was revoked as JSON',
    examples: [{ command: 'entente key revoke KEY_ID', about: 'KEY_ID is the first word of key list' }],
  });
  return made.argument('<id>', 'the id of the key').action(async (id: string, options: JsonOption) => {
    const config = readConfig();
    await (await import('../key.js')).revokeKey(config, commandLog(config), id, options);
  });
}
