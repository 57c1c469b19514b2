/** Places that somebody knows whom the record does not know: those of a gazetteer. Shapes only. */
import type { Graph } from '../graph/graph';
import type { Authorship, Change } from './change/change';
import type { RecordTransaction } from './change/writeRecord';

/** A source of places beside dossiers. */
export interface PlaceSource {
  /** The types of those of some ids that it has. */
  typesOf(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>>;
  /** Writes those of some ids that it has, with all in which they lie. */
  write(graph: Graph, ids: ReadonlySet<string>, by: Authorship): Promise<void>;
  /** Reads those of some ids that it has, with all in which they lie, to be written as part of a change. */
  find(ids: ReadonlySet<string>): Promise<FoundPlaces>;
}

/** Places that were read. */
export interface FoundPlaces {
  /** The types of those that were looked for, by id. */
  readonly types: ReadonlyMap<string, string>;
  write(transaction: RecordTransaction, change: Change): Promise<void>;
}
