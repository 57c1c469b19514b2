/** Names of the properties that hold the bounds of a date. */
interface BoundNames {
  readonly earliest: string;
  readonly latest: string;
  readonly startsFrom: string;
  readonly startsTo: string;
  /** The day by which it is ordered. */
  readonly sortDay: string;
}

/** The properties that hold the bounds of a date property; those of `date` itself have no prefix. */
export function boundsOf(property: string): BoundNames {
  if (property === 'date') {
    return {
      earliest: 'earliest',
      latest: 'latest',
      startsFrom: 'startsFrom',
      startsTo: 'startsTo',
      sortDay: 'sortDay',
    };
  }
  return {
    earliest: `${property}Earliest`,
    latest: `${property}Latest`,
    startsFrom: `${property}StartsFrom`,
    startsTo: `${property}StartsTo`,
    sortDay: `${property}SortDay`,
  };
}
