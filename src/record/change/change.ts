import type { ChangeAction } from '../../model/changeAction';

/** Who changes the record, and when. */
export interface Authorship {
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly author: string;
}

/** Who changes the record, when and why. */
export interface Change extends Authorship {
  readonly reason: string;
  /** What kind of change it is; LOAD where nothing is said. */
  readonly action?: ChangeAction | undefined;
}
