/** (c) and (e): pairs of names that are one or two, as src/names decides, and as nomenklatura does where it is installed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../scripts/prepare.mjs';
import { rowsOf } from './csv.mjs';
import { Tally } from './figures.mjs';
import { isInstalled, MATCH, scores, VERSION } from './nomenklatura.mjs';

const NAMED = { Person: 'PERSON', Company: 'BODY', Organization: 'BODY', LegalEntity: 'BODY' };
const GOALS = {
  persons: { precision: 0.92, recall: 0.6 },
  'bodies and the rest': { precision: 0.92, recall: 0.88 },
};

const TAKEN = { 'from POSSIBLE on': ['SAME', 'POSSIBLE'], 'SAME alone': ['SAME'] };

/** The two halves of the pairs, by a digest of each: the thresholds were chosen on the first, the second was held out. */
const HALVES = {
  '': () => true,
  ', half of the choice': ({ a, b }) => !isHeldOut(a, b),
  ', half held out': ({ a, b }) => isHeldOut(a, b),
};

function isHeldOut(a, b) {
  return createHash('sha256').update(`${a}|${b}`).digest()[0] % 2 === 1;
}

/**
 * (c) Pairs for matching names, of persons and of companies, hardly any across scripts. Those who made them call a match
 * what a person should look at: from POSSIBLE on. Further rows count only what is SAME, and each half alone.
 */
export function givenPairs({ data, names, thresholds }) {
  const file = join(data, 'name-pairs', 'cases.csv');
  if (!existsSync(file)) return [];
  const rows = rowsOf(readFileSync(file, 'utf8')).map(({ schema, name1, name2, is_match }) => ({
    schema,
    a: name1,
    b: name2,
    same: is_match === 'true',
    named: NAMED[schema],
  }));
  return [
    ['persons', ({ schema }) => schema === 'Person'],
    ['bodies and the rest', ({ schema }) => schema !== 'Person'],
  ].flatMap(([what, belongs]) => {
    const pairs = rows.filter(belongs);
    if (thresholds) printThresholds(what, pairs.filter(HALVES[', half of the choice']), names);
    return [
      ...Object.entries(HALVES).flatMap(([half, isIn]) =>
        Object.entries(TAKEN).map(([from, taken]) =>
          ours(`name-pairs, ${what}, ${from}${half}`, pairs.filter(isIn), names, taken, goalOf(what, from)),
        ),
      ),
      ...theirs('c', `name-pairs, ${what}`, pairs),
    ];
  });
}

/** Goals are set for what is at least POSSIBLE. */
function goalOf(what, from) {
  return from === 'SAME alone' ? undefined : GOALS[what];
}

/** Precision and recall from each score on: from where POSSIBLE and SAME are read off. */
function printThresholds(what, pairs, { sameName }) {
  const scored = pairs.map(({ a, b, same, named }) => ({ same, score: sameName(a, b, named).score }));
  const answerable = scored.filter(({ same }) => same).length;
  console.log(`${what}: score, precision, recall`);
  for (let from = 50; from <= 90; from += 2) {
    const taken = scored.filter(({ score }) => score * 100 >= from);
    const right = taken.filter(({ same }) => same).length;
    const [precision, recall] = [right / taken.length, right / answerable].map((share) => share.toFixed(3));
    console.log(`  ${(from / 100).toFixed(2)}  ${precision}  ${recall}`);
  }
}

/** (e) Pairs made by hand, with hard negatives. */
export function handMadePairs({ names }) {
  // The pairs are TypeScript, in a file for each kind.
  const load = createRequire(import.meta.url);
  load(join(ROOT, 'test', 'support', 'typescript.cjs'));
  const { PAIRS } = load(join(ROOT, 'test', 'support', 'names', 'pairs.ts'));
  const about = 'pairs made by hand, across scripts';
  // What is named is not known to either: a legal entity is a person or a body.
  const pairs = PAIRS.map((pair) => ({ ...pair, schema: 'LegalEntity' }));
  const own = ours(about, pairs, names, ['SAME'], { f1: 0.99, precision: 1 });
  own.set = 'e';
  return [own, ...theirs('e', about, pairs)];
}

function ours(about, pairs, { sameName }, taken, goal) {
  const tally = new Tally('c', about, goal);
  for (const { a, b, same, named } of pairs) {
    const { decision, reason } = tally.timed(() => sameName(a, b, named));
    const answered = taken.includes(decision);
    tally.count(
      { answered, right: answered && same, answerable: same },
      `${a} | ${b}: ${decision}, ${reason}`,
    );
  }
  return tally;
}

/** The same pairs by nomenklatura, at its own threshold and at its best; nothing where it is not installed. */
function theirs(set, about, pairs) {
  if (!isInstalled()) return [];
  const all = scores(pairs);
  return [MATCH, preciseFrom(pairs, all)].map((from) => {
    const tally = new Tally(
      set,
      `${about}, by nomenklatura ${VERSION} logic-v2 from ${Number(from.toFixed(3))} on`,
    );
    pairs.forEach(({ a, b, same }, at) => {
      const answered = all[at] >= from;
      tally.count(
        { answered, right: answered && same, answerable: same },
        `${a} | ${b}: ${all[at].toFixed(2)}`,
      );
    });
    return tally;
  });
}

/** The lowest score from which a matcher is as precise on these pairs as (c) asks; 1 where none is. */
function preciseFrom(pairs, all) {
  const precise = [...new Set(all)]
    .sort((a, b) => a - b)
    .find((from) => {
      const taken = pairs.filter((_, at) => all[at] >= from);
      return taken.filter(({ same }) => same).length / taken.length >= GOALS.persons.precision;
    });
  return precise ?? 1;
}
