import { Max, Min } from 'class-validator';

import { VALUE, type Rule } from './rule';

/** The number lies between two bounds, both included. */
export function IsBetween(least: number, most: number): Rule {
  const message = `must be from ${least} to ${most}, got ${VALUE}`;
  return (prototype, property) => {
    Min(least, { message })(prototype, property);
    Max(most, { message })(prototype, property);
  };
}

/** The number is zero or more. */
export function IsNotNegative(): Rule {
  return Min(0, { message: `must not be negative, got ${VALUE}` });
}

/**
 * A latitude in degrees. The decorator of this name in class-validator matches the number as text, and so refuses
 * 1e-7.
 */
export function IsLatitude(): Rule {
  return IsBetween(-90, 90);
}

/** A longitude in degrees; see {@link IsLatitude}. */
export function IsLongitude(): Rule {
  return IsBetween(-180, 180);
}
