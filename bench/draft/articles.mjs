/** `npm run bench:draft -- --articles FOLDER`: drafts of articles with marks, with the dossiers and the gazetteer, kind by kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/prepare.mjs';
import { loadBuilt, loadPackage } from '../built.mjs';
import { readMarked } from './marked.mjs';
import { foundIn, score, table, total } from './score.mjs';

export async function measureArticles(folder) {
  loadPackage('reflect-metadata');
  const { readFolder } = loadBuilt('dossiers/load/loadFolder');
  const { entitiesOfDossiers } = loadBuilt('draft/knownEntity');
  const { readArticle } = loadBuilt('draft/article');
  const { draftArticle } = loadBuilt('draft/draft');
  const { placesInText } = loadBuilt('cli/placesInText');
  const entities = entitiesOfDossiers(readFolder(join(ROOT, 'seeds')));
  const all = [];
  for (const file of readdirSync(folder).sort()) {
    const { text, gold } = readMarked(readFileSync(join(folder, file), 'utf8'));
    const began = performance.now();
    const article = readArticle(Buffer.from(text), file);
    // An analyst knows when an article appeared: here the first whole day that it names.
    const published = gold.find(({ kind, name }) => kind === 'Date' && /^\d{4}-\d\d-\d\d$/.test(name))?.name;
    const draft = draftArticle(article, entities, published, await placesInText(text, article.language));
    const { counts, lines } = score(text, gold, foundIn(draft), sameDays(loadBuilt('time/edtf').parseEdtf));
    all.push(counts);
    console.log(`\n${file}  ${((performance.now() - began) / 1000).toFixed(2)} s`);
    for (const line of lines) console.log(line);
  }
  console.log('\nAll');
  for (const line of table(total(all))) console.log(line);
}

/** Whether two dates have a day in common. */
export function sameDays(parseEdtf) {
  return (one, other) => {
    const [a, b] = [parseEdtf(one), parseEdtf(other)];
    const before = (x, y) => x !== null && y !== null && x < y;
    return !before(a.latest, b.earliest) && !before(b.latest, a.earliest);
  };
}
