/** A client that writes: it sends a mutation again until somebody answers it. */
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 180_000;
const PAUSE_MS = 250;

/** Codes after which the same request may succeed. */
const AGAIN = new Set(['DATABASE_UNAVAILABLE', 'QUERY_TIMEOUT', 'OVERLOADED', 'CANCELLED', 'INTERNAL']);

/** One request. @returns the body of the answer */
export async function send(url, key, query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(40_000),
  });
  return response.json();
}

/**
 * Sends a request to one of several servers, again while nobody answers it for good.
 * @param urls gives the addresses at this moment
 * @returns the answer, and how often it was sent
 */
export async function sendUntilAnswered(urls, key, query, variables) {
  const until = Date.now() + PATIENCE_MS;
  for (let tries = 1; ; tries += 1) {
    const url = urls()[tries % urls().length];
    const answer = await send(url, key, query, variables).catch((error) => ({ failure: String(error) }));
    const code = answer.errors?.[0]?.extensions?.code;
    const again = answer.failure !== undefined || AGAIN.has(code);
    if (!again) return { ...answer, tries };
    if (Date.now() > until) throw new Error(`No answer: ${JSON.stringify(answer)}`);
    await wait(PAUSE_MS);
  }
}

/** Runs work for each item with so many at a time. */
export async function withClients(count, items, work) {
  const open = [...items.entries()];
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (let next = open.shift(); next !== undefined; next = open.shift()) await work(next[1], next[0]);
    }),
  );
}

/** The middle of some figures. */
export function median(figures) {
  const ordered = [...figures].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? NaN;
}
