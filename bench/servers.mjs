/** Starts what is measured: two databases of our own, and a process each for the product, the floor and the peer. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { digest } from '../scripts/digest.mjs';
import { ROOT } from '../scripts/prepare.mjs';
import { generateFile } from './generate.mjs';
import { copyPlain } from './plain.mjs';

const BENCH = fileURLToPath(new URL('.', import.meta.url));
const STATE = join(ROOT, '.entente', 'bench');
const MAIN = join(ROOT, 'build', 'cli', 'main.js');

/** Opens both databases with the data of a scale; loads what is not there yet. */
export async function openDatabases({ scale, heap, pageCache, fresh }, closers, say) {
  const open = async (name, want) => {
    const home = join(STATE, `${name}-${scale}`);
    const stamp = join(home, 'loaded.json');
    const state = existsSync(stamp) && !fresh ? JSON.parse(readFileSync(stamp, 'utf8')) : undefined;
    const loaded = state?.want === want ? state : undefined;
    if (!loaded) rmSync(home, { recursive: true, force: true });
    const server = await openHome(home, { heap, pageCache }, closers, say);
    return {
      server,
      loaded,
      keep: (facts) => {
        writeFileSync(stamp, JSON.stringify({ ...facts, want }));
        return { ...facts, want };
      },
    };
  };
  const want = digest(ROOT, [
    'bench/generate.mjs',
    'bench/invented.mjs',
    'bench/plain.mjs',
    'cypher/migrations',
  ]);
  const product = await open('product', want);
  const load = product.loaded ?? product.keep(await loadProduct(scale, product.server, say));
  const plain = await open('plain', want);
  // A product that was loaded anew may have other links than the copy.
  const copied =
    (product.loaded && plain.loaded) || plain.keep(await copy(product.server, plain.server, say));
  return { product: product.server, plain: plain.server, load, copied };
}

/** Generates the file and loads it through the command line, as anyone would. */
async function loadProduct(scale, server, say) {
  const file = join(STATE, `scale-${scale}.jsonl`);
  const lines = await generateFile(scale, file);
  say(`Generated ${lines} lines`);
  const { seconds, peak } = await runLoader(file, server);
  rmSync(file);
  return { lines, seconds, linesPerSecond: Math.round(lines / seconds), loaderMegabytes: peak };
}

/** A database of our own with nothing in it. */
export async function openFresh(name, { heap, pageCache }, closers, say) {
  const home = join(STATE, name);
  rmSync(home, { recursive: true, force: true });
  return openHome(home, { heap, pageCache }, closers, say);
}

/** A database of our own with what is in a folder. */
export async function openHome(home, { heap, pageCache }, closers, say) {
  const built = createRequire(MAIN);
  const { startEmbedded } = built('../embedded/embeddedServer.js');
  const { jarsFolder } = built('../embedded/jarsFolder.js');
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

/** `entente load` as anyone would call it: how long it took, and its resident memory in megabytes at most. */
export async function runLoader(path, server) {
  const began = Date.now();
  const child = spawn(process.execPath, [MAIN, 'load', path], {
    cwd: ROOT,
    env: environment({ ...access(server), LOG_LEVEL: 'warn' }),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentMegabytes(child.pid) ?? 0)), 200);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`entente load ended with code ${code}`);
  return { seconds: (Date.now() - began) / 1000, peak };
}

async function copy(product, plain, say) {
  const drivers = [product, plain].map(({ uri, password }) =>
    neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true }),
  );
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

/** The three that are asked, each with its address and process. */
export async function startServers({ product, plain }, closers) {
  const plainAccess = { PLAIN_URI: plain.uri, PLAIN_PASSWORD: plain.password };
  const entente = start([MAIN, 'serve'], /listening at (\S+)/, closers, {
    ...access(product),
    ENTENTE_SEEDS: '',
    ENTENTE_PORT: '0',
    // Q9 may bring more nodes at worst, and Q6 longer pages, than the limits for strangers allow.
    ENTENTE_PAGE_CAP: '5000',
    ENTENTE_COST_LIMIT: '100000000',
    LOG_LEVEL: 'warn',
  });
  const floor = start([join(BENCH, 'floor.mjs')], /Listening at (\S+)/, closers, plainAccess);
  const peer = start([join(BENCH, 'peer.mjs')], /Listening at (\S+)/, closers, plainAccess);
  return { floor: await floor, product: await entente, peer: await peer };
}

function start(args, ready, closers, settings) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: environment({ NODE_ENV: 'production', ...settings }),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  closers.unshift(async () => {
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(patience);
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`${args[0]} does not answer: ${output}`)), 60_000);
    child.stdout.setEncoding('utf8').on('data', (part) => {
      output += part;
      const url = ready.exec(output)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve({ url, pid: child.pid });
    });
    child.once('close', (code) => reject(new Error(`${args[0]} ended with code ${code}: ${output}`)));
  });
}

function access({ uri, password }) {
  return { NEO4J_URI: uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: password };
}

/** Our environment without settings meant for a server of the user's. */
function environment(settings) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J|ENTENTE|SOURCES|LOG_LEVEL)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...settings };
}

/** Resident memory of a process in megabytes; undefined where the system does not tell. */
export function residentMegabytes(pid, field = 'VmRSS') {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024);
  } catch {
    return undefined;
  }
}
