interface BoundNames {
  readonly earliest: string;
  readonly latest: string;
  readonly startsFrom: string;
  readonly startsTo: string;
  /** The day that the date sorts by. */
  readonly sortDay: string;
  /** The days that the date can mean, where its bounds do not tell: see `PossibleDays` in src/time. */
  readonly possibleDays: string;
  readonly possibleYears: string;
}

/** The properties that store the bounds of a date property; those of `date` itself have no prefix. */
export function boundsOf(property: string): BoundNames {
  const named = (name: string) =>
    property === 'date' ? name : `${property}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return {
    earliest: named('earliest'),
    latest: named('latest'),
    startsFrom: named('startsFrom'),
    startsTo: named('startsTo'),
    sortDay: named('sortDay'),
    possibleDays: named('possibleDays'),
    possibleYears: named('possibleYears'),
  };
}

/**
 * `earliest` and `latest` of a state say when it can have held. The bounds of its `date`, the day or period for which it is
 * attested, have names of their own.
 */
export const ATTESTED = { earliest: 'dateEarliest', latest: 'dateLatest' } as const;
