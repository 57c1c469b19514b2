/**
 * How long `entente check seeds` takes over one YAML file of many faults: rows with terms and fields that are wrong, and rows
 * that refer to what nobody declares.
 *
 *     node bench/faults.mjs [--rows 50000]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareBuild, ROOT } from '../scripts/prepare.mjs';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '50000' } } });
const rows = Number(values.rows);

const HEAD = `document: { id: "doc:900", names: { en: Faults }, language: en, kind: DATA_SET }\nfacts:\n  ties:\n`;
const KINDS = {
  'one fault in each row': (n) =>
    `    - { kind: SISTER, first: city:a${n}, second: city:b${n}, basis: BACKGROUND }\n`,
  'two faults in each row': (n) =>
    `    - kind: SISTR\n      first: city:a${n}\n      second: city:b${n}\n      basis: BACKGROUND\n`,
  'two unknown ids in each row': (n) =>
    `    - { kind: SISTER, level: CITY, first: city:a${n}, second: city:b${n}, basis: BACKGROUND }\n`,
};

await prepareBuild();
const folder = mkdtempSync(join(tmpdir(), 'entente-faults-'));
try {
  for (const [name, row] of Object.entries(KINDS)) {
    writeFileSync(
      join(folder, 'faults.yaml'),
      HEAD + Array.from({ length: rows }, (_, n) => row(n)).join(''),
    );
    const started = performance.now();
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'build', 'cli', 'main.js'), 'check', 'seeds', folder],
      { encoding: 'utf8', env: { ...process.env, SOURCES: '' } },
    );
    const took = ((performance.now() - started) / 1000).toFixed(1);
    const [count = '?'] = /\d+(?= faults)/u.exec(stderr + stdout) ?? [];
    console.log(`${name}: ${count} faults of ${rows} rows in ${took} s`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
