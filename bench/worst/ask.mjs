/** Asks one query, and says how long it took, how large the answer was, and for how long the server stood still. */
import { Agent } from 'node:http';
import { readFileSync } from 'node:fs';
import { post } from '../post.mjs';

const agent = new Agent({ keepAlive: true });

/** Sends one query. @returns status and bytes of the answer */
export function send(url, query, variables) {
  return post(url, JSON.stringify({ query, variables }), agent);
}

/**
 * @returns `{ milliseconds, workedMs, bytes, stoodStillMs, megabytes, status, code, cost, data }`; `workedMs` is the time that server
 * and database worked, or the whole where that is less: what it would take at most on a machine that does nothing else
 */
export async function ask(server, query, variables) {
  await loopOf(server);
  const pids = [server.pid, ...(server.databasePid ? [server.databasePid] : [])];
  const before = workedMs(pids);
  const began = performance.now();
  const { status, bytes: body } = await send(server.url, query, variables);
  const milliseconds = performance.now() - began;
  const worked = server.databasePid ? workedMs(pids) - before : milliseconds;
  const loop = await loopOf(server);
  // Large answers are not parsed: the end has the cost.
  const [, requested] = /"requested":(\d+)/.exec(body.subarray(-500).toString()) ?? [];
  const [, code] = /"code":"(\w+)"/.exec(body.subarray(0, 4_000).toString()) ?? [];
  return {
    milliseconds: Math.round(milliseconds),
    workedMs: Math.round(Math.min(worked, milliseconds)),
    bytes: body.length,
    stoodStillMs: Math.round(loop.longestMs),
    megabytes: Math.round(loop.megabytes),
    status,
    code,
    cost: Number(requested ?? 0),
    text: body.length < 4_000 ? body.toString() : '',
  };
}

/** Lets the connections go. */
export function closeConnections() {
  agent.destroy();
}

/** How long some processes have worked, in steps of ten milliseconds: fields 14 and 15 of Linux. */
function workedMs(pids) {
  return pids
    .flatMap((pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13))
    .reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
}

function loopOf({ child }) {
  return new Promise((resolve) => {
    child.once('message', resolve);
    child.send('loop');
  });
}
