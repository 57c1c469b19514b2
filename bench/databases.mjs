/** Databases of the benchmark's own: started, and loaded with the data of a scale where they are not loaded yet. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import neo4j from 'neo4j-driver';
import { digest } from '../scripts/digest.mjs';
import { ROOT } from '../scripts/prepare.mjs';
import { loadBuilt } from './built.mjs';
import { generateFile } from './generate.mjs';
import { copyPlain } from './plain.mjs';
import { haveSameSchema, PRODUCT, runLoader } from './product.mjs';

const STATE = join(ROOT, '.entente', 'bench');

/** What the data of a scale depends on. */
const GENERATED = ['bench/generate.mjs', 'bench/data', 'bench/random.mjs'];

/**
 * Opens the databases of a run: the product's graph, its plain copy, and that of another build where it cannot or shall not
 * read the product's.
 * @returns `{ product, plain, before }`, each `{ server, loaded }`; `before` is the product's own where both read it
 */
export async function openDatabases({ scale, before, apart, ...options }, closers, say) {
  const version = productVersion();
  const open = (name, wanted) => openStamped(`${name}-${scale}`, wanted, options, closers, say);
  const product = await openProduct({ scale, ...options }, closers, say);
  const plain = await open('plain', `${version} ${digest(ROOT, ['bench/plain.mjs'])}`);
  // A product that was loaded anew may have other links than the copy.
  if (!plain.loaded || product.isNew)
    plain.loaded = plain.keep(await copyGraph(product.server, plain.server, say));
  if (!before || (!apart && haveSameSchema(before, PRODUCT))) return { product, plain, before: product };
  const own = await open('before', [digest(ROOT, GENERATED), before.version].join(' '));
  own.loaded ??= own.keep(await loadScale(scale, own.server, before, say));
  return { product, plain, before: own };
}

/** Opens the product's graph of a scale, and loads it where it is not loaded yet. */
export async function openProduct({ scale, ...options }, closers, say) {
  const product = await openStamped(`product-${scale}`, productVersion(), options, closers, say);
  product.loaded ??= product.keep(await loadScale(scale, product.server, PRODUCT, say));
  return product;
}

function productVersion() {
  return [digest(ROOT, GENERATED), digest(ROOT, ['cypher/migrations'])].join(' ');
}

/** A database that keeps a note of what was loaded into it; emptied when that is not what is wanted. */
async function openStamped(name, want, { fresh, ...memory }, closers, say) {
  const home = stateFolder(name);
  const stamp = join(home, 'loaded.json');
  const noted = existsSync(stamp) && !fresh ? JSON.parse(readFileSync(stamp, 'utf8')) : undefined;
  const loaded = noted?.want === want ? noted : undefined;
  if (!loaded) rmSync(home, { recursive: true, force: true });
  return {
    server: await openHome(home, memory, closers, say),
    loaded,
    isNew: !loaded,
    keep: (facts) => {
      writeFileSync(stamp, JSON.stringify({ ...facts, want }));
      return { ...facts, want };
    },
  };
}

/** The folder of a database of the benchmark's own. */
export function stateFolder(name) {
  return join(STATE, name);
}

/** Whether the product's graph of a scale has been loaded. */
export function isLoaded(scale) {
  return existsSync(join(stateFolder(`product-${scale}`), 'loaded.json'));
}

/** A database with nothing in it. */
export async function openFresh(name, memory, closers, say) {
  const home = stateFolder(name);
  rmSync(home, { recursive: true, force: true });
  return openHome(home, memory, closers, say);
}

/** A database with what is in a folder. */
export async function openHome(home, { heap, pageCache }, closers, say) {
  const { startEmbedded } = loadBuilt('embedded/embeddedServer');
  const { jarsFolder } = loadBuilt('embedded/jarsFolder');
  const server = await startEmbedded({
    home,
    jars: jarsFolder(),
    heapMegabytes: heap,
    pageCacheMegabytes: pageCache,
    onProgress: (line) => say(`${basename(home)}: ${line}`),
  });
  closers.unshift(() => server.stop());
  return server;
}

/** Generates the file of a scale and loads it through the command line of a build. */
async function loadScale(scale, server, build, say) {
  const file = join(STATE, `scale-${scale}.jsonl`);
  const lines = await generateFile(scale, file);
  say(`Generated ${lines} lines`);
  const { seconds, peak } = await runLoader(file, server, build);
  rmSync(file);
  return { lines, seconds, linesPerSecond: Math.round(lines / seconds), loaderMegabytes: peak };
}

async function copyGraph(product, plain, say) {
  const drivers = [product, plain].map(connect);
  try {
    // A copy that broke off is not continued.
    await drivers[1].session().run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
    const copied = await copyPlain(...drivers);
    say(`Copied ${copied.nodes} nodes and ${copied.relationships} relationships`);
    return copied;
  } finally {
    for (const driver of drivers) await driver.close();
  }
}

/** A driver for a database; numbers are JavaScript's. */
export function connect({ uri, password }) {
  return neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
}
