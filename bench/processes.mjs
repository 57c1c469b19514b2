/** Processes that are measured: servers and loaders, with settings of ours alone. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ROOT } from '../scripts/prepare.mjs';

const START_MS = 180_000;
const STOP_MS = 10_000;

/**
 * Starts a server and waits until a line of its output gives its address.
 * @param ready matches the address
 * @returns its address, its process and the id of that, and `output()`: what it has written so far
 */
export function startServer(args, ready, closers, settings, cwd = ROOT) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: environment({ NODE_ENV: 'production', ...settings }),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  closers.unshift(async () => {
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(patience);
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`${args[0]} does not answer: ${output}`)), START_MS);
    child.stdout.setEncoding('utf8').on('data', (part) => {
      output += part;
      const url = ready.exec(output)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve({ url, pid: child.pid, child, output: () => output });
    });
    child.once('close', (code) => reject(new Error(`${args[0]} ended with code ${code}: ${output}`)));
  });
}

/** Runs a command of the product to its end. @returns how long it took, and its peak of resident memory */
export async function runCommand(args, settings, cwd = ROOT) {
  const began = Date.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: environment({ ...settings, LOG_LEVEL: 'warn' }),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentMegabytes(child.pid) ?? 0)), 200);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`entente ${args[1]} ended with code ${code}`);
  return { seconds: (Date.now() - began) / 1000, peak };
}

/** The settings that lead the product to a database. */
export function access({ uri, password }) {
  return { NEO4J_URI: uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: password };
}

/** This process's environment without settings meant for a server of the user's. */
function environment(settings) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J|ENTENTE|SOURCES|LOG_LEVEL)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...settings };
}

/** Resident memory of a process in megabytes; undefined where the system has no figures. */
export function residentMegabytes(pid, field = 'VmRSS') {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024);
  } catch {
    return undefined;
  }
}
