/**
 * `npm run test:node -- 22 24 [-- jest's arguments]`: runs `npm test` on other versions of Node, taken from npm's
 * package `node` and kept in `.entente/nodes`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withProgress } from './progress.mjs';
import { ROOT } from './prepare.mjs';
import { Refusal, fail, run } from './run.mjs';

try {
  const words = process.argv.slice(2);
  const end = words.indexOf('--');
  const versions = end === -1 ? words : words.slice(0, end);
  if (versions.length === 0 || !versions.every((version) => /^\d+(\.\d+){0,2}$/.test(version)))
    throw new Refusal('Name the versions of Node to try: npm run test:node -- 22 24');
  for (const version of versions) {
    const code = await testOn(version, end === -1 ? [] : words.slice(end + 1));
    if (code !== 0) process.exitCode = 1;
  }
} catch (error) {
  fail(error);
}

async function testOn(version, args) {
  const folder = await install(version);
  const bin = join(folder, 'node_modules', 'node', 'bin');
  const { output } = await run(join(bin, 'node'), ['--version']);
  console.log(`Node ${output.trim()}`);
  // Scripts of npm call `node`, and take the first one on PATH.
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const tests = spawn(join(bin, 'node'), [join(ROOT, 'scripts', 'test.mjs'), ...args], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    tests.once('error', reject);
    tests.once('exit', (code) => {
      console.log(`Node ${output.trim()}: ${code === 0 ? 'passed' : 'failed'}`);
      resolve(code);
    });
  });
}

async function install(version) {
  const folder = join(ROOT, '.entente', 'nodes', version);
  if (existsSync(join(folder, 'node_modules', 'node', 'bin', 'node'))) return folder;
  mkdirSync(folder, { recursive: true });
  // A package of its own, or npm would install into the one around it.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const npm = ['install', '--no-save', '--foreground-scripts', '--no-progress', `node@${version}`];
  const { code, output } = await withProgress(`Installing Node ${version}`, () =>
    run('npm', npm, { cwd: folder }),
  );
  if (code !== 0 || !existsSync(join(folder, 'node_modules', 'node', 'bin', 'node')))
    throw new Refusal(`npm could not install Node ${version}: ${output.trim()}`);
  return folder;
}
