/** Sends questions to servers over kept connections. */
import { Agent, request } from 'node:http';

/** How many clients ask at once when throughput is measured. */
export const CLIENTS = 16;

const TIMEOUT_MS = 60_000;

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/** Sends a question in the form that a server takes. @returns status and bytes of the answer */
export function send({ url, form }, question, variables) {
  const body = JSON.stringify(
    form === 'floor' ? { name: question.name, variables } : { query: question[form].query, variables },
  );
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, timeout: TIMEOUT_MS, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, bytes: Buffer.concat(parts) }));
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${TIMEOUT_MS / 1000} s`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Milliseconds until the answer is complete; fails when it is an error. */
export async function time(server, question, variables) {
  const began = performance.now();
  const { status, bytes } = await send(server, question, variables);
  const took = performance.now() - began;
  if (status !== 200 || bytes.includes('"errors":[')) throw new Error(bytes.toString().slice(0, 300));
  return took;
}

/** Lets the connections go. */
export function closeConnections() {
  agent.destroy();
}
