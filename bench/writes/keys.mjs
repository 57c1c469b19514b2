/** Whether the time of a refusal says anything of a key: the right one, one with another secret, and one that nobody has. */
import { loadBuilt } from '../built.mjs';
import { median } from './client.mjs';
import { curatorKey, openSeeds, withGraph } from './graph.mjs';

/** Medians in milliseconds of finding out who a caller is. */
export async function timeKeys({ rounds }, closers) {
  const database = await openSeeds('writes', closers, () => undefined);
  const right = await curatorKey(database);
  const { newApiKey, parseApiKey, printApiKey } = loadBuilt('access/apiKey');
  const { id } = parseApiKey(right);
  const other = newApiKey();
  const keys = {
    right,
    wrongSecret: printApiKey({ id, secret: other.secret }),
    unknown: printApiKey(other),
  };
  return withGraph(database, async (graph) => {
    const authenticate = loadBuilt('access/authenticate').authenticator({ graph, anonymousReaders: true });
    const times = Object.fromEntries(Object.keys(keys).map((name) => [name, []]));
    for (let round = -20; round < rounds; round += 1) {
      for (const [name, key] of Object.entries(keys)) {
        const began = performance.now();
        await authenticate(`Bearer ${key}`).catch(() => undefined);
        if (round >= 0) times[name].push(performance.now() - began);
      }
    }
    return Object.fromEntries(
      Object.entries(times).map(([name, figures]) => [name, Number(median(figures).toFixed(3))]),
    );
  });
}
