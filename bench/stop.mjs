/**
 * Stops `npm start` in every way, again and again: which requests are lost, and how long the database outlives it.
 * node bench/stop.mjs --runs 20 --clients 20 [--ways "group TERM; group KILL"] [--reconnect]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ROOT } from '../scripts/prepare.mjs';

const PATIENCE_MS = 120_000;
const HOME = join(ROOT, '.entente', 'bench', 'stop');
const BODY = JSON.stringify({ query: '{ cities(first: 3) { nodes { id name } } }' });

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    clients: { type: 'string', default: '20' },
    ways: { type: 'string', default: '' },
    reconnect: { type: 'boolean', default: false },
  },
});

/** How each way ends the server: `group` signals all processes of npm's group, as terminals and supervisors do. */
const ways = {
  'group TERM': async ({ group }) => group('SIGTERM'),
  'group TERM, again after 1 s': async ({ group }) => {
    group('SIGTERM');
    await wait(1000);
    group('SIGTERM');
  },
  'npm TERM': async ({ npm }) => npm.kill('SIGTERM'),
  'npm KILL': async ({ npm }) => npm.kill('SIGKILL'),
  'group INT': async ({ group }) => group('SIGINT'),
  'group TERM, KILL after 0.5 s': async ({ group }) => {
    group('SIGTERM');
    await wait(500);
    group('SIGKILL');
  },
  'group KILL': async ({ group }) => group('SIGKILL'),
  'group TERM while it starts': async ({ group }) => group('SIGTERM'),
};

/** Ends in these ways are orderly, so that no request may be lost. */
const orderly = new Set(['group TERM', 'group TERM, again after 1 s', 'npm TERM', 'npm KILL', 'group INT']);

// A server in a group of its own would outlive this script.
let current;
process.once('exit', () => {
  if (current?.exitCode === null && current.signalCode === null) process.kill(-current.pid, 'SIGTERM');
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const chosen = values.ways === '' ? Object.keys(ways) : values.ways.split(';').map((way) => way.trim());
for (const way of chosen) {
  const runs = [];
  for (let run = 0; run < Number(values.runs); run += 1) runs.push(await tryOnce(way, run));
  console.log(summary(way, runs));
}

async function tryOnce(way, run) {
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    env: {
      ...process.env,
      ENTENTE_HOME: HOME,
      ENTENTE_PORT: '0',
      ENTENTE_HEAP_MB: '256',
      ENTENTE_PAGE_CACHE_MB: '32',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  current = npm;
  let output = '';
  for (const stream of [npm.stdout, npm.stderr])
    stream.setEncoding('utf8').on('data', (part) => (output += part));
  // Once nobody holds its output, the server is gone as well as npm.
  const ended = once(npm, 'close');
  const group = (signal) => process.kill(-npm.pid, signal);
  const told = { answered: 0, lost: [] };
  let clients = [];
  if (way.endsWith('starts')) {
    await until(
      () => databases().length > 0,
      () => output,
    );
    await wait(200 + ((run * 397) % 5000));
  } else {
    const url = await until(
      () => /Entente is listening at (\S+)/.exec(output)?.[1],
      () => output,
    );
    clients = Array.from({ length: Number(values.clients) }, () => keepAsking(url, told));
    await wait(500 + Math.random() * 1000);
  }
  const began = performance.now();
  await ways[way]({ npm, group });
  await ended;
  const endedMs = performance.now() - began;
  await until(
    () => databases().length === 0,
    () => output,
  );
  const goneMs = performance.now() - began;
  await Promise.all(clients);
  return { ...told, endedMs, goneMs, impatient: /second SIG/.test(output) };
}

/** Sends one request after the other until nobody listens; one that fails otherwise is lost. */
async function keepAsking(url, told) {
  const agent = new Agent({ keepAlive: !values.reconnect, maxSockets: 1 });
  for (;;) {
    try {
      const status = await post(url, agent);
      if (status === 200) told.answered += 1;
      else told.lost.push(String(status));
    } catch (error) {
      agent.destroy();
      if (error.code !== 'ECONNREFUSED') told.lost.push(error.code ?? error.message);
      return;
    }
  }
}

function post(url, agent) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': BODY.length };
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.once('error', reject);
      answer.once('end', () => resolve(answer.statusCode));
    });
    sent.once('error', reject);
    sent.end(BODY);
  });
}

/** The databases that run on the home of this script. */
function databases() {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    const command = commandOf(pid);
    return command.includes(`-Dentente.home=${encodeURI(HOME)}/`) && command.includes('CommunityEntryPoint');
  });
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}

async function until(attempt, outputOf) {
  const latest = performance.now() + PATIENCE_MS;
  while (performance.now() < latest) {
    const result = attempt();
    if (result) return result;
    await wait(50);
  }
  throw new Error(`Not within ${PATIENCE_MS / 1000} s: ${outputOf()}`);
}

function summary(way, runs) {
  const seconds = (pick) => (Math.max(...runs.map(pick)) / 1000).toFixed(1);
  const lost = runs.flatMap((run) => run.lost);
  const answered = runs.reduce((sum, run) => sum + run.answered, 0);
  return [
    `${way}: ${runs.length} runs`,
    `ended within ${seconds((run) => run.endedMs)} s, database gone within ${seconds((run) => run.goneMs)} s`,
    `${runs.filter((run) => run.impatient).length} took a repeat for a second signal`,
    ...(orderly.has(way) ? [`${lost.length} of ${answered + lost.length} requests lost`] : []),
    ...(orderly.has(way) && lost.length > 0 ? [[...new Set(lost)].join(' ')] : []),
  ].join('; ');
}
