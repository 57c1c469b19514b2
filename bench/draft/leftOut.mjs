/**
 * Each of the five articles drafted as a new one: with the gazetteer and the other four dossiers, without its own. What it
 * names is what its dossier has as mentions with their forms; its offices are those of the tenures, with their holders.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBuilt } from '../built.mjs';
import { foundIn, NAMES, score, scoreHolders, table, total } from './score.mjs';
import { sameDays } from './articles.mjs';

const overlap = (a, b) => a.start < b.end && b.start < a.end;

export async function measureLeftOut(dossiers, sources, published) {
  const { splitPassageId, parseRange } = loadBuilt('dossiers/read/passageId');
  const { entitiesOfDossiers } = loadBuilt('draft/knownEntity');
  const { readArticle } = loadBuilt('draft/article');
  const { draftArticle } = loadBuilt('draft/draft');
  const { placesInText } = loadBuilt('cli/placesInText');
  const { parseEdtf } = loadBuilt('time/edtf');
  const facts = dossiers.flatMap((dossier) => dossier.facts);
  const types = new Map(dossiers.flatMap((dossier) => dossier.entities.map(({ id, type }) => [id, type])));
  const namesOf = (id) =>
    facts
      .filter(({ type, roles }) => type === 'Name' && roles[0].target === id)
      .map(({ properties }) => String(properties.value));
  const all = [];
  console.log('\nWithout the dossier of each article');
  for (const { document } of dossiers) {
    const { file, boilerplate = [] } = document.properties;
    const began = performance.now();
    const article = readArticle(readFileSync(join(sources, file)), file);
    const known = entitiesOfDossiers(dossiers.filter((one) => one.document !== document));
    const draft = draftArticle(
      article,
      known,
      published[document.id],
      await placesInText(article.text, article.language),
    );
    const seconds = (performance.now() - began) / 1000;
    const ranges = (fact) =>
      fact.evidence
        .map(({ passage }) => splitPassageId(passage))
        .filter((one) => one.document === document.id)
        .map(({ range }) => range);
    const target = (fact, name) => fact.roles.find(({ role }) => role === name)?.target;
    const gold = facts.flatMap((fact) => {
      if (fact.type === 'Tenure')
        return ranges(fact)
          .slice(0, 1)
          .map((range) => ({ ...range, kind: 'Office', holders: namesOf(target(fact, 'official')) }));
      const kind = types.get(target(fact, 'entity'));
      return fact.type === 'Mention' && fact.properties.value !== undefined && NAMES.includes(kind)
        ? ranges(fact).map((range) => ({ ...range, kind, ids: namesOf(target(fact, 'entity')) }))
        : [];
    });
    // True mentions that the dossier does not list: a passage of a fact in which an entity of the type has a part.
    const parts = facts.flatMap((fact) =>
      ranges(fact).map((range) => ({ ...range, kinds: fact.roles.map(({ target: id }) => types.get(id)) })),
    );
    const sites = boilerplate.map(parseRange);
    const found = foundIn(draft)
      .map((one) => ({ ...one, ...article.rangeOf(one.start, one.end) }))
      .filter((one) => !sites.some((site) => overlap(site, one)))
      .filter((one) => NAMES.includes(one.kind) || one.kind === 'Office');
    const points = Array.from(article.text);
    const fold = (text) => text.toLowerCase().replaceAll('ё', 'е');
    const text = points.join('');
    const named = gold.filter(({ kind }) => kind !== 'Office');
    const { counts, lines } = score(
      text,
      named,
      found.filter(({ kind }) => kind !== 'Office'),
      sameDays(parseEdtf),
    );
    for (const kind of NAMES) {
      const unlisted = found.filter(
        (one) =>
          one.kind === kind &&
          !named.some((other) => other.kind === kind && overlap(one, other)) &&
          parts.some((part) => part.kinds.includes(kind) && overlap(part, one)),
      );
      counts[kind][2] += unlisted.length;
    }
    const offices = gold.filter(({ kind }) => kind === 'Office');
    const drafted = found.filter(({ kind }) => kind === 'Office');
    const isHeldBy = (one, other) =>
      one.holders.some((name) =>
        fold(name)
          .split(' ')
          .some((word) => word.length > 2 && fold(other.holder).includes(word.slice(0, -1))),
      );
    const missed = offices.filter((one) => !drafted.some((other) => overlap(one, other)));
    const label = ({ start, end }) => points.slice(start, end).join('');
    const holders = scoreHolders(
      offices.map((one) => ({ ...one, label: `${label(one)} (${one.holders[0]})` })),
      drafted,
      isHeldBy,
    );
    counts.Office = [offices.length - missed.length, offices.length, 0, 0];
    counts.Holder = holders.counts;
    all.push(counts);
    console.log(`\n${document.id}  ${seconds.toFixed(2)} s`);
    for (const line of lines.filter((one) => process.argv.includes('--all') || one.includes('missed')))
      console.log(line);
    for (const one of missed) console.log(`    missed Office ${label(one)}`);
    for (const line of holders.lines) console.log(line);
  }
  console.log('\nAll, without the dossier of each article');
  for (const line of table(total(all))) console.log(line);
}
