/**
 * `node bench/live.mjs`: a subscriber follows changes through reconnections to two server processes while others write. It must get
 * each change once and in order. Prints how long after its commit a change arrives.
 * Options: --changes 2000, --reconnections 20, --writers 4, --pause 40 (ms between two changes of a writer), --heap 512, --page-cache 128.
 */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ROOT } from '../scripts/prepare.mjs';
import { loadBuilt, loadPackage } from './built.mjs';
import { memoryOptions, positiveNumbers } from './options.mjs';
import { preparePackages } from './packages.mjs';
import { PRODUCT, startProduct } from './product.mjs';
import { inSession, say } from './session.mjs';

const { values } = parseArgs({
  options: {
    changes: { type: 'string', default: '2000' },
    reconnections: { type: 'string', default: '20' },
    writers: { type: 'string', default: '4' },
    pause: { type: 'string', default: '40' },
    ...memoryOptions(512, 128),
  },
});

const CHANGED =
  'subscription ($since: Int) { changed(since: $since) { number facts { before after fact { id } } entities { id: entityId properties { property after } } } }';

await inSession(async (closers) => {
  await preparePackages();
  const [changes, reconnections, writers, pause, heap, pageCache] = positiveNumbers(values, [
    'changes',
    'reconnections',
    'writers',
    'pause',
    'heap',
    'page-cache',
  ]);
  const { connect, openFresh } = await import('./databases.mjs');
  const server = await openFresh('live', { heap, pageCache }, closers, say);
  const driver = connect(server);
  closers.unshift(() => driver.close());
  const first = await startProduct(PRODUCT, server, closers, { ENTENTE_SEEDS: join(ROOT, 'seeds') });
  const second = await startProduct(PRODUCT, server, closers);
  const { Graph } = loadBuilt('graph/graph');
  const graph = new Graph(driver, 'neo4j');
  const from = await lastNumber(graph);
  const committed = new Map();
  const writing = Promise.all(
    Array.from({ length: writers }, (_, index) =>
      write(graph, share(changes, writers, index), pause, committed),
    ),
  );
  const seen = await follow([first.url, second.url], from, changes, reconnections);
  await writing;
  const expected = Array.from({ length: changes }, (_, index) => from + 1 + index);
  if (JSON.stringify(seen.map(({ number }) => number)) !== JSON.stringify(expected))
    throw new Error('The subscriber did not see each change once, in order');
  const delays = seen.map(({ number, at }) => Math.max(0, at - committed.get(number))).sort((a, b) => a - b);
  const part = (share) => Math.round(delays[Math.min(delays.length - 1, Math.floor(delays.length * share))]);
  console.log(
    `${changes} changes by ${writers} writers, ${reconnections} reconnections, 2 server processes: each once, in order. ` +
      `Delay after the commit: median ${part(0.5)} ms, 95 % ${part(0.95)} ms, greatest ${part(1)} ms.`,
  );
});

async function lastNumber(graph) {
  const { values: rows } = await graph.read({
    text: "CYPHER 5 MATCH (c:Counter {id: 'changes'}) RETURN c.value",
    params: {},
  });
  return Number(rows[0][0]);
}

function share(all, parts, index) {
  return Math.floor(all / parts) + (index < all % parts ? 1 : 0);
}

/** Writes changes, and notes when the database had acknowledged each. */
async function write(graph, count, pause, committed) {
  const { writeOnce } = loadBuilt('record/change/once');
  const { keepState } = loadBuilt('record/history/keep');
  for (let index = 0; index < count; index += 1) {
    const change = { now: new Date().toISOString(), author: 'bench', reason: 'A count' };
    const { result } = await writeOnce(graph, change, null, ({ run }) =>
      run({
        text: `CYPHER 5 MATCH (n:City {id: 'city:harbin'}) ${keepState('n')} SET n.population = coalesce(n.population, 0) + 1`,
        params: {},
      }).then(() => null),
    );
    committed.set(Number(result.changeId.split(':')[1]), performance.now());
    await wait(pause);
  }
}

/** Takes changes from one server after the other, each time from the last number on. */
async function follow(urls, from, changes, reconnections) {
  const { createClient } = loadPackage('graphql-ws');
  const { WebSocket } = loadPackage('ws');
  const seen = [];
  for (let turn = 0; turn <= reconnections; turn += 1) {
    const client = createClient({
      url: urls[turn % urls.length].replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const since = seen.at(-1)?.number ?? from;
    const upTo = turn === reconnections ? changes : Math.floor((changes * (turn + 1)) / (reconnections + 1));
    for await (const { data, errors } of client.iterate({ query: CHANGED, variables: { since } })) {
      if (errors) throw new Error(JSON.stringify(errors));
      seen.push({ number: data.changed.number, at: performance.now() });
      if (seen.length >= upTo) break;
    }
    // Every second time without goodbye, with results on their way.
    if (turn % 2 === 0) client.terminate();
    else await client.dispose();
  }
  return seen;
}
