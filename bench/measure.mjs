/** Measures servers: each warmed up, then latency by one client in turn, then throughput by many clients at once. */
import { CLIENTS, time } from './client.mjs';

/** Requests after which a server is warm at the latest. */
const WARM = 200;

/** Rounds of latency that are measured however long they take. */
const LEAST_ROUNDS = 3;

/** Asks a server until it is warm, for a bounded time. */
export async function warmUp(server, { question, sets }, milliseconds) {
  const until = Date.now() + milliseconds;
  for (let n = 0; n < WARM && Date.now() < until; n++) {
    await time(server, question, sets[n % sets.length]);
  }
}

/** Asks the servers in turn, in changing order, and adds the milliseconds of each to its `samples`. */
export async function measureLatency(servers, { question, sets, samples }, { rounds, milliseconds }) {
  const until = Date.now() + milliseconds;
  for (let round = 0; round < rounds && (round < LEAST_ROUNDS || Date.now() < until); round++) {
    for (const server of rotated(servers, round)) {
      samples[server.name].push(await time(server, question, sets[round % sets.length]));
    }
  }
}

/** Answers a second by a number of clients at once. */
export async function measureThroughput(server, { question, sets }, milliseconds) {
  const began = performance.now();
  const until = began + milliseconds;
  let answers = 0;
  const client = async (number) => {
    for (let n = number; performance.now() < until; n++) {
      await time(server, question, sets[n % sets.length]);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
  return (answers * 1000) / (performance.now() - began);
}

/** A list that begins at another of its elements. */
export function rotated(list, by) {
  return list.map((_, index) => list[(by + index) % list.length]);
}

/** The middle of some values. */
export function median(values) {
  const ordered = [...values].sort((a, b) => a - b);
  const middle = ordered.length >> 1;
  return ordered.length % 2 === 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
}
