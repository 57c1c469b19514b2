/** The packages of bench/, which the product does not need: installed at the first run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, run } from '../scripts/run.mjs';

const BENCH = fileURLToPath(new URL('.', import.meta.url));
const PACKAGES = join(BENCH, 'node_modules');

/** Installs the packages where they are missing. */
export async function preparePackages() {
  if (['@neo4j/graphql', 'vega-lite'].every((name) => existsSync(join(PACKAGES, name)))) return;
  const { code, output } = await run('npm', ['ci', '--ignore-scripts', '--no-progress'], { cwd: BENCH });
  if (code !== 0)
    throw new Refusal(`The packages of bench/ could not be installed by npm ci: ${output.trim()}`);
}

/** The versions of what the product is measured against. */
export function packageVersions() {
  const of = (name) => JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8')).version;
  return { peer: of('@neo4j/graphql'), apollo: of('@apollo/server'), driver: of('neo4j-driver') };
}
