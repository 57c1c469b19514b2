/** A dossier after reading, whatever it was written in, and what can be wrong with it. Shapes only. */
import type { Location, SourceRows } from '../record/rows';

/** The rows of one dossier. */
export type Dossier = SourceRows;

/** Whether an issue keeps a dossier out of the graph. */
export type Severity = 'ERROR' | 'WARNING';

/** Something wrong with a dossier, or likely to be. */
export interface Issue {
  readonly location: Location;
  /** One sentence: what was found and what was expected. */
  readonly message: string;
  /** An error where nothing is said. */
  readonly severity?: Severity;
  /** The rule that it breaks, where that has a name. */
  readonly rule?: string;
}

/** Whether an issue keeps a dossier out of the graph. */
export function isError({ severity }: Issue): boolean {
  return severity !== 'WARNING';
}
