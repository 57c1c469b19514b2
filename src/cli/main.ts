/** The command line. Each verb loads its work when it is called: together they take as long to load as some take to run. */
import 'reflect-metadata';

import { allowClosedPipes } from './closedPipe';
import { failureOf } from './failure';
import { endOnSignals, isInterrupted } from './interrupt';
import { print, say } from './print';
import { createProgram } from './program';
import type { CommonOptions, JsonOption } from './verb';

allowClosedPipes(process.stdout, process.stderr);
endOnSignals();

let options: CommonOptions & JsonOption = {};

createProgram()
  .hook('preAction', (_program, verb) => {
    options = verb.opts<CommonOptions & JsonOption>();
  })
  .parseAsync()
  .catch((error: unknown) => {
    if (isInterrupted() || isClosedPipe(error)) return;
    const { code, message, faults } = failureOf(error);
    process.exitCode = code;
    if (message === '') return;
    say(message);
    if (options.debug === true) say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (options.json === true) print(JSON.stringify({ error: { code, message, faults } }, null, 2));
  });

/** Whoever read the output has gone, as `| head` does. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
