/**
 * `npm run bench:draft`: what `entente draft` finds in the five articles, measured against what was annotated by hand.
 * The articles are in SOURCES (../shared/sources unless set), the annotated dates in facts.json beside that folder.
 *
 * A mention that the dossiers give with its form is found when a draft has the same entity at an overlapping range. A
 * mention in a draft is right when its range overlaps a passage on which the dossiers rest a mention of that entity, a
 * name of it, or another fact in which it has a part. Everything else counts as wrong, also a true mention that the
 * dossiers do not list. A date that is annotated is found when a draft has a date at an overlapping range, and right when
 * its days overlap those annotated there, or those of a fact that the dossiers rest on an overlapping passage. Boilerplate
 * counts for nothing. `--all` lists what was found as well.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareBuild, ROOT } from '../scripts/prepare.mjs';
import { fail } from '../scripts/run.mjs';
import { loadBuilt, loadPackage } from './built.mjs';
import { measureLeftOut } from './draft/leftOut.mjs';
import { measureArticles } from './draft/articles.mjs';

const SOURCES = process.env.SOURCES || join(ROOT, '..', 'shared', 'sources');
const FACTS = join(dirname(SOURCES), 'facts.json');

/** When the articles appeared, as far as is known: what an analyst passes as --published; the third says so itself. */
const PUBLISHED = { 'doc:000': '2020-08', 'doc:001': '2020-06-23', 'doc:003': '2024-03-26' };

const overlap = (a, b) => a.start < b.end && b.start < a.end;
const percent = (part, of) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);

const at = process.argv.indexOf('--articles');

try {
  if (at > 0) {
    await prepareBuild();
    await measureArticles(process.argv[at + 1]);
  } else if (!existsSync(FACTS)) {
    console.log(`Nothing measured: ${FACTS} is not there.`);
  } else {
    await prepareBuild();
    await measure();
  }
} catch (error) {
  fail(error);
}

async function measure() {
  loadPackage('reflect-metadata');
  const { readFolder } = loadBuilt('dossiers/load/loadFolder');
  const { splitPassageId, parseRange } = loadBuilt('dossiers/read/passageId');
  const { entitiesOfDossiers } = loadBuilt('draft/knownEntity');
  const { readArticle } = loadBuilt('draft/article');
  const { draftArticle } = loadBuilt('draft/draft');
  const { parseEdtf } = loadBuilt('time/edtf');
  const dossiers = readFolder(join(ROOT, 'seeds'));
  const entities = entitiesOfDossiers(dossiers);
  const annotated = JSON.parse(readFileSync(FACTS, 'utf8'));
  const totals = { mentions: [0, 0], right: [0, 0], dates: [0, 0], rightDates: [0, 0] };
  for (const { document } of dossiers) {
    const { file, boilerplate = [] } = document.properties;
    const article = readArticle(readFileSync(join(SOURCES, file)), file);
    const draft = draftArticle(article, entities, PUBLISHED[document.id]);
    const sites = boilerplate.map(parseRange);
    const outside = (range) => !sites.some((site) => overlap(site, range));
    const rangesOf = (fact) =>
      fact.evidence
        .map(({ passage }) => splitPassageId(passage))
        .filter((passage) => passage.document === document.id)
        .map(({ range }) => range);
    const facts = dossiers.flatMap((dossier) => dossier.facts);
    const gold = facts
      .filter(({ type, properties }) => type === 'Mention' && properties.value !== undefined)
      .flatMap((fact) =>
        rangesOf(fact).map((range) => ({
          ...range,
          id: fact.roles.find(({ role }) => role === 'entity').target,
          form: fact.properties.value,
        })),
      );
    const found = draft.mentions
      .map(({ start, end, entity }) => ({
        ...article.rangeOf(start, end),
        id: entity.id,
        form: article.text.slice(start, end),
      }))
      .filter(outside);
    const supported = facts.flatMap((fact) => {
      const parts = [...fact.roles.map(({ target }) => target), ...(fact.properties.values ?? [])];
      return rangesOf(fact).map((range) => ({ range, parts }));
    });
    const isRight = (one) =>
      supported.some(({ range, parts }) => parts.includes(one.id) && overlap(range, one));
    const missed = gold.filter((one) => !found.some((other) => other.id === one.id && overlap(one, other)));
    const wrong = found.filter((one) => !isRight(one));
    console.log(`\n${document.id}  ${file}`);
    report('mentions found', gold.length - missed.length, gold.length, totals.mentions);
    report('mentions right', found.length - wrong.length, found.length, totals.right);
    for (const { id, form, start, end } of missed) console.log(`    missed  ${start}-${end} ${id}: ${form}`);
    for (const { id, form, start, end } of wrong) console.log(`    wrong   ${start}-${end} ${id}: ${form}`);
    if (draft.dates)
      measureDates({ document, draft, article, annotated, facts, rangesOf, outside, parseEdtf, totals });
  }
  await measureLeftOut(dossiers, SOURCES, PUBLISHED);
  console.log('\nAll');
  for (const [name, [part, of]] of Object.entries(totals))
    console.log(`  ${name}: ${part} of ${of}, ${percent(part, of)}`);
}

