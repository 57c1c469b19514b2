/**
 * Sends a long list below a node that is looked up as rows after the node, not as one value of it: the database sends what it
 * has while it reads on, and the driver decodes meanwhile (a fifth less time for 800 cities with all their sister cities).
 */
import type { Field, LookUpPlan } from '../plan/plan';

/** Shorter lists take no longer as a value. */
const LONG = 100;

/** The look-up and those deferred by it, the long list of each as rows where it has exactly one. */
export function listAsRows(lookUp: LookUpPlan): LookUpPlan {
  return { ...lookUp, listAsRows: longListOf(lookUp), deferred: lookUp.deferred.map(listAsRows) };
}

function longListOf({ node }: LookUpPlan): number | undefined {
  const [branch, ...others] = node.branches;
  // Types of an interface would have their lists at different places.
  if (!branch || others.length > 0 || branch.labels.length > 0) return undefined;
  const long = branch.fields.flatMap((field, index) => (isLong(field) ? [index] : []));
  return long.length === 1 ? long[0] : undefined;
}

function isLong(field: Field): boolean {
  if (field.kind !== 'CONNECTION') return false;
  const { page, fields } = field.connection;
  return page.size >= LONG && fields.some(({ kind }) => kind === 'NODES' || kind === 'EDGES');
}
