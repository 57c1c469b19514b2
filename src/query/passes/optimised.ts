/** The passes in their order. Each is a pure function from plan to plan; none of them changes an answer. */
import type { ListPlan, LookUpPlan } from '../plan/plan';
import { frozen } from '../plan/transform';
import { anchor } from './anchor';
import { dayIndex } from './dayIndex';
import { deferInList, deferInLookUp } from './deferral';
import { degree } from './degree';
import { listAsRows } from './listAsRows';

/** A look-up as it is sent. */
export function optimisedLookUp(lookUp: LookUpPlan): LookUpPlan {
  return frozen(listAsRows(deferInLookUp(degree(lookUp))));
}

/** A list as it is sent. */
export function optimisedList(list: ListPlan): ListPlan {
  const deferring = deferInList(degree(dayIndex(anchor(list))));
  return frozen({ ...deferring, deferred: deferring.deferred.map(listAsRows) });
}
