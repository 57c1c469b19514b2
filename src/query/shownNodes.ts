/** The nodes that a question shows: which field of its answer shows which of them. */
import { fieldsOf, type SelectedField } from './selection/selection';

/** The nodes of one field. */
export interface ShownNodes {
  /** The type of which they were looked up. */
  readonly typeName: string;
  readonly field: SelectedField;
  /** By id; null where there is none. */
  readonly nodes: ReadonlyMap<string, unknown>;
}

/** One entry for each field, where several reads show nodes under one. */
export function mergedByField(shown: readonly ShownNodes[]): ShownNodes[] {
  const byField = new Map<SelectedField, ShownNodes>();
  for (const one of shown) {
    const nodes = new Map([...(byField.get(one.field)?.nodes ?? []), ...one.nodes]);
    byField.set(one.field, { ...one, nodes });
  }
  return [...byField.values()];
}

/** The keys in the answer that lead from a root field to a field below it, the root's included and its own not. */
export function keysAbove(root: SelectedField, field: SelectedField): readonly string[] | undefined {
  for (const one of fieldsOf(root.selection)) {
    if (one === field) return [root.key];
    const below = keysAbove(one, field);
    if (below) return [root.key, ...below];
  }
  return undefined;
}
