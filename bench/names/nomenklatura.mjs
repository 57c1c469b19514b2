/** The matcher of those who made the pairs of (c), beside ours on the same pairs; `bench/README.md` says how to set it up. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/prepare.mjs';

const PYTHON = process.env.NOMENKLATURA_PYTHON || join(ROOT, '.entente', 'bench', 'bin', 'python');
export const VERSION = '4.17.0';

/** From this score on its own tools take two entities for one. */
export const MATCH = 0.7;

export const isInstalled = () =>
  existsSync(PYTHON) && python(['-c', 'import nomenklatura; print(nomenklatura.__version__)']) === VERSION;

/** The score of each pair, 0 to 1; a schema is one of FollowTheMoney's. */
export function scores(pairs) {
  const lines = pairs.map(({ schema, a, b }) => JSON.stringify([schema, a, b]));
  const output = python([join(ROOT, 'bench', 'names', 'logicV2.py')], `${lines.join('\n')}\n`);
  const all = output.split('\n').map(Number);
  if (all.length !== pairs.length)
    throw new Error(`nomenklatura scored ${all.length} of ${pairs.length} pairs`);
  return all;
}

function python(args, input = '') {
  const { status, stdout, stderr } = spawnSync(PYTHON, args, { input, encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${PYTHON} failed: ${stderr}`);
  return stdout.trim();
}
