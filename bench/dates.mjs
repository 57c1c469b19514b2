/**
 * `npm run bench:dates`: how many dates of test/support/draft/dates.tsv are read right, by language and by kind.
 * A date is right when it has the EDTF of the table and stands in its order. Of the dates found, the share that is right is
 * the precision; of the dates in the table, the recall. `--table FILE` measures another table of the same columns.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareBuild, ROOT } from '../scripts/prepare.mjs';
import { fail } from '../scripts/run.mjs';
import { loadBuilt } from './built.mjs';

const { values } = parseArgs({ options: { table: { type: 'string' } } });
const TABLE = values.table ?? join(ROOT, 'test', 'support', 'draft', 'dates.tsv');
const PUBLISHED = '2026-07-15';

const percent = (part, of) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);

try {
  await prepareBuild();
  measure();
} catch (error) {
  fail(error);
}

function measure() {
  const { findDates } = loadBuilt('draft/dates/dates');
  const { parseEdtf } = loadBuilt('time/edtf');
  const counts = new Map();
  for (const line of readFileSync(TABLE, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [language, kind, text, dates = '', published = PUBLISHED] = line.split('\t');
    const wanted = dates.split(' ').filter(Boolean);
    const found = findDates(text, language, parseEdtf(published)).map(({ edtf }) => edtf ?? '?');
    const right = inOrder(found, wanted);
    for (const key of [`${language} ${kind}`, language, 'all']) {
      const sum = counts.get(key) ?? { texts: 0, found: 0, wanted: 0, right: 0 };
      sum.texts += 1;
      sum.found += found.length;
      sum.wanted += wanted.length;
      sum.right += right;
      counts.set(key, sum);
    }
    if (right !== wanted.length || right !== found.length)
      console.log(
        `wrong: ${language} ${kind}: ${text}\n    ${wanted.join(' ') || 'no date'} was read as ${found.join(' ') || 'no date'}`,
      );
  }
  console.log('kind: texts, dates, precision, recall');
  for (const [key, { texts, found, wanted, right }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${key}: ${texts}, ${wanted}, ${percent(right, found)}, ${percent(right, wanted)}`);
}

/** The length of the longest common subsequence: so many dates are right, and in order. */
function inOrder(found, wanted) {
  let row = wanted.map(() => 0);
  for (const one of found) {
    const next = [];
    wanted.forEach((other, at) => {
      next[at] = one === other ? (row[at - 1] ?? 0) + 1 : Math.max(row[at], next[at - 1] ?? 0);
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
