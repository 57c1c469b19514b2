import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../scripts/prepare.mjs';

const fromBuild = createRequire(join(ROOT, 'build', 'cli', 'main.js'));

/** A module of the product as it is built, by its path below src/ without its ending. */
export function loadBuilt(path) {
  return fromBuild(`../${path}.js`);
}

/** A package in the version that the product uses. */
export function loadPackage(name) {
  return fromBuild(name);
}
