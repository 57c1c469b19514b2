/** How a verb is declared: a command with its group, its examples, and what all verbs have in common. */
import { Command } from 'commander';

/** The headings of `entente --help`, in its order. */
export const GROUPS = {
  run: 'Run the server:',
  write: 'Bring facts in:',
  read: 'Ask and take facts out:',
  decide: 'Decide who is who:',
} as const;

export interface Example {
  /** A line as it is typed in a shell. */
  readonly command: string;
  /** What it does, without a full stop. */
  readonly about: string;
  /** The exit code that it ends with in this repository, if it is not 0. */
  readonly code?: number;
}

interface Declaration {
  /** None for the verbs of a verb, such as `key list`. */
  readonly group?: keyof typeof GROUPS;
  /** One line of the overview. */
  readonly summary: string;
  /** What it does, in full sentences; the summary if it is left out. */
  readonly description?: string;
  /** None where the verb's own verbs have them. */
  readonly examples?: readonly Example[];
  /** What `--json` prints; without it, there is no such option. */
  readonly json?: string;
  /** Paragraphs below the options. */
  readonly notes?: string;
}

/** A command with the parts that its manual needs. */
export class Verb extends Command {
  examples: readonly Example[] = [];
  notes: string | undefined;
}

/** What every verb may be given. */
export interface CommonOptions {
  readonly debug?: boolean;
}

export interface JsonOption {
  readonly json?: boolean | undefined;
}

/**
 * Makes a verb. Wrong usage is thrown as a `CommanderError`, which has been printed.
 * @param path the words after `entente`, such as `load` or `key create`
 */
export function verb(
  path: string,
  {
    group,
    summary,
    description = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    examples = [],
    json,
    notes,
  }: Declaration,
): Verb {
  const made = new Verb(path.split(' ').at(-1));
  made.examples = examples;
  made.notes = notes;
  // What stands behind a verb of a verb is meant for that one, although both may have such an option.
  made.summary(summary).description(description).exitOverride().enablePositionalOptions();
  if (group) made.helpGroup(GROUPS[group]);
  if (json !== undefined) made.option('--json', json);
  made.option('--debug', 'print the details of an unexpected failure');
  made.showHelpAfterError(`(entente ${path} --help shows what it takes.)`);
  made.addHelpText('after', () => helpEnd(made));
  return made;
}

function helpEnd({ examples, notes }: Verb): string {
  const parts = [
    ...(notes === undefined ? [] : [notes]),
    ...(examples.length === 0
      ? []
      : [`Examples:\n${examples.map(({ command, about }) => `  # ${about}\n  ${command}`).join('\n')}`]),
    'Exit codes and more: docs/cli.md',
  ];
  return `\n${parts.join('\n\n')}`;
}
