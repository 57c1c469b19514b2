/** `entente serve` in a process of its own, as a user has it, to be cut off from its database and stopped. */
import {
  spawn,
  type ChildProcess,
  type ChildProcessByStdio,
  type SpawnOptionsWithStdioTuple,
  type StdioNull,
  type StdioPipe,
} from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const ROOT = join(__dirname, '..', '..');

export interface Served {
  readonly child: ChildProcess;
  /** What it has written so far, log included. */
  output(): string;
  /** The address under which it answers; fails when it ends before. */
  url(): Promise<string>;
  /** The exit code and signal. */
  ended: Promise<[number | null, NodeJS.Signals | null]>;
}

const CLI = ['-r', join(__dirname, 'typescript.cjs'), join(ROOT, 'src', 'cli', 'main.ts')];
const SERVE = [...CLI, 'serve'];

/** Starts the server with these settings and no others of ours. */
export function startServed(settings: Record<string, string>): Served {
  return watchServed(spawn(process.execPath, SERVE, optionsOf(settings)));
}

/** Runs another verb of the command line to its end. */
export async function runCommand(
  args: readonly string[],
  settings: Record<string, string>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const command = watchServed(spawn(process.execPath, [...CLI, ...args], optionsOf(settings)));
  const [code] = await command.ended;
  return { code, output: command.output() };
}

/** The same as the start script of a package in this folder, by npm, in a process group of its own. */
export function startServedByNpm(folder: string, settings: Record<string, string>): Served {
  const start = ['exec', ...[process.execPath, ...SERVE].map((word) => JSON.stringify(word))].join(' ');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, scripts: { start } }));
  return watchServed(spawn('npm', ['start'], { ...optionsOf(settings), cwd: folder, detached: true }));
}

function optionsOf(
  settings: Record<string, string>,
): SpawnOptionsWithStdioTuple<StdioNull, StdioPipe, StdioPipe> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NEO4J|ENTENTE|SOURCES|LOG_LEVEL)/.test(name)),
  );
  return {
    cwd: ROOT,
    env: { ...env, ENTENTE_PORT: '0', ENTENTE_HEAP_MB: '256', ENTENTE_PAGE_CACHE_MB: '32', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  };
}

function watchServed(child: ChildProcessByStdio<null, Readable, Readable>): Served {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (output += part));
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const url = async (): Promise<string> =>
    until(90_000, 'the server answers', async () => {
      if (child.exitCode !== null) throw new Error(`The server has ended: ${output}`);
      return /Entente is listening at (\S+)\/graphql/.exec(output)?.[1];
    });
  return { child, output: () => output, url, ended };
}

/** One query, with how long the answer took. */
export async function ask(
  url: string,
  query: string,
): Promise<{ status: number; milliseconds: number; data: unknown; extensions: unknown }> {
  const began = performance.now();
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(10_000),
  });
  const body = (await answer.json()) as { data?: unknown; errors?: { extensions: unknown }[] };
  return {
    status: answer.status,
    milliseconds: performance.now() - began,
    data: body.data,
    extensions: body.errors?.[0]?.extensions,
  };
}

/** Status and body of a health page. */
export async function health(url: string, page: 'livez' | 'readyz'): Promise<[number, unknown]> {
  const answer = await fetch(`${url}/${page}`, { signal: AbortSignal.timeout(10_000) });
  return [answer.status, await answer.json()];
}

/** Asks again and again until there is an answer, or fails after the time limit. */
export async function until<Result>(
  limitMs: number,
  what: string,
  attempt: () => Promise<Result | undefined>,
): Promise<Result> {
  const last = Date.now() + limitMs;
  while (Date.now() < last) {
    const result = await attempt();
    if (result !== undefined) return result;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Not within ${limitMs} ms: ${what}.`);
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
