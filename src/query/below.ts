/** How connections compile what lies below them. */
import type { TypeEntry } from '../model/declare/dictionary';
import type { Compilation, KeyedSlot, Slot } from './compilation';
import type { SelectedField, Selection } from './selection';
import type { Start } from './walk';

/** How the two ends of an edge are compiled; handed in, since nodes hold connections and connections hold nodes. */
export interface Below {
  readonly node: (compilation: Compilation, entry: TypeEntry, node: string, selection: Selection) => Slot;
  readonly field: (
    compilation: Compilation,
    entry: TypeEntry,
    variable: string,
    start: Start,
    field: SelectedField,
  ) => KeyedSlot;
}
