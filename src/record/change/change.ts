/** Who changes the record, and when. */
export interface Authorship {
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly author: string;
}

/** Who changes the record, when and why. */
export interface Change extends Authorship {
  readonly reason: string;
}
