/** Sends questions to servers over kept connections. */
import { Agent } from 'node:http';
import { post } from './post.mjs';

/** How many clients ask at once when throughput is measured. */
export const CLIENTS = 16;

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/** Sends a question in the form that a server takes. @returns status and bytes of the answer */
export function send({ url, form }, question, variables) {
  const body = JSON.stringify(
    form === 'floor' ? { name: question.name, variables } : { query: question[form].query, variables },
  );
  return post(url, body, agent);
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
