/**
 * `node bench/worst.mjs`: looks for the query that hurts the server most among those that it accepts, with its default limits.
 * First those of `worst/hostile.mjs`, then random ones over the schema, of which the slowest are changed again and again.
 * Prints the worst by time, by bytes and by how long the event loop stood still; ends with 1 when one is beyond its limit. The
 * time that counts is that which server and database worked. With `--repeat FILE`, asks the worst of a file that `--out` wrote again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { memoryOptions, positiveNumbers } from './options.mjs';
import { preparePackages } from './packages.mjs';
import { inSession, say } from './session.mjs';

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '0.1' },
    queries: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    ...memoryOptions(1024, 512),
    /** A database that is running: a file with its `uri`, `password` and `pid`. */
    database: { type: 'string' },
    out: { type: 'string' },
    /** A file that `--out` wrote, whose worst queries are asked again, and how many. */
    repeat: { type: 'string' },
    most: { type: 'string', default: '30' },
  },
});

await inSession(async (closers) => {
  await preparePackages();
  const [scale, queries, seed, heap, pageCache, most] = positiveNumbers(values, [
    'scale',
    'queries',
    'seed',
    'heap',
    'page-cache',
    'most',
  ]);
  const { openDatabaseFor, repeat, search, ...judged } = await import('./worst/search.mjs');
  const database = await openDatabaseFor({ scale, heap, pageCache, file: values.database }, closers, say);
  const asked = values.repeat
    ? await repeat({ database, asked: JSON.parse(readFileSync(values.repeat, 'utf8')), most }, closers, say)
    : await search({ database, queries, seed }, closers, say);
  if (values.out !== undefined) writeFileSync(values.out, JSON.stringify(asked, null, 1));
  report(asked, judged);
});

function report(asked, { LIMITS, isAccepted }) {
  const accepted = asked.filter(({ code }) => isAccepted(code));
  say(`${asked.length} queries, ${accepted.length} accepted`);
  for (const [measure, limit] of Object.entries(LIMITS)) {
    const worst = accepted.toSorted((a, b) => b[measure] - a[measure]).slice(0, 3);
    say(`\nWorst by ${measure} (limit ${limit})`);
    for (const one of worst)
      say(
        `  ${one[measure]}  ${one.workedMs} of ${one.milliseconds} ms, ${one.bytes} bytes, stood still ${one.stoodStillMs} ms, cost ${one.cost}, ${one.code ?? one.status}: ${one.name ?? one.query.slice(0, 300)}`,
      );
    if (worst[0] && worst[0][measure] > limit) process.exitCode = 1;
  }
  say('\nHostile queries');
  for (const one of asked.filter(({ name }) => name))
    say(
      `  ${one.name}: ${one.status} ${one.code ?? ''} ${one.workedMs} of ${one.milliseconds} ms, ${one.bytes} bytes, stood still ${one.stoodStillMs} ms, cost ${one.cost}`,
    );
  say(
    `\nMemory at the end: ${asked.at(-1).megabytes} MB; at most ${Math.max(...asked.map(({ megabytes }) => megabytes))} MB`,
  );
}
