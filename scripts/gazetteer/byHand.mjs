/** The names that people wrote into the tables beside this file: they are shown before those of any package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../prepare.mjs';

const LANGUAGES = ['en', 'ru', 'zh'];

/** Names by hand: of countries by their codes, and a function that gives a row those of its place. */
export function readByHand() {
  const shown = [...rowsOf('additions.tsv').map(([id, language, name]) => [id, { [language]: name }])];
  for (const [id, en, ru, zh] of rowsOf('cities.tsv')) shown.push([id, { en, ru, zh }]);
  const further = rowsOf('exonyms.tsv').map(([id, names]) => [id, names.split('|')]);
  const [shownById, furtherById] = [grouped(shown), grouped(further)];
  return {
    countries: new Map(rowsOf('countries.tsv').map(([code, ...cells]) => [code, countryNames(cells)])),
    /** A row with its names by hand; what stood there becomes a further form. */
    apply: (row) => withNames(row, shownById.get(row.code) ?? [], furtherById.get(row.code) ?? []),
  };
}

function rowsOf(file) {
  return readFileSync(join(ROOT, 'scripts', 'gazetteer', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

function grouped(pairs) {
  const groups = new Map();
  for (const [id, value] of pairs) groups.set(id, [...(groups.get(id) ?? []), value]);
  return groups;
}

/** What stands before a name of a country says what it is; no sign, that it is another current name. */
const KINDS = { '!': 'OFFICIAL', '~': 'FORMER' };

function countryNames(cells) {
  return Object.fromEntries(
    LANGUAGES.map((language, at) => {
      const names = (cells[at] ?? '').split('|').filter((name) => name !== '');
      const [first] = names;
      const shown = first?.startsWith('=') ? first.slice(1) : undefined;
      const others = (shown === undefined ? names : names.slice(1)).map((name) => ({
        value: name.replace(/^[!~]/, ''),
        kind: KINDS[name[0]] ?? 'ALIAS',
      }));
      return [language, { shown, others }];
    }),
  );
}

function withNames(row, shown, further) {
  const isReplaced = row.kind === 'PALLADIUS' && shown.some(({ ru }) => ru);
  const own = isReplaced ? { ...row, ru: null, kind: null } : row;
  const result = { ...own, others: [...further.flat(), ...row.others] };
  for (const names of shown) {
    for (const [language, name] of Object.entries(names)) {
      if (!name) continue;
      if (result[language] !== null && result[language] !== name) result.others.unshift(result[language]);
      result[language] = name;
    }
  }
  const displayed = [result.en, result.ru, result.zh];
  return { ...result, others: [...new Set(result.others)].filter((name) => !displayed.includes(name)) };
}
