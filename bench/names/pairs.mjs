/** (c) and (e): pairs of names that are one or two, as src/names decides, and as nomenklatura does where it is installed. */
import { existsSync, readFileSync } from 'node:fs';
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

/**
 * (c) Pairs for matching names, of persons and of companies, hardly any across scripts. Those who made them call a match
 * what a person should look at: from POSSIBLE on. The second row counts only what is SAME.
 */
export function givenPairs({ data, names }) {
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
    return [
      ours(`name-pairs, ${what}, from POSSIBLE on`, pairs, names, ['SAME', 'POSSIBLE'], GOALS[what]),
      ours(`name-pairs, ${what}, SAME alone`, pairs, names, ['SAME']),
      ...theirs('c', `name-pairs, ${what}`, pairs),
    ];
  });
}

/** (e) Pairs made by hand, with hard negatives. */
export async function handMadePairs({ names }) {
  const { transpileModule, ModuleKind } = (await import('typescript')).default;
  const source = readFileSync(join(ROOT, 'test', 'support', 'names', 'pairs.ts'), 'utf8');
  const { outputText } = transpileModule(source, { compilerOptions: { module: ModuleKind.ESNext } });
  const { PAIRS } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
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

/** The same pairs by nomenklatura; nothing where it is not installed. */
function theirs(set, about, pairs) {
  if (!isInstalled()) return [];
  const tally = new Tally(set, `${about}, by nomenklatura ${VERSION} logic-v2 from ${MATCH} on`);
  const all = scores(pairs);
  pairs.forEach(({ a, b, same }, at) => {
    const answered = all[at] >= MATCH;
    tally.count(
      { answered, right: answered && same, answerable: same },
      `${a} | ${b}: ${all[at].toFixed(2)}`,
    );
  });
  return [tally];
}
