import type { Place } from './place';
import type { ToldPlace } from './toldOf';

/** A place with what is told of it. */
export interface PlaceRow {
  readonly place: Place;
  readonly told: ToldPlace;
  /**
   * What stands as `gazetteer` on the entity: a digest of what is told, so that a place that has it needs no further look;
   * on a place of the dossiers, the version of the gazetteer.
   */
  readonly mark: string;
}
