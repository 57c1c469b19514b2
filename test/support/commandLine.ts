/** The command line as tests use it: within this process, or as lines of a shell. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runCommandLine } from '../../src/cli/run';

const ROOT = join(__dirname, '..', '..');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** This process's environment without settings of ours, and with these. */
export function environmentWith(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J|ENTENTE|SOURCES|LOG_LEVEL)/.test(name),
  );
  return { ...Object.fromEntries(others), ...settings };
}

/** Runs a command within this process, which has loaded most of it already; what it changes of the process is restored. */
export async function runHere(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Pick<Ended, 'code' | 'stdout' | 'stderr'>> {
  const before = { env: process.env, exitCode: process.exitCode };
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  process.env = environmentWith(settings);
  process.exitCode = 0;
  try {
    await runCommandLine(words);
    return { code: process.exitCode, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.env = before.env;
    process.exitCode = before.exitCode ?? 0;
  }
}

export interface Shell {
  readonly folder: string;
  /** Runs a line to its end. */
  run(line: string, settings: Readonly<Record<string, string>>): Promise<Ended>;
  /** Starts a line, which the caller ends with a signal once it has said some words. */
  stopAfter(
    line: string,
    settings: Readonly<Record<string, string>>,
    words: RegExp,
    signal: NodeJS.Signals,
  ): Promise<Ended>;
  remove(): void;
}

/** A shell in a folder of its own, with copies of what the manual's examples name, and `entente` on its PATH. */
export function openShell(): Shell {
  const folder = mkdtempSync(join(tmpdir(), 'entente-shell-'));
  for (const path of ['docs/cli', 'docs/import', 'seeds'])
    cpSync(join(ROOT, path), join(folder, path), {
      recursive: true,
      filter: (source) => !/seeds\/(gazetteer|readings)/.test(source),
    });
  const main = join(ROOT, 'src', 'cli', 'main.ts');
  const bin = join(folder, 'entente');
  writeFileSync(
    bin,
    `#!/bin/sh\nexec '${process.execPath}' -r '${join(__dirname, 'typescript.cjs')}' '${main}' "$@"\n`,
  );
  chmodSync(bin, 0o755);
  const start = (line: string, settings: Readonly<Record<string, string>>) => {
    const env = environmentWith(settings);
    const child = spawn('sh', ['-c', line], {
      cwd: folder,
      env: { ...env, PATH: `${folder}:${env['PATH'] ?? ''}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (part: string) => {
        said[stream] += part;
      });
    const ended = once(child, 'close').then(([code, signal]): Ended => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      ...said,
    }));
    return { child, said, ended };
  };
  return {
    folder,
    run: (line, settings) => start(line, settings).ended,
    stopAfter: async (line, settings, words, signal) => {
      const { child, said, ended } = start(`exec ${line}`, settings);
      const until = Date.now() + 90_000;
      while (!words.test(said.stdout + said.stderr)) {
        if (child.exitCode !== null || Date.now() > until)
          throw new Error(`“${line}” did not say ${String(words)}: ${said.stdout}${said.stderr}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      child.kill(signal);
      return ended;
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
