/**
 * How long `entente check seeds` takes over one YAML file of many faults, by what is wrong with each row, or with the file. Says
 * the time of the processor as well, which other work on the machine disturbs less.
 *
 *     node bench/faults.mjs [--rows 50000] [--limit 2]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareBuild, ROOT } from '../scripts/prepare.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '50000' },
    /** Seconds of the processor. */
    limit: { type: 'string', default: '2' },
  },
});
const rows = Number(values.rows);

const HEAD = `document: { id: "doc:900", names: { en: Faults }, language: en, kind: DATA_SET }\nfacts:\n  ties:\n`;
const tie = (fields) => (n) => `    - { ${fields(n)}, basis: BACKGROUND }\n`;
const ends = (n) => `first: city:a${n}, second: city:b${n}`;
const unknown = tie((n) => `kind: SISTER, level: CITY, ${ends(n)}`);

/** By what is wrong: a row, and what is done to the whole text. */
const KINDS = {
  'one fault in each row': [tie((n) => `kind: SISTER, ${ends(n)}`)],
  'two faults in each row': [
    (n) => `    - kind: SISTR\n      first: city:a${n}\n      second: city:b${n}\n      basis: BACKGROUND\n`,
  ],
  'two unknown ids in each row': [unknown],
  'a key twice in each row': [tie((n) => `kind: SISTER, level: CITY, first: city:x, ${ends(n)}`)],
  'a date that is none in each row': [tie((n) => `kind: SISTER, level: CITY, since: 2020-13, ${ends(n)}`)],
  'dates that contradict each other': [
    tie((n) => `kind: SISTER, level: CITY, since: 2020, until: 2019, ${ends(n)}`),
  ],
  'a passage that is not there in each row': [
    (n) =>
      `    - { kind: SISTER, level: CITY, ${ends(n)}, evidence: ["doc:001#${n}-${n + 1}"], basis: TEXT }\n`,
  ],
  'the same fact in each row': [tie(() => `kind: SISTER, level: CITY, ${ends(1)}`)],
  'unknown ids, line ends of Windows': [unknown, (text) => text.replaceAll('\n', '\r\n')],
  'no YAML from the first row on': [unknown, (text) => text.replace('kind: SISTER', 'kind: SISTER: x')],
  'no YAML in the last row': [unknown, (text) => `${text}    - a: b: c\n`],
};

await prepareBuild();
const folder = mkdtempSync(join(tmpdir(), 'entente-faults-'));
try {
  for (const [name, [row, spoil = (text) => text]] of Object.entries(KINDS)) {
    writeFileSync(
      join(folder, 'faults.yaml'),
      spoil(HEAD + Array.from({ length: rows }, (_, n) => row(n)).join('')),
    );
    const started = performance.now();
    const before = childSeconds();
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'build', 'cli', 'main.js'), 'check', 'seeds', folder],
      { encoding: 'utf8', env: { ...process.env, SOURCES: '' } },
    );
    const took = (performance.now() - started) / 1000;
    const worked = childSeconds() - before;
    const [count = '?'] = /\d+(?= faults?)/u.exec(stderr + stdout) ?? [];
    console.log(
      `${name}: ${count} faults of ${rows} rows in ${took.toFixed(1)} s (${worked.toFixed(1)} s of the processor)`,
    );
    if (worked > Number(values.limit)) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What the processes that were started and have ended took of the processor: after the name, fields 16 and 17 of Linux. */
function childSeconds() {
  const [, rest = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
  const [user = 0, system = 0] = rest.split(' ').slice(13, 15).map(Number);
  return (user + system) / 100;
}
