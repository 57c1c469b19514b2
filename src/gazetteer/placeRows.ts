import type { GazetteerPlace } from './place';
import type { AuthoredPlace } from './authoredPlace';

/** A place with what is told of it. */
export interface PlaceRow {
  readonly place: GazetteerPlace;
  readonly authored: AuthoredPlace;
  /**
   * What stands as `gazetteer` on the entity: a digest of what is told, so that a place that has it needs no further look;
   * on a place of the dossiers, the version of the gazetteer.
   */
  readonly mark: string;
}
