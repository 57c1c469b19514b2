/** (c) and (e): pairs of names that are one or two, as src/names decides. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/prepare.mjs';
import { rowsOf } from './csv.mjs';
import { Tally } from './figures.mjs';

const NAMED = { Person: 'PERSON', Company: 'BODY', Organization: 'BODY' };

/** (c) Pairs for matching names, of persons and of companies, hardly any across scripts. */
export function givenPairs({ data, names }) {
  const file = join(data, 'name-pairs', 'cases.csv');
  if (!existsSync(file)) return [];
  const rows = rowsOf(readFileSync(file, 'utf8'));
  return [
    ['persons', ({ schema }) => schema === 'Person'],
    ['bodies and the rest', ({ schema }) => schema !== 'Person'],
  ].map(([what, belongs]) => {
    const pairs = rows
      .filter(belongs)
      .map(({ schema, name1, name2, is_match }) => [name1, name2, is_match === 'true', NAMED[schema]]);
    return decided(new Tally('c', `name-pairs, ${what}`), pairs, names);
  });
}

/** (e) Pairs made by hand, with hard negatives. */
export async function handMadePairs({ names }) {
  const { transpileModule, ModuleKind } = (await import('typescript')).default;
  const source = readFileSync(join(ROOT, 'test', 'support', 'names', 'pairs.ts'), 'utf8');
  const { outputText } = transpileModule(source, { compilerOptions: { module: ModuleKind.ESNext } });
  const { PAIRS } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  const pairs = PAIRS.map(({ a, b, same }) => [a, b, same]);
  const goal = { f1: 0.95, precision: 1 };
  return [decided(new Tally('e', 'pairs made by hand, across scripts', goal), pairs, names)];
}

function decided(tally, pairs, { sameName }) {
  for (const [a, b, same, named] of pairs) {
    const { decision, reason } = tally.timed(() => sameName(a, b, named));
    const answered = decision === 'SAME';
    tally.count(
      { answered, right: answered && same, answerable: same },
      `${a} | ${b}: ${decision}, ${reason}`,
    );
  }
  return tally;
}
