/** Asks one query, and says how long it took, how large the answer was, and for how long the server stood still. */
import { Agent } from 'node:http';
import { post } from '../post.mjs';

const agent = new Agent({ keepAlive: true });

/** Sends one query. @returns status and bytes of the answer */
export function send(url, query, variables) {
  return post(url, JSON.stringify({ query, variables }), agent);
}

/** @returns `{ milliseconds, bytes, stoodStillMs, megabytes, status, code, cost, data }` */
export async function ask(server, query, variables) {
  await loopOf(server);
  const began = performance.now();
  const { status, bytes: body } = await send(server.url, query, variables);
  const milliseconds = performance.now() - began;
  const loop = await loopOf(server);
  // Large answers are not parsed: the end has the cost.
  const [, requested] = /"requested":(\d+)/.exec(body.subarray(-500).toString()) ?? [];
  const [, code] = /"code":"(\w+)"/.exec(body.subarray(0, 4_000).toString()) ?? [];
  return {
    milliseconds: Math.round(milliseconds),
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

function loopOf({ child }) {
  return new Promise((resolve) => {
    child.once('message', resolve);
    child.send('loop');
  });
}
