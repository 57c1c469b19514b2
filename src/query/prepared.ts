/** Statements ready to be sent, with what reads their rows: from a selection over plan and passes to text and reader. Pure. */
import type { Rows } from '../graph/graph';
import { printList, printLookUp, type Printed } from './cypher/printRoot';
import type { Reading } from './cypher/reading';
import { asOfView, listAsOfView, lookUpAsOfView } from './passes/asOf';
import { knownAtView, lookUpKnownAt } from './passes/knownAt';
import { optimisedList, optimisedLookUp, optimisedQuestion } from './passes/optimised';
import type { NodeColumn } from './plan/columns';
import type { PageLimits } from './plan/page';
import type { LookUpPlan, NodePlan, Scan } from './plan/plan';
import { planList, planLookUp } from './plan/planRoot';
import type { Pending, Read } from './reader/read';
import { readNode } from './reader/readNode';
import { readList, readLookUp } from './reader/readRoot';
import type { SelectedField, Selection } from './selection/selection';
import { ANY_TIME, readingOf, type View } from './view';

/** A statement with what reads its rows. */
export interface Prepared<Answer> extends Printed {
  readonly read: (rows: Rows['values'], pending: Pending) => Answer;
  /** Look-ups of the nodes that it defers, by their numbers. */
  readonly deferred: readonly PreparedLookUp[];
}

/** A look-up of nodes by id. Its statement takes `$ids`. */
export type PreparedLookUp = Prepared<Map<string, unknown>>;

/** A list: a connection. */
export interface PreparedList extends Prepared<unknown> {
  readonly scan?: Scan | undefined;
  /** The label of which it may read every node; undefined where it begins at an id, a name or a place. */
  readonly label?: string | undefined;
}

/** The look-up of nodes of a type by ids that a client gave. */
export function prepareLookUp(
  typeName: string,
  selection: Selection,
  limits: PageLimits,
  view: View = ANY_TIME,
): PreparedLookUp {
  const plan = lookUpAsOfView(planLookUp(typeName, selection, limits), typeName, view);
  return preparedLookUp(optimisedLookUp(lookUpKnownAt(plan, view)), readingOf(view));
}

/** The connection over all nodes of a type. */
export function prepareList(
  typeName: string,
  field: SelectedField,
  limits: PageLimits,
  view: View = ANY_TIME,
): PreparedList {
  const reading = readingOf(view);
  const plan = optimisedList(knownAtView(listAsOfView(planList(typeName, field, limits), view), view));
  return {
    ...printList(plan, reading),
    read: readList(plan),
    scan: plan.scan,
    label: plan.connection.source.kind === 'LABEL' ? plan.connection.source.label : undefined,
    deferred: plan.deferred.map((lookUp) => preparedLookUp(lookUp, reading)),
  };
}

/** A question, by what prints and reads its plan once the passes have been over it. */
export function prepareQuestion<Plan extends { readonly columns: readonly NodeColumn<string>[] }, Answer>(
  question: Plan,
  print: (plan: Plan, reading: Reading) => Printed,
  readerOf: (plan: Plan) => (rows: Rows['values'], pending: Pending) => Answer,
  view: View,
): Prepared<Answer> {
  const reading = readingOf(view);
  const { plan, deferred } = optimisedQuestion(knownAtView(asOfView(question, view), view));
  return {
    ...print(plan, reading),
    read: readerOf(plan),
    deferred: deferred.map((lookUp) => preparedLookUp(lookUp, reading)),
  };
}

/** What is selected of a node, to be sent by a statement of a question's own. */
export interface Projection {
  readonly node: NodePlan;
  readonly read: Read;
  readonly deferred: readonly PreparedLookUp[];
}

/** The projection of a node of a type. */
export function prepareProjection(
  typeName: string,
  selection: Selection,
  limits: PageLimits,
  view: View,
): Projection {
  const plan = knownAtView(asOfView(planLookUp(typeName, selection, limits), view), view);
  const { node, deferred } = optimisedLookUp(plan);
  const reading = readingOf(view);
  return { node, read: readNode(node), deferred: deferred.map((lookUp) => preparedLookUp(lookUp, reading)) };
}

/** The statement of a look-up. */
export function preparedLookUp(plan: LookUpPlan, reading?: Reading): PreparedLookUp {
  return {
    ...printLookUp(plan, reading),
    read: readLookUp(plan),
    deferred: plan.deferred.map((lookUp) => preparedLookUp(lookUp, reading)),
  };
}
