/** Statements ready to be sent, with what reads their rows: from a selection over plan and passes to text and reader. Pure. */
import type { Rows } from '../graph/graph';
import { printList, printLookUp } from './cypher/printRoot';
import { optimisedList, optimisedLookUp } from './passes/optimised';
import type { PageLimits } from './plan/page';
import type { LookUpPlan, Scan } from './plan/plan';
import { planList, planLookUp } from './plan/planRoot';
import type { Pending } from './reader/read';
import { readList, readLookUp } from './reader/readRoot';
import type { SelectedField, Selection } from './selection/selection';

/** A look-up. Its statement takes `$ids`. */
export interface PreparedLookUp {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The nodes by id. */
  readonly read: (rows: Rows['values'], pending: Pending) => Map<string, unknown>;
  /** Look-ups of the nodes that it defers, by their numbers. */
  readonly deferred: readonly PreparedLookUp[];
}

/** A list. */
export interface PreparedList {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The connection. */
  readonly read: (rows: Rows['values'], pending: Pending) => unknown;
  readonly scan?: Scan | undefined;
  readonly deferred: readonly PreparedLookUp[];
}

/** The look-up of nodes of a type by ids that a client gave. */
export function prepareLookUp(typeName: string, selection: Selection, limits: PageLimits): PreparedLookUp {
  return preparedLookUp(optimisedLookUp(planLookUp(typeName, selection, limits)));
}

/** The connection over all nodes of a type. */
export function prepareList(typeName: string, field: SelectedField, limits: PageLimits): PreparedList {
  const plan = optimisedList(planList(typeName, field, limits));
  return {
    ...printList(plan),
    read: readList(plan),
    scan: plan.scan,
    deferred: plan.deferred.map(preparedLookUp),
  };
}

/** The statement of a look-up. */
export function preparedLookUp(plan: LookUpPlan): PreparedLookUp {
  return { ...printLookUp(plan), read: readLookUp(plan), deferred: plan.deferred.map(preparedLookUp) };
}
