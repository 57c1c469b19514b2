/** Over which other links, or without which filter, there would be a path, where there is none as it was asked for. */
import { asOfView } from '../../../query/passes/asOf';
import { optimisedQuestion } from '../../../query/passes/optimised';
import { Statement } from '../../../query/cypher/statement';
import { knownAtView } from '../../../query/passes/knownAt';
import { readingOf, type View } from '../../../query/view';
import type { Warning } from '../../../query/warnings';
import type { Context } from '../../context';
import { LINKS, planPaths, type PathQuestion } from './pathPlan';
import { endParameters, printSearch } from './printPaths';
import { MAX_HOPS, PathOver } from './types';

const KINDS = Object.keys(LINKS) as PathOver[];

/** Containment joins all that lies in one country: a mixture is sought without it first. */
const WITHOUT_PLACES = KINDS.filter((kind) => kind !== PathOver.PLACES);

/** What narrows a question beside its links. */
type PathFilter = 'tieKinds' | 'between' | 'notBetween' | 'exclude' | 'maxLinks' | 'maxHops';

/** A question that is tried: over other links, or without some filters. */
interface Attempt {
  readonly over: readonly PathOver[];
  readonly without: readonly PathFilter[];
}

/** An attempt that has a path. */
export interface Alternative extends Attempt {
  readonly length: number;
  /** The ids of its nodes. */
  readonly nodes: readonly string[];
}

/** The warnings about a question without paths; none where nothing would help. One statement. */
export async function pathHints(
  context: Context,
  question: PathQuestion,
  path: readonly string[],
): Promise<Warning[]> {
  const attempts = attemptsFor(question);
  const { values } = await context.read(printHints(question, attempts, context.view));
  const found = new Map(
    values.map(([number, types, nodes]) => [
      Number(number),
      { types: types as string[], nodes: nodes as string[] },
    ]),
  );
  const alternatives = attempts.flatMap(({ over, without }, number): Alternative[] => {
    const one = found.get(number);
    return one
      ? [{ over: usedOf(over, one.types), without, length: one.types.length, nodes: one.nodes }]
      : [];
  });
  return warningsOf(question, alternatives, path);
}

/** The filters that a question has. */
function filtersOf(question: PathQuestion): PathFilter[] {
  const { over, tieKinds, between, maxHops } = question;
  const others = (['notBetween', 'exclude', 'maxLinks'] as const).filter(
    (filter) => question[filter] != null,
  );
  return [
    ...(tieKinds && over.includes('TIES') ? (['tieKinds'] as const) : []),
    ...(between ? (['between'] as const) : []),
    ...others,
    ...(maxHops < MAX_HOPS ? (['maxHops'] as const) : []),
  ];
}

/** Each other kind alone, all without containment, all; the same links without each filter, without all; all of both. */
function attemptsFor(question: PathQuestion): Attempt[] {
  const { over } = question;
  const filters = filtersOf(question);
  const others = KINDS.filter((kind) => over.length !== 1 || kind !== over[0]);
  return [
    ...[...others.map((kind) => [kind]), WITHOUT_PLACES, KINDS].map((links) => ({
      over: links,
      without: [],
    })),
    ...filters.map((filter) => ({ over, without: [filter] })),
    ...(filters.length > 1 ? [{ over, without: filters }] : []),
    ...(filters.length > 0
      ? [WITHOUT_PLACES, KINDS].map((links) => ({ over: links, without: filters }))
      : []),
  ];
}

function printHints(question: PathQuestion, attempts: readonly Attempt[], view: View) {
  const statement = new Statement(readingOf(view));
  const searches = attempts.map(({ over, without }) => {
    const tried = { ...question, over, ...Object.fromEntries(without.map((filter) => [filter, null])) };
    const maxHops = without.includes('maxHops') ? MAX_HOPS : question.maxHops;
    const { plan } = optimisedQuestion(
      knownAtView(asOfView(planPaths({ ...tried, maxHops }, [], view), view), view),
    );
    return printSearch(statement, plan);
  });
  const branches = searches.map(
    ({ path }, number) => `${path('shortestPath')} RETURN ${String(number)} AS number, p`,
  );
  const text = [
    `CYPHER 5 ${searches[0]?.ends ?? ''}`,
    `CALL (a, b) { ${branches.join('\nUNION ALL ')} }`,
    `RETURN number, [l IN relationships(p) | ${statement.reading.typeOf('l')}], [n IN nodes(p) | n.id]`,
  ].join('\n');
  return { text, params: { ...statement.params, ...endParameters(question) } };
}

/** Of the kinds that could be walked, those that were. */
function usedOf(over: readonly PathOver[], types: readonly string[]): PathOver[] {
  return over.filter((kind) => LINKS[kind].some((type) => types.includes(type)));
}

/** What to say of the attempts that have a path: what is changed least first, and nothing beyond it. Pure. */
export function warningsOf(
  question: PathQuestion,
  all: readonly Alternative[],
  path: readonly string[],
): Warning[] {
  const links = all.filter(({ without }) => without.length === 0);
  const same = all.filter(
    ({ over, without }) => without.length > 0 && over.every((kind) => question.over.includes(kind)),
  );
  const single = filtersOf(question).flatMap(
    (filter) => same.find(({ without }) => without.length === 1 && without[0] === filter) ?? [],
  );
  if (links.length + single.length > 0)
    return [
      ...linksWarning(question, links, path),
      ...single.map((one) => filterWarning(question, one, path)),
    ];
  const [both] = same;
  if (both) return [filterWarning(question, both, path)];
  return linksWarning(question, all, path);
}

function linksWarning(
  question: PathQuestion,
  all: readonly Alternative[],
  path: readonly string[],
): Warning[] {
  const alternatives = alternativesOf(all);
  const [first] = alternatives;
  if (!first) return [];
  const others = alternatives.map(
    ({ over, length, without }) =>
      `[${over.join(', ')}] (${String(length)} links${without.length > 0 ? `, without ${without.join(' and ')}` : ''})`,
  );
  const message = `${beginning(question)}; there is one over ${others.join(' and ')}`;
  return [{ code: 'NO_PATH_OVER_THESE_LINKS', message, path, argument: ['over'], alternatives }];
}

function filterWarning(
  question: PathQuestion,
  { without, length, nodes }: Alternative,
  path: readonly string[],
): Warning {
  const message = `${beginning(question)}; without ${without.join(' and ')} there is one of ${String(length)} links`;
  const argument = without.length === 1 ? { argument: without } : {};
  return { code: 'NO_PATH_WITH_THIS_FILTER', message, path, ...argument, without, length, nodes };
}

function beginning(question: PathQuestion): string {
  const { over, maxHops } = question;
  const others = filtersOf(question).filter((filter) => filter !== 'maxHops');
  const filtered = others.length > 0 ? ` with ${others.join(' and ')}` : '';
  return `paths: there is no path over [${over.join(', ')}] within ${String(maxHops)} links${filtered}`;
}

/** Each set once, and a mixture only where it is none of the kinds alone, and with containment only where there is no other. */
export function alternativesOf(all: readonly Alternative[]): Alternative[] {
  const alone = all.filter(({ over }) => over.length === 1);
  const mixed = all.filter(({ over }) => over.length > 1).slice(0, 1);
  const byOver = new Map([...alone, ...mixed].map((one) => [one.over.join(' '), one]));
  return [...byOver.values()];
}
