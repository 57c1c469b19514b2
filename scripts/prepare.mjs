import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest, readStamp } from './digest.mjs';
import { withLock } from './lock.mjs';
import { withProgress } from './progress.mjs';
import { Refusal, run } from './run.mjs';

/** The folder of this checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const STATE = join(ROOT, '.entente', 'prepare');

/** Everything that the web pages are built from; the type of what the server lists is erased, and counts no less. */
const WEB_SOURCES = [
  'index.html',
  'icon.svg',
  'graphiql',
  'src',
  'vite.config.ts',
  'compressed.ts',
  'firstViews.ts',
  'tsconfig.json',
  'package-lock.json',
]
  .map((path) => `web/${path}`)
  .concat(
    'src/server/operation.ts',
    'src/dossiers/codePoints.ts',
    'schema/terms.tsv',
    'schema/dossier.schema.json',
  );

/** Refuses a Node that is too old for the packages. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Refusal(
    `Entente needs Node.js 20.19 or newer, but this is ${version}: install a newer version and try again.`,
  );
}

/** Installs the packages when package-lock.json is another than the one they were installed from. */
export async function prepareDependencies() {
  const stamp = join(ROOT, 'node_modules', '.entente-lock');
  const want = digest(ROOT, ['package-lock.json']);
  if (readStamp(stamp) === want) return;
  await withLock(join(STATE, 'dependencies.lock'), async () => {
    if (readStamp(stamp) === want) return;
    if (isInstalled()) {
      writeFileSync(stamp, `${want}\n`);
      return;
    }
    const { code, output } = await withProgress('Installing packages', () => runNpm(['ci', '--no-progress']));
    if (code !== 0) {
      throw new Refusal(
        `npm ci could not install the packages (${lastLine(output)}): connect to an npm registry and try again.`,
      );
    }
    writeFileSync(stamp, `${want}\n`);
  });
}

/** Compiles src/ into build/ when anything that goes into it has changed. */
export async function prepareBuild() {
  const build = join(ROOT, 'build');
  const stamp = join(build, '.stamp');
  const want = digest(ROOT, ['src', 'tsconfig.json', 'package-lock.json']);
  if (readStamp(stamp) === want) return;
  await withLock(join(STATE, 'build.lock'), async () => {
    if (readStamp(stamp) === want) return;
    // Compiled aside and exchanged, because another service may be running from the present build.
    const part = join(STATE, 'build.part');
    rmSync(part, { recursive: true, force: true });
    const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const args = [compiler, '-p', join(ROOT, 'tsconfig.json'), '--outDir', part];
    const { code, output } = await withProgress('Compiling', () =>
      run(process.execPath, args, { cwd: ROOT }),
    );
    if (code !== 0)
      throw new Refusal(`The sources do not compile: fix them and try again.\n${output.trim()}`);
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, '.stamp'), `${want}\n`);
    // The pages are a build of their own, with their own stamp (prepareWeb).
    if (existsSync(join(build, 'web'))) renameSync(join(build, 'web'), join(part, 'web'));
    rmSync(build, { recursive: true, force: true });
    renameSync(part, build);
  });
}

/**
 * Builds web/ into build/web/ when anything that goes into it has changed. Its packages, needed for nothing else,
 * are installed only for that.
 */
export async function prepareWeb() {
  const web = join(ROOT, 'web');
  const build = join(ROOT, 'build', 'web');
  const stamp = join(build, '.stamp');
  const want = digest(ROOT, WEB_SOURCES);
  if (readStamp(stamp) === want) return;
  // The same lock as the compiler's, which exchanges the folder around this one.
  await withLock(join(STATE, 'build.lock'), async () => {
    if (readStamp(stamp) === want) return;
    await installWeb(web);
    const part = join(STATE, 'web.part');
    rmSync(part, { recursive: true, force: true });
    const vite = join(web, 'node_modules', 'vite', 'bin', 'vite.js');
    const args = [vite, 'build', '--outDir', part, '--logLevel', 'error'];
    const { code, output } = await withProgress('Building the web pages', () =>
      run(process.execPath, args, { cwd: web, timeoutMs: 300_000 }),
    );
    if (code !== 0)
      throw new Refusal(`The web pages do not build: fix web/ and try again.\n${output.trim()}`);
    writeFileSync(join(part, '.stamp'), `${want}\n`);
    rmSync(build, { recursive: true, force: true });
    mkdirSync(dirname(build), { recursive: true });
    renameSync(part, build);
  });
}

async function installWeb(web) {
  const stamp = join(web, 'node_modules', '.entente-lock');
  const want = digest(web, ['package-lock.json']);
  if (readStamp(stamp) === want) return;
  const { code, output } = await withProgress('Installing the packages of the web pages', () =>
    runNpm(['ci', '--no-progress'], web),
  );
  if (code !== 0) {
    throw new Refusal(
      `npm ci could not install the packages of the web pages (${lastLine(output)}): connect to an npm registry and try again.`,
    );
  }
  writeFileSync(stamp, `${want}\n`);
}

/** Whether npm has already installed exactly these packages, by its own record; spares a second `npm ci` after one by hand. */
function isInstalled() {
  const record = readStamp(join(ROOT, 'node_modules', '.package-lock.json'));
  if (record === '') return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(readStamp(join(ROOT, 'package-lock.json'))).packages;
  const isPresent = ([path, { version, integrity, optional }]) =>
    path === '' ||
    (installed[path] === undefined
      ? optional === true
      : installed[path].version === version && installed[path].integrity === integrity);
  return Object.entries(wanted).every(isPresent) && Object.keys(installed).every((path) => path in wanted);
}

/** npm itself when npm runs this script, since Windows cannot spawn `npm` without a shell. */
function runNpm(args, cwd = ROOT) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js') && existsSync(script)) return run(process.execPath, [script, ...args], { cwd });
  return run('npm', args, { cwd });
}

function lastLine(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.find((line) => /npm (error|ERR!) (?!code|A complete log)/.test(line)) ?? lines.at(-1) ?? '';
}
