/** Conditions on partial dates, by the bounds that are stored beside them: certainly, possibly, as of a day. */
import type { AsOf } from '../../model/declare/asOf';
import { ATTESTED, boundsOf } from '../../model/bounds';
import { concreteTypes, relationOf, typeEntry, type TypeEntry } from '../../model/declare/dictionary';
import type { Certainty } from '../../model/terms';
import { AFTER_ALL, BEFORE_ALL } from '../../time/day';
import { parsePeriod, type Period } from '../../time/period';
import { windowOf } from '../../time/window';
import { checkedDay, validDate } from '../clientDates';
import { compare, type Condition } from './condition';
import { planWalk, type Start } from './planWalk';
import type { Value } from './value';

/** A state or link holds on a day: for certain inside its inner bounds, possibly inside its outer bounds. */
export function asOfConditions(of: Start, { date, certainty, includeUndated = false }: AsOf): Condition[] {
  const day = checkedDay(date, 'asOf.date');
  return heldWithin(of, { from: day, to: day }, certainty, includeUndated);
}

/** A state or link holds on one day at least of those from one to another, both included; an end that is null is open. */
export function heldWithin(
  of: Start,
  { from, to }: { readonly from: string | null; readonly to: string | null },
  certainty: Certainty,
  includeUndated: boolean,
): Condition[] {
  const bound = (property: string): Value => ({ kind: 'PROPERTY', of, property });
  if (certainty === 'CERTAIN')
    return [
      ...compare(bound('heldFrom'), 'lte', to ?? AFTER_ALL),
      ...compare(bound('heldTo'), 'gte', from ?? BEFORE_ALL),
    ];
  return [
    ...compare(bound('earliest'), 'lte', to, true),
    ...compare(bound('latest'), 'gte', from, true),
    ...(includeUndated ? [] : [hasTime(of)]),
  ];
}

/** Something is known of the time of a state or link; of a link whose bounds are open, its facts may have a date. */
function hasTime(of: Start): Condition {
  const isKnown = (property: string, owner: Start = of): Condition => ({
    kind: 'KNOWN',
    value: { kind: 'PROPERTY', of: owner, property },
    known: true,
  });
  const bounds = ['earliest', 'latest', 'heldFrom'].map((property) => isKnown(property));
  if (of === 'NODE') return { kind: 'ANY', parts: [...bounds, isKnown('date')] };
  const facts = relationOf(typeEntry('Link'), 'facts');
  if (!facts) throw new Error('A link names no facts');
  const walk = planWalk(facts, 'LINK', [isKnown('date', 'NODE')]);
  return { kind: 'ANY', parts: [...bounds, { kind: 'EXISTS', walk, negated: false }] };
}

/** Whose date it is: a type, and whether its values stand on the node or the link at hand. */
export interface Dated {
  readonly entry: TypeEntry;
  readonly start: Start;
}

/**
 * The condition of a date operator on a date property; `place` names the argument in errors. Where no date is known it holds for
 * the possible operators alone, and there only where `includeUndated` is.
 */
export function dateConditions(
  { entry, start: of }: Dated,
  property: string,
  operator: string,
  edtf: string,
  place = `${property}.${operator}`,
  includeUndated = false,
): Condition[] {
  const names = boundsOf(property);
  const stored = (name: keyof typeof names): Value => ({ kind: 'PROPERTY', of, property: names[name] });
  if (operator === 'startsWithin') {
    const period = parsedPeriod(edtf, place);
    const first = stored('startsFrom');
    return [
      ...compare(first, 'gte', period.from),
      ...compare(stored('startsTo'), 'lte', period.to),
      { kind: 'KNOWN', value: first, known: true },
    ];
  }
  const { earliest, latest } = boundValues({ entry, start: of }, property);
  const { from, to, whole } = validDate(place, () => windowOf(operator, edtf));
  if (whole) return [...compare(earliest, 'gte', from), ...compare(latest, 'lte', to)];
  const date = {
    earliest,
    latest,
    possibleDays: stored('possibleDays'),
    possibleYears: stored('possibleYears'),
  };
  const known = [{ kind: 'PROPERTY', of, property } as const, earliest, latest].map((value): Condition => ({
    kind: 'KNOWN',
    value,
    known: true,
  }));
  return [
    ...(includeUndated ? [] : [{ kind: 'ANY', parts: known } satisfies Condition]),
    // An open bound may lie anywhere.
    ...compare(earliest, 'lte', to, true),
    ...compare(latest, 'gte', from, true),
    { kind: 'HAS_POSSIBLE_DAY', date, from, to },
  ];
}

/** The first and last day that a date property can mean, as they are stored. */
export function boundValues(
  { entry, start: of }: Dated,
  property: string,
): { earliest: Value; latest: Value } {
  if (property === 'date') return ownBounds(entry, of);
  const { earliest, latest } = boundsOf(property);
  return {
    earliest: { kind: 'PROPERTY', of, property: earliest },
    latest: { kind: 'PROPERTY', of, property: latest },
  };
}

/** The bounds of `date` itself. Those of a state are kept apart from the bounds between which it held. */
function ownBounds(entry: TypeEntry, of: Start): { earliest: Value; latest: Value } {
  const names = boundsOf('date');
  const types = concreteTypes(entry);
  const states = concreteTypes(typeEntry('State')).filter((state) => types.includes(state));
  const bound = (name: keyof typeof ATTESTED): Value => {
    if (states.length === 0) return { kind: 'PROPERTY', of, property: names[name] };
    if (states.length === types.length) return { kind: 'PROPERTY', of, property: ATTESTED[name] };
    const labels = states.map((state) => state.name);
    return {
      kind: 'BY_LABEL',
      cases: [{ labels, value: { kind: 'PROPERTY', of, property: ATTESTED[name] } }],
      otherwise: { kind: 'PROPERTY', of, property: names[name] },
    };
  };
  return { earliest: bound('earliest'), latest: bound('latest') };
}

/** The period of an EDTF text that a client gave; `place` names the argument. */
export function parsedPeriod(edtf: string, place: string): Period {
  return validDate(place, () => parsePeriod(edtf));
}
