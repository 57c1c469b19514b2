/**
 * Nodes that a question sends beside what it answers: each distinct node once, however often the answer names it. A question
 * declares which of its nodes (`end`) a column holds, and what was selected of them.
 */
import { typeEntry } from '../../model/declare/dictionary';
import type { SelectedField } from '../selection/selection';
import type { PageLimits } from './page';
import type { NodePlan } from './plan';
import { placed } from './placed';
import { planNode } from './planNode';

export interface NodeColumn<End extends string> {
  readonly end: End;
  readonly node: NodePlan;
}

/** A field of the answer that shows nodes of an end. */
export interface ColumnField<End extends string> {
  readonly end: End;
  readonly typeName: string;
  readonly field: SelectedField;
}

/** One column for each field that shows nodes. */
export function planColumns<End extends string>(
  fields: readonly ColumnField<End>[],
  limits: PageLimits,
): NodeColumn<End>[] {
  return fields.map(({ end, typeName, field }) => ({
    end,
    node: placed(field, () => planNode(typeEntry(typeName), field.selection, limits)),
  }));
}