function report(what, part, of, total) {
  total[0] += part;
  total[1] += of;
  console.log(`  ${what}: ${part} of ${of}, ${percent(part, of)}`);
}

/** Dates: annotated passages, of which those with the same range are one; what was inferred from no date at all is left out. */
function measureDates({ document, draft, article, annotated, facts, rangesOf, outside, parseEdtf, totals }) {
  // Beside the annotated passages, what the dossiers rest any date on tells whether a date that was found is right.
  const told = facts.flatMap((fact) => {
    const dates = ['date', 'since', 'until', 'notBefore', 'notAfter'].flatMap(
      (name) => fact.properties[name] ?? [],
    );
    return dates.length === 0 ? [] : rangesOf(fact).map((range) => ({ ...range, dates: dates.map(String) }));
  });
  const dated = Object.values(annotated).flatMap((list) => (Array.isArray(list) ? list : []));
  const given = dated.flatMap((one) => {
    const edtf = one.date ?? one.signed;
    if (!edtf) return [];
    const ranges = (one.date_evidence ?? []).filter(({ doc }) => doc === document.id);
    return ranges.map(({ start, end }) => ({
      start,
      end,
      edtf: String(edtf),
      inferred: /^inferred/.test(one.date_basis),
    }));
  });
  const inferred = given.filter((one) => one.inferred);
  const gold = new Map();
  for (const one of given.filter((other) => !inferred.some((site) => overlap(site, other)))) {
    const key = `${one.start}-${one.end}`;
    gold.set(key, { ...one, dates: [...(gold.get(key)?.dates ?? []), one.edtf] });
  }
  const all = [...gold.values()];
  const found = draft.dates
    .map(({ start, end, edtf }) => ({
      ...article.rangeOf(start, end),
      edtf,
      form: article.text.slice(start, end),
    }))
    .filter(outside);
  const missed = all.filter((one) => !found.some((other) => overlap(one, other)));
  const agrees = (one, other) =>
    one.edtf === null ? false : other.dates.some((edtf) => shareDay(parseEdtf(one.edtf), parseEdtf(edtf)));
  const wrong = found.filter(
    (one) => ![...all, ...told].some((other) => overlap(one, other) && agrees(one, other)),
  );
  report('dates found', all.length - missed.length, all.length, totals.dates);
  report('dates right', found.length - wrong.length, found.length, totals.rightDates);
  for (const { start, end, dates } of missed) console.log(`    missed  ${start}-${end} ${dates.join(', ')}`);
  for (const { start, end, edtf, form } of wrong) console.log(`    wrong   ${start}-${end} ${edtf}: ${form}`);
  if (process.argv.includes('--all'))
    for (const { start, end, edtf, form } of found)
      console.log(`    found   ${start}-${end} ${edtf}: ${form}`);
}

function shareDay(a, b) {
  if (!a.yearKnown || !b.yearKnown) return a.edtf === b.edtf;
  const before = (one, other) => one !== null && other !== null && one < other;
  return !before(a.latest, b.earliest) && !before(b.latest, a.earliest);
}
