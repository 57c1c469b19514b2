/** Asks the three servers: once to compare, then in turn for latency, then by many clients at once for throughput. */
import { isDeepStrictEqual } from 'node:util';
import { Agent, request } from 'node:http';

export const SERVERS = ['floor', 'product', 'peer'];
const CLIENTS = 16;
const TIMEOUT_MS = 60_000;

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/** What is sent to a server for a question. */
function bodyOf(server, question, variables) {
  return JSON.stringify(
    server === 'floor' ? { name: question.name, variables } : { query: question[server].query, variables },
  );
}

function ask(url, body) {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        timeout: TIMEOUT_MS,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(parts) }));
      },
    );
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${TIMEOUT_MS / 1000} s`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Milliseconds that an answer took; fails unless it is one. */
async function timed(url, body) {
  const began = performance.now();
  const { status, text } = await ask(url, body);
  const took = performance.now() - began;
  if (status !== 200 || text.includes('"errors":[')) throw new Error(text.toString().slice(0, 300));
  return took;
}

/** Whether all three give the same answers. @returns sizes of the answers, and who differs and why */
export async function compare(urls, question, sets) {
  const sizes = {};
  const faults = {};
  for (const variables of sets) {
    let expected;
    for (const server of SERVERS) {
      try {
        const { text } = await ask(urls[server], bodyOf(server, question, variables));
        const { data, errors } = JSON.parse(text.toString());
        if (errors) throw new Error(errors[0].message);
        const answer = server === 'floor' ? data : question[server].answer(data, variables);
        // Objects without prototype and absent keys do not count as differences.
        const plain = JSON.parse(JSON.stringify(answer));
        sizes[server] = Math.max(sizes[server] ?? 0, text.length);
        if (server === 'floor') {
          expected = plain;
          if (isEmpty(plain)) faults.floor = 'the answer is empty';
        } else if (!isDeepStrictEqual(plain, expected)) {
          faults[server] = `differs at ${difference(plain, expected)}`;
        }
      } catch (error) {
        faults[server] = error.message.slice(0, 300);
      }
    }
  }
  return { sizes, faults };
}

function isEmpty(value) {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The first place at which two answers differ. */
function difference(a, b, path = '') {
  const isPlain = (value) => typeof value === 'object' && value !== null;
  if (!isPlain(a) || !isPlain(b)) return `${path}: ${JSON.stringify(a)} instead of ${JSON.stringify(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!isDeepStrictEqual(a[key], b[key])) return difference(a[key], b[key], `${path}.${key}`);
  }
  return path;
}

/** Asks until it is warm, for a bounded time. */
export async function warmUp(url, server, question, sets, milliseconds) {
  const until = Date.now() + milliseconds;
  for (let n = 0; n < 200 && Date.now() < until; n++) {
    await timed(url, bodyOf(server, question, sets[n % sets.length]));
  }
}

/** Latencies by server, the three asked in turn, in changing order; adds to `taken`. */
export async function latencies(urls, question, sets, { rounds, milliseconds }, taken) {
  const until = Date.now() + milliseconds;
  for (let round = 0; round < rounds && (round < 3 || Date.now() < until); round++) {
    for (let turn = 0; turn < SERVERS.length; turn++) {
      const server = SERVERS[(round + turn) % SERVERS.length];
      taken[server].push(await timed(urls[server], bodyOf(server, question, sets[round % sets.length])));
    }
  }
}

/** Answers a second by a number of clients at once. */
export async function throughput(url, server, question, sets, milliseconds) {
  const began = performance.now();
  const until = began + milliseconds;
  let answers = 0;
  const client = async (number) => {
    for (let n = number; performance.now() < until; n++) {
      await timed(url, bodyOf(server, question, sets[n % sets.length]));
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
  return (answers * 1000) / (performance.now() - began);
}

export function median(values) {
  const ordered = [...values].sort((a, b) => a - b);
  const middle = ordered.length >> 1;
  return ordered.length % 2 === 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
}

export function closeConnections() {
  agent.destroy();
}
