/** Prints the statement that finds names, with what was selected of the entities that bear them. */
import { cypherFile } from '../../../graph/cypherFile';
import { printNode } from '../../../query/cypher/printNode';
import type { Printed } from '../../../query/cypher/printRoot';
import type { Reading } from '../../../query/cypher/reading';
import { nodeScope, Statement } from '../../../query/cypher/statement';
import type { NodePlan } from '../../../query/plan/plan';

const NAMES = cypherFile('questions/searchNames').replace(/^CYPHER 5\s*/, '');

/** Columns of the statement, as its file declares them. */
const COLUMNS = ['id', 'type', 'names', 'sharedKeys', 'sharedWords', 'inhabitants', 'links', 'ownName'];

/**
 * Rows of the columns, and a last one with the entity, which is null where more hits than `$page` were found: then most of them are
 * on no page. Takes the parameters of the file and `$page`.
 */
export function printNames(entity: NodePlan | undefined, reading?: Reading): Printed {
  const statement = new Statement(reading);
  const { before, value } = statement.body(() =>
    entity ? `CASE WHEN hits <= $page THEN ${printNode(statement, entity, nodeScope('node'))} END` : 'null',
  );
  return {
    text: `CYPHER 5 CALL () {\n${NAMES}\n}\n${before}RETURN ${COLUMNS.join(', ')}, ${value} AS entity`,
    params: statement.params,
  };
}
