/** What a client selected of `encounters`: the nodes to bring with the pairs, and what to collect of their meetings. Pure. */
import type { SelectedField, Selection } from '../../query/selection';

/** The nodes of a pair and of its meetings. */
export type End = 'who' | 'whom' | 'event' | 'whoSide' | 'whomSide';

export interface Wanted {
  readonly ends: readonly { readonly end: End; readonly field: SelectedField }[];
  /** True when the facts that carry a meeting are needed. */
  readonly facts: boolean;
}

/** The fields of the one type that a selection is on. */
export function fieldsOf(selection: Selection): readonly SelectedField[] {
  return Object.values(selection)[0] ?? [];
}

/** The fields named so below others. */
export function fieldsBelow(fields: readonly SelectedField[], name: string): SelectedField[] {
  return fields.flatMap(({ selection }) => fieldsOf(selection)).filter((field) => field.name === name);
}

/** Of the fields of a connection, those of its pairs, as nodes and on edges. */
export function pairFields(connection: readonly SelectedField[]): SelectedField[] {
  const edges = connection.filter(({ name }) => name === 'edges');
  return [...connection.filter(({ name }) => name === 'nodes'), ...fieldsBelow(edges, 'node')];
}

/** What is wanted of pairs, given the fields that hold them. */
export function wantedOf(pairs: readonly SelectedField[]): Wanted {
  const meetings = fieldsBelow(pairs, 'meetings');
  const from = (fields: readonly SelectedField[], end: End) =>
    fieldsBelow(fields, end).map((field) => ({ end, field }));
  return {
    ends: [
      ...from(pairs, 'who'),
      ...from(pairs, 'whom'),
      ...from(meetings, 'event'),
      ...from(meetings, 'whoSide'),
      ...from(meetings, 'whomSide'),
    ],
    facts: ['facts', 'evidence'].some((name) => fieldsBelow(meetings, name).length > 0),
  };
}
