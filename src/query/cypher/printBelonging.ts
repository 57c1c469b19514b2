/** Prints how the nodes of a list are reached from the place or body that they belong to. */
import type { Belonging, MembersWay } from '../plan/belonging';
import { matched, printWalk } from './printWalk';
import { joined, nodeScope, type Statement } from './statement';

/** Clauses that end with a row for each node, which may come more than once. */
export function belongingClauses(statement: Statement, { id, ways }: Belonging, node: string): string {
  const whose = statement.variable('n');
  const begin = statement.reading.byId(whose, 'Entity', statement.parameter(id));
  const [first, ...others] = ways.map((way) => printWay(statement, way, whose));
  if (!first || others.length === 0)
    return joined(begin, first?.clauses, `WITH DISTINCT ${first?.reached ?? whose} AS ${node}`);
  const branches = [first, ...others].map(
    ({ clauses, reached }) => `${clauses} RETURN ${reached} AS ${node}`,
  );
  return joined(begin, `CALL (${whose}) { ${branches.join(' UNION ')} }`, `WITH DISTINCT ${node}`);
}

/** One way: its clauses, and the variable of the nodes that they reach. */
function printWay(
  statement: Statement,
  { members, way }: MembersWay,
  whose: string,
): { readonly clauses: string; readonly reached: string } {
  const member = statement.variable('m');
  const branches = members.map((walk) => {
    const walked = printWalk(statement, walk, nodeScope(whose));
    return `${matched(statement, walked)} RETURN ${walked.scope.node} AS ${member}`;
  });
  const walked = way && printWalk(statement, way, nodeScope(member));
  return {
    clauses: joined(`CALL (${whose}) { ${branches.join(' UNION ')} }`, walked && matched(statement, walked)),
    reached: walked ? walked.scope.node : member,
  };
}
