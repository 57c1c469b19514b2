/** Asks one query, and says how long it took, how large the answer was, and for how long the server stood still. */
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true });
const TIMEOUT_MS = 60_000;

/** @returns `{ milliseconds, bytes, stoodStillMs, megabytes, status, code, cost, data }` */
export async function ask(server, query, variables) {
  await loopOf(server);
  const began = performance.now();
  const { status, body } = await post(server.url, JSON.stringify({ query, variables }));
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

/** Sends a body. @returns status and body of the answer */
export function post(url, body) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, timeout: TIMEOUT_MS, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(parts) }));
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${TIMEOUT_MS / 1000} s`)));
    sent.on('error', reject);
    sent.end(body);
  });
}
