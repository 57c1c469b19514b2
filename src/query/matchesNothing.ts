/** Whether an answer shows that a list is empty. Pure. */
import type { AnswerObject } from './reader/read';
import { fieldsOf, type SelectedField } from './selection/selection';

/** Whether an answer shows that the whole list is empty: it is the first page, and what was selected says so. */
export function matchesNothing({ args, selection }: SelectedField, answer: AnswerObject): boolean {
  if (args['after'] || args['before']) return false;
  const fields = fieldsOf(selection);
  const totals = fields.filter(({ name }) => name === 'totalCount' || name === 'nodeCount');
  // A page of no size is empty whatever the list holds.
  const isSized = args['first'] !== 0 && args['last'] !== 0;
  const rows = isSized ? fields.filter(({ name }) => name === 'nodes' || name === 'edges') : [];
  return (
    totals.length + rows.length > 0 &&
    totals.every(({ key }) => answer[key] === 0) &&
    rows.every(({ key }) => (answer[key] as readonly unknown[]).length === 0)
  );
}
