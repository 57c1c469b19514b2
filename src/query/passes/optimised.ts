/** The passes in their order. Each is a pure function from plan to plan; none of them changes an answer. */
import type { NodeColumn } from '../plan/columns';
import type { ListPlan, LookUpPlan } from '../plan/plan';
import { frozen } from '../plan/transform';
import { alike } from './alike';
import { anchor } from './anchor';
import { dayIndex } from './dayIndex';
import { deferInList, deferInLookUp, deferInNode } from './deferral';
import { degree } from './degree';
import { listAsRows } from './listAsRows';

/** A look-up as it is sent. */
export function optimisedLookUp(lookUp: LookUpPlan): LookUpPlan {
  return frozen(listAsRows(deferInLookUp(degree(alike(lookUp)))));
}

/** A plan of a question, with the look-ups that its columns defer. */
export interface OptimisedQuestion<Plan> {
  readonly plan: Plan;
  readonly deferred: readonly LookUpPlan[];
}

/** A question as it is sent. */
export function optimisedQuestion<Plan extends { readonly columns: readonly NodeColumn<string>[] }>(
  question: Plan,
): OptimisedQuestion<Plan> {
  const plan = degree(alike(question));
  const deferred: LookUpPlan[] = [];
  const columns = plan.columns.map((column) => ({ ...column, node: deferInNode(column.node, deferred) }));
  return frozen({ plan: { ...plan, columns }, deferred: deferred.map(listAsRows) });
}

/** A list as it is sent. */
export function optimisedList(list: ListPlan): ListPlan {
  const deferring = deferInList(degree(dayIndex(anchor(alike(list)))));
  return frozen({ ...deferring, deferred: deferring.deferred.map(listAsRows) });
}
