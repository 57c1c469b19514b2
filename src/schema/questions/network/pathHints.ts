/** Over which other links there would be a path, where there is none over those that were asked for. */
import { asOfView } from '../../../query/passes/asOf';
import { optimisedQuestion } from '../../../query/passes/optimised';
import { Statement } from '../../../query/cypher/statement';
import type { View } from '../../../query/view';
import type { Warning } from '../../../query/warnings';
import type { Context } from '../../context';
import { LINKS, planPaths, type PathQuestion } from './pathPlan';
import { printSearch } from './printPaths';
import { PathOver } from './types';

const KINDS = Object.keys(LINKS) as PathOver[];

/** Containment joins all that lies in one country: a mixture is sought without it first. */
const WITHOUT_PLACES = KINDS.filter((kind) => kind !== PathOver.PLACES);

/** A set of links over which there is a path. */
interface Alternative {
  readonly over: readonly PathOver[];
  readonly length: number;
  /** The ids of its nodes. */
  readonly nodes: readonly string[];
}

/** The warning about a question without paths; none where no links would help. One statement. */
export async function pathHints(
  context: Context,
  question: PathQuestion,
  path: readonly string[],
): Promise<Warning[]> {
  const { text, params, sets } = printHints(question, context.view);
  const { values } = await context.read({ text, params });
  const found = new Map(
    values.map(([number, types, nodes]) => [
      Number(number),
      { types: types as string[], nodes: nodes as string[] },
    ]),
  );
  const alternatives = alternativesOf(
    sets.flatMap((over, number) => {
      const one = found.get(number);
      return one ? [{ over: usedOf(over, one.types), length: one.types.length, nodes: one.nodes }] : [];
    }),
  );
  const [first] = alternatives;
  if (!first) return [];
  const asked = question.over.join(', ');
  const others = alternatives.map(({ over, length }) => `[${over.join(', ')}] (${String(length)} links)`);
  const message = `paths: there is no path over [${asked}] within ${String(question.maxHops)} links; there is one over ${others.join(' and ')}`;
  return [{ code: 'NO_PATH_OVER_THESE_LINKS', message, path, argument: ['over'], alternatives }];
}

/** The sets that are tried: each other kind alone, all without containment, all. */
function setsFor({ over }: PathQuestion): (readonly PathOver[])[] {
  const others = KINDS.filter((kind) => over.length !== 1 || kind !== over[0]);
  return [...others.map((kind) => [kind]), WITHOUT_PLACES, KINDS];
}

function printHints(question: PathQuestion, view: View) {
  const statement = new Statement();
  const sets = setsFor(question);
  const searches = sets.map((over) => {
    const { plan } = optimisedQuestion(asOfView(planPaths({ ...question, over }, [], view), view));
    return printSearch(statement, plan);
  });
  const branches = searches.map(
    ({ path }, number) => `${path('shortestPath')} RETURN ${String(number)} AS number, p`,
  );
  const text = [
    `CYPHER 5 ${searches[0]?.ends ?? ''}`,
    `CALL (a, b) { ${branches.join('\nUNION ALL ')} }`,
    'RETURN number, [l IN relationships(p) | type(l)], [n IN nodes(p) | n.id]',
  ].join('\n');
  return { text, params: statement.params, sets };
}

/** Of the kinds that could be walked, those that were. */
function usedOf(over: readonly PathOver[], types: readonly string[]): PathOver[] {
  return over.filter((kind) => LINKS[kind].some((type) => types.includes(type)));
}

/** Each set once, and a mixture only where it is none of the kinds alone, and with containment only where there is no other. */
export function alternativesOf(all: readonly Alternative[]): Alternative[] {
  const alone = all.filter(({ over }) => over.length === 1);
  const mixed = all.filter(({ over }) => over.length > 1).slice(0, 1);
  const byOver = new Map([...alone, ...mixed].map((one) => [one.over.join(' '), one]));
  return [...byOver.values()];
}
