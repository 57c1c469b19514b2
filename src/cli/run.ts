import { failureOf } from './failure';
import { isInterrupted } from './interrupt';
import { print, say } from './print';
import { createProgram } from './program';
import type { CommonOptions, JsonOption } from './verb';

/** Runs one command to its end. Whatever fails is shown, and sets the exit code. */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  let options: CommonOptions & JsonOption = {};
  const program = createProgram().hook('preAction', (_program, verb) => {
    options = verb.opts<CommonOptions & JsonOption>();
  });
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (isInterrupted() || isClosedPipe(error)) return;
    const { code, message, faults } = failureOf(error);
    process.exitCode = code;
    if (message === '') return;
    say(message);
    if (options.debug === true) say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (options.json === true) print(JSON.stringify({ error: { code, message, faults } }, null, 2));
  }
}

/** Whoever read the output has gone, as `| head` does. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
