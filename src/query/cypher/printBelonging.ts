/** Prints how the nodes of a list are reached from the place or body that they belong to. */
import type { Belonging } from '../plan/belonging';
import { matched } from './printValue';
import { printWalk } from './printWalk';
import { joined, nodeScope, type Statement } from './statement';

/** Clauses that end with a row for each node, which may come more than once. */
export function belongingClauses(
  statement: Statement,
  { id, members, way }: Belonging,
  node: string,
): string {
  const [whose, member] = [statement.variable('n'), statement.variable('m')];
  const branches = members.map((walk) => {
    const walked = printWalk(statement, walk, nodeScope(whose));
    return `${matched(walked)} RETURN ${walked.scope.node} AS ${member}`;
  });
  const reached = way && printWalk(statement, way, nodeScope(member));
  return joined(
    `MATCH (${whose}:Entity {id: ${statement.parameter(id)}})`,
    `CALL (${whose}) { ${branches.join(' UNION ')} }`,
    reached && matched(reached),
    `WITH DISTINCT ${reached ? reached.scope.node : member} AS ${node}`,
  );
}
