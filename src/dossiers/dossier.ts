/** A dossier after reading, whatever it was written in, and what can be wrong with it. Shapes only. */
import type { Location, SourceRows } from '../record/rows';

/** The rows of one dossier. */
export type Dossier = SourceRows;

/** Something wrong with a dossier. */
export interface Issue {
  readonly location: Location;
  /** One sentence: what was found and what was expected. */
  readonly message: string;
}
