/** Prints where the nodes of a connection come from: a walk, all nodes with a label, or those reached from an anchor. */
import { testsByWalking, type Condition } from '../plan/condition';
import type { AnchoredSource, Join, Source } from '../plan/plan';
import { anyOf, phrase } from '../../graph/lucene';
import { belongingClauses } from './printBelonging';
import { printConditions } from './printCondition';
import { identifierIndex } from './printIdentifiers';
import { isFact, labelsOf, matched, printApart, printWalk, testedApart } from './printWalk';
import { joined, nodeScope, whereAll, type Scope, type Statement } from './statement';

/** The clauses that match the nodes of a source. */
export interface Matched {
  readonly scope: Scope;
  /** MATCH to WHERE, with further conditions on the nodes. */
  readonly matching: (more?: readonly string[]) => string;
  /** True when the clauses walk to the nodes from an anchor, so that it pays to keep what they match. */
  readonly isAnchored: boolean;
}

/** Prints a source; `from` is the node or link at hand, and nothing for a list at the root. */
export function printSource(statement: Statement, source: Source, from: Scope): Matched {
  if (source.kind === 'REACHED') {
    const walked = printWalk(statement, source.walk, from);
    const { distinct, after } = walked;
    return {
      scope: after,
      matching: (more = []) => joined(matched(statement, walked, more), distinct),
      isAnchored: false,
    };
  }
  const node = statement.variable('n');
  if (isFact(source.label)) statement.noteFact(node);
  const scope = nodeScope(node);
  const match = `MATCH (${node}${labelsOf(statement, [source.label])})`;
  if (source.kind === 'ANCHORED') return printAnchored(statement, source, scope, match);
  const { looking, walking } = printApart(statement, source.where, scope, walksByLabel);
  return {
    scope,
    matching: (more = []) => joined(match, whereAll([...looking, ...more]), testedApart(statement, walking)),
    isAnchored: false,
  };
}

/** Walks that differ by the labels of a node. Other walks the planner may begin with. */
function walksByLabel(condition: Condition): boolean {
  return condition.kind === 'BY_LABEL' && testsByWalking(condition);
}

function printAnchored(statement: Statement, source: AnchoredSource, scope: Scope, match: string): Matched {
  const { node } = scope;
  const joins = source.joins.map((join) => printJoin(statement, join, scope));
  const begin = [
    ...indexed(statement, source, node),
    ...(source.belonging ? [belongingClauses(statement, source.belonging, node)] : []),
    ...joins.flatMap((join) => join.begin),
    match,
    ...joins.flatMap((join) => join.matches),
    whereAll(joins.flatMap((join) => join.tested)),
    testedApart(
      statement,
      joins.flatMap((join) => join.walking),
    ),
    `WITH DISTINCT ${node}`,
  ];
  const where = printConditions(statement, source.where, scope);
  const walked = printConditions(statement, source.walked, scope);
  return {
    scope,
    matching: (more = []) => {
      const tested = whereAll([...where, ...more]);
      // The database tests walks before properties unless a WITH stands between.
      const between = tested !== '' && walked.length > 0 && `WITH ${node}`;
      return joined(...begin, tested, between, whereAll(walked));
    },
    isAnchored: true,
  };
}

interface PrintedJoin {
  readonly begin: readonly string[];
  readonly matches: readonly string[];
  readonly tested: readonly string[];
  readonly walking: readonly string[];
}

function printJoin(statement: Statement, join: Join, from: Scope): PrintedJoin {
  const { walk, joins } = join;
  const { match, tested, walking, scope } = printWalk(statement, walk, from);
  const inner = joins.map((each) => printJoin(statement, each, scope));
  return {
    begin: [...indexed(statement, join, scope.node), ...inner.flatMap(({ begin }) => begin)],
    matches: [match, ...inner.flatMap(({ matches }) => matches)],
    tested: [...tested, ...inner.flatMap((one) => one.tested)],
    walking: [...walking, ...inner.flatMap((one) => one.walking)],
  };
}

/** Finds the nodes to begin at in an index of texts; nothing where there are none. */
function indexed(
  statement: Statement,
  { nameKeys, identifiers }: Pick<Join, 'nameKeys' | 'identifiers'>,
  node: string,
): string[] {
  if (nameKeys) return [nameIndex(statement, nameKeys, node)];
  return identifiers ? [identifierIndex(statement, identifiers, node)] : [];
}

/** Finds the entities with some name keys in the index. */
function nameIndex(statement: Statement, keys: readonly string[], node: string): string {
  const terms = statement.parameter(anyOf(keys.map((key) => phrase(key))));
  return statement.reading.index(node, 'name_keys', terms);
}

/**
 * Matches what hangs on an anchor once, for the page and for what is counted next to it. Only there: kept for a list of all
 * nodes of a type, it would fill the memory of the database.
 */
export function matchedOnce(statement: Statement, { matching, scope }: Matched): Matched & { begin: string } {
  const nodes = statement.variable('nodes');
  return {
    scope,
    isAnchored: true,
    begin: `CALL () { ${matching()} RETURN collect(${scope.node}) AS ${nodes} }`,
    matching: (more = []) =>
      joined(`UNWIND ${nodes} AS ${scope.node}`, more.length > 0 && `WITH ${scope.node}`, whereAll(more)),
  };
}
