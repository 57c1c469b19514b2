import { spawn } from 'node:child_process';

/** A failure whose message is one sentence for a person: printed without a stack. */
export class Refusal extends Error {}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command to its end and returns its output and exit code; undefined as code when there is no such command.
 * A signal that comes meanwhile ends the command first and then this process.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    // A command that cannot be run is an answer, which the caller puts into a sentence.
    child.once('error', (error) => resolve({ code: undefined, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
    const timer = setTimeout(() => child.kill('SIGTERM'), options.timeoutMs ?? 900_000);
    let received;
    const passOn = (signal) => {
      received = signal;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, passOn);
    child.once('close', () => {
      clearTimeout(timer);
      for (const signal of SIGNALS) process.removeListener(signal, passOn);
      if (received !== undefined) process.kill(process.pid, received);
    });
  });
}

/** Ends a script: a Refusal as its sentence, anything else with its stack, both with exit code 1. */
export function fail(error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
