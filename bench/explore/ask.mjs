/** Asks the product and the database, and takes the time. */
import { Agent } from 'node:http';
import { post } from '../post.mjs';

const agent = new Agent({ keepAlive: true });

/** @returns a function that sends a query and gives the body of the answer with the milliseconds it took */
export function asker(url) {
  return async (query, variables) => {
    const began = performance.now();
    const { bytes } = await post(url, JSON.stringify({ query, variables }), agent);
    const took = performance.now() - began;
    return { ...JSON.parse(bytes.toString()), took };
  };
}

/** @returns a function that runs Cypher and gives its records with the milliseconds it took */
export function byHand(driver) {
  return async (text, parameters) => {
    const session = driver.session({ defaultAccessMode: 'READ' });
    const began = performance.now();
    const { records } = await session.run(`CYPHER 5 ${text}`, parameters, { timeout: 25_000 });
    const took = performance.now() - began;
    await session.close();
    return { records, took };
  };
}

export function median(figures) {
  const ordered = [...figures].sort((one, other) => one - other);
  return ordered[Math.floor(ordered.length / 2)] ?? NaN;
}

/** The data of an answer that has no error. */
export function dataOf({ data, errors }) {
  if (errors) throw new Error(JSON.stringify(errors).slice(0, 500));
  return data;
}
