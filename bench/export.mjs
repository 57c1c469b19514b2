/**
 * `node bench/export.mjs [--scale 1] [--restore]`: exports the graph of a scale as an archive, and says how many lines a second that
 * takes and how much memory; with --restore, imports the archive into an empty database that runs and compares the archives of both;
 * with --offline, imports it into a home without data, by Neo4j's import tool; with --digest, prints the digests of the graphs as
 * well, which takes much memory.
 */
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { ROOT } from '../scripts/prepare.mjs';
import { memoryOptions, positiveNumbers } from './options.mjs';
import { preparePackages } from './packages.mjs';
import { inSession, say } from './session.mjs';

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    restore: { type: 'boolean', default: false },
    offline: { type: 'boolean', default: false },
    digest: { type: 'boolean', default: false },
    ...memoryOptions(2048, 1024),
  },
});

await inSession(async (closers) => {
  await preparePackages();
  const [scale, heap, pageCache] = positiveNumbers(values, ['scale', 'heap', 'page-cache']);
  const { openFresh, openProduct } = await import('./databases.mjs');
  const { access, runCommand } = await import('./processes.mjs');
  const { server } = await openProduct({ scale, heap, pageCache }, closers, say);
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  closers.unshift(async () => rmSync(folder, { recursive: true }));
  const command = (...args) => [join(ROOT, 'build', 'cli', 'main.js'), ...args];
  const exported = async (from, name) => {
    const file = join(folder, name);
    const { seconds, peak } = await runCommand(command('export', '--out', file), access(from));
    const { lines, sha256 } = await read(file);
    say(
      `Exported ${lines} lines, ${Math.round(statSync(file).size / 1e6)} MB, in ${seconds.toFixed(1)} s: ${Math.round(lines / seconds)} a second, the start of the process included; ${peak} MB resident at most`,
    );
    return { file, lines, sha256 };
  };
  const offline = async ({ file, lines }, home) => {
    const memory = { ENTENTE_HEAP_MB: String(heap), ENTENTE_PAGE_CACHE_MB: String(pageCache) };
    const own = { ENTENTE_HOME: home, ...memory };
    const { seconds, peak } = await runCommand(command('import', file), own);
    say(
      `Restored offline in ${seconds.toFixed(1)} s, indexes and the starts of both processes included: ${Math.round(lines / seconds)} lines a second; ${peak} MB resident at most`,
    );
    if (values.digest)
      for (const one of [access(server), own]) await runCommand(command('check', '--digest'), one);
  };
  const archive = await exported(server, 'one.jsonl');
  if (values.offline) await offline(archive, join(folder, 'home'));
  if (!values.restore) return;
  const empty = await openFresh('restored', { heap, pageCache }, closers, say);
  const { seconds, peak } = await runCommand(command('import', archive.file), access(empty));
  say(
    `Restored in ${seconds.toFixed(1)} s: ${Math.round(archive.lines / seconds)} lines a second; ${peak} MB resident at most`,
  );
  const again = await exported(empty, 'two.jsonl');
  say(
    again.sha256 === archive.sha256
      ? 'Both archives are the same bytes'
      : 'The lines of the archives stand in another order, or differ: compare with --digest',
  );
  if (!values.digest) return;
  for (const one of [server, empty]) await runCommand(command('check', '--digest'), access(one));
});

async function read(file) {
  const hash = createHash('sha256');
  let lines = 0;
  await pipeline(createReadStream(file), async (chunks) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      for (const byte of chunk) if (byte === 10) lines += 1;
    }
  });
  return { lines, sha256: hash.digest('hex') };
}
