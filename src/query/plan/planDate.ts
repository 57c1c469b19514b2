/** Conditions on partial dates, by the bounds that are stored beside them: certainly, possibly, as of a day. */
import { badInput } from '../../errors';
import type { AsOf } from '../../model/declare/asOf';
import { boundsOf } from '../../model/bounds';
import { exactDay } from '../../time/day';
import { InvalidEdtf } from '../../time/invalidEdtf';
import { parsePeriod, type Period } from '../../time/period';
import { compare, type Condition } from './condition';
import type { Start } from './planWalk';
import type { Value } from './value';

/** A state or link holds on a day: for certain inside its inner bounds, possibly inside its outer bounds. */
export function asOfConditions(of: Start, { date, certainty }: AsOf): Condition[] {
  const day = validDate('asOf.date', () => exactDay(date));
  const bound = (property: string): Value => ({ kind: 'PROPERTY', of, property });
  return certainty === 'CERTAIN'
    ? [...compare(bound('heldFrom'), 'lte', day), ...compare(bound('heldTo'), 'gte', day)]
    : [...compare(bound('earliest'), 'lte', day, true), ...compare(bound('latest'), 'gte', day, true)];
}

/** The condition of a date operator on a date property; `place` names the argument in errors. */
export function dateConditions(
  of: Start,
  property: string,
  operator: string,
  edtf: string,
  place = `${property}.${operator}`,
): Condition[] {
  const period = parsedPeriod(edtf, place);
  const bounds = boundsOf(property);
  const bound = (name: keyof typeof bounds): Value => ({ kind: 'PROPERTY', of, property: bounds[name] });
  if (operator === 'possiblyWithin') return possiblyWithin(bound('earliest'), bound('latest'), period);
  const [first, last] =
    operator === 'startsWithin' ? (['startsFrom', 'startsTo'] as const) : (['earliest', 'latest'] as const);
  return [
    ...compare(bound(first), 'gte', period.from),
    ...compare(bound(last), 'lte', period.to),
    ...(operator === 'startsWithin'
      ? [{ kind: 'KNOWN', value: bound(first), known: true } satisfies Condition]
      : []),
  ];
}

/** A date with these outer bounds may lie in a period; an open bound may lie anywhere. */
export function possiblyWithin(earliest: Value, latest: Value, period: Period): Condition[] {
  return [
    ...compare(earliest, 'lte', period.possiblyTo, true),
    ...compare(latest, 'gte', period.possiblyFrom, true),
  ];
}

/** The period of an EDTF text that a client gave; `place` names the argument. */
export function parsedPeriod(edtf: string, place: string): Period {
  return validDate(place, () => parsePeriod(edtf));
}

function validDate<Value>(place: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidEdtf) throw badInput(`${place}: ${error.message}`);
    throw error;
  }
}
