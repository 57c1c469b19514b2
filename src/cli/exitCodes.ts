/** With which codes commands end. Scripts rely on them; docs/cli.md has this table. */

export const EXIT = {
  DONE: 0,
  FAULTS: 1,
  USAGE: 2,
  UNAVAILABLE: 3,
  DEFECT: 4,
  INTERRUPTED: 130,
  TERMINATED: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What each code means, in the order of the manual. */
export const EXIT_MEANINGS: readonly { readonly code: ExitCode; readonly meaning: string }[] = [
  {
    code: EXIT.DONE,
    meaning: 'Done. `serve` also ends with it when a signal stops it.',
  },
  {
    code: EXIT.FAULTS,
    meaning:
      'The input or the graph has faults: a file cannot be read, a dossier is invalid, rows were rejected, a rule or a check failed, or the server refused.',
  },
  {
    code: EXIT.USAGE,
    meaning: 'Wrong usage: an unknown verb or option, a missing argument, or an invalid setting.',
  },
  {
    code: EXIT.UNAVAILABLE,
    meaning:
      'The database or the server cannot be used: it does not respond, rejects the password, is in use, or has another schema.',
  },
  { code: EXIT.DEFECT, meaning: 'A defect of Entente. `--debug` prints the details.' },
  { code: EXIT.INTERRUPTED, meaning: 'Interrupted by SIGINT (Ctrl-C).' },
  { code: EXIT.TERMINATED, meaning: 'Ended by SIGTERM.' },
];
