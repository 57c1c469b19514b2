/**
 * `node bench/time.mjs`: what `asOf` and `knownAt` cost. It copies the database that `npm run bench` has loaded (or loads it),
 * retracts facts and renames entities there through the record's own functions, and asks the questions of the benchmark plain,
 * as of a day, at the last change and at the last one before these. README.md has the options.
 */
import { cpSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { keepTime, machine, writeResults } from './keep.mjs';
import { memoryOptions, positiveNumbers } from './options.mjs';
import { preparePackages } from './packages.mjs';
import { inSession, say } from './session.mjs';

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '0.1' },
    rounds: { type: 'string', default: '30' },
    seconds: { type: 'string', default: '3' },
    facts: { type: 'string', default: '500' },
    entities: { type: 'string', default: '500' },
    ...memoryOptions(1024, 512),
    only: { type: 'string' },
  },
});

await inSession(async (closers) => {
  await preparePackages();
  const [scale, rounds, seconds, facts, entities, heap, pageCache] = positiveNumbers(values, [
    'scale',
    'rounds',
    'seconds',
    'facts',
    'entities',
    'heap',
    'page-cache',
  ]);
  const { closeConnections } = await import('./client.mjs');
  const { openHome } = await import('./databases.mjs');
  const { PRODUCT, prepared, startProduct } = await import('./product.mjs');
  const { questions } = await import('./questions.mjs');
  const { PRODUCT_SETTINGS } = await import('./servers.mjs');
  const { findSubjects } = await import('./subjects.mjs');
  const { answersOf, differencesOf, touched } = await import('./time/answers.mjs');
  const { formsOf, inForms } = await import('./time/forms.mjs');
  const { lastChange, makeChanges } = await import('./time/changes.mjs');
  const { measureForms } = await import('./time/measureForms.mjs');

  const server = await openHome(await copied({ scale, heap, pageCache }), { heap, pageCache }, closers, say);
  // The product's graph has all that the plain copy has, under the same names.
  const subjects = await findSubjects(server);
  const { url } = await startProduct(PRODUCT, server, closers, PRODUCT_SETTINGS);
  await prepared(url);
  closers.unshift(async () => closeConnections());
  const chosen = questions
    .filter(({ name }) => values.only === undefined || name.startsWith(values.only))
    .map((question) => ({ name: question.name, question, sets: question.variables(subjects) }));

  const before = await lastChange(server);
  const forms = formsOf(url);
  const answersBefore = await answersOf(forms, chosen, { latest: before, before });
  const changed = await makeChanges(server, subjects, { facts, entities }, say);
  const latest = await lastChange(server);
  const answers = await answersOf(forms, chosen, { latest, before });
  const differences = differencesOf(answers, answersBefore);
  say(`The changes show in the answers to ${touched(answers, answersBefore)} of ${chosen.length} questions`);
  for (const line of differences) say(`DIFFERS ${line}`);
  const load = loadavg()[0].toFixed(1);
  const rows = await measureForms(
    forms,
    inForms(chosen, { latest, before }),
    { rounds, seconds },
    answers,
    say,
  );
  const figures = { machine: machine(), scale, heap, pageCache, rounds, load, changed, rows, differences };
  if (values.only === undefined) {
    await keepTime(figures);
    await writeResults();
  }
});

/** A copy of the product's database of a scale, which is loaded first where it is not. @returns its folder */
async function copied({ scale, heap, pageCache }) {
  const { openProduct, stateFolder } = await import('./databases.mjs');
  const closers = [];
  try {
    await openProduct({ scale, heap, pageCache }, closers, say);
  } finally {
    for (const closer of closers) await closer();
  }
  const home = stateFolder(`time-${scale}`);
  rmSync(home, { recursive: true, force: true });
  cpSync(stateFolder(`product-${scale}`), home, { recursive: true });
  return home;
}
