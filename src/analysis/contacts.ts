/** Ties without contact, and contacts without a tie. Pure. */
import type { FoundContact, FoundDormant, FoundLink } from '../schema/questions/network/analyst';
import type { EventDays, Met, Tied } from './pairs';

/** A day so many years before another: 29 February becomes 28 where there is none. */
export function yearsBefore(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const isLeap = (one: number) => one % 4 === 0 && (one % 100 !== 0 || one % 400 === 0);
  const before = Math.max(1, year - years);
  const shown = month === 2 && date === 29 && !isLeap(before) ? 28 : date;
  return [
    String(before).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(shown).padStart(2, '0'),
  ].join('-');
}

interface Dormancy {
  readonly on: string;
  readonly years: number;
  /** Only ties of which some contact is known. */
  readonly withContact: boolean;
}

/**
 * Ties that hold on a day, and of which no contact certainly lies in the years before it. Those with the oldest last contact come
 * first, those without any last, then by ids.
 */
export function dormantTies(
  tied: readonly Tied[],
  met: ReadonlyMap<string, Met>,
  days: ReadonlyMap<string, EventDays>,
  { on, years, withContact }: Dormancy,
): FoundDormant[] {
  const since = yearsBefore(on, years);
  const found = tied.flatMap((tie) => {
    const heldOn = heldOnDay(tie.bounds, on);
    if (heldOn === undefined) return [];
    const events = met.get(keyOf(tie))?.events ?? [];
    const contacts = events.map((event) => [event, contactIn(days.get(event), since, on)] as const);
    if (contacts.some(([, contact]) => contact === 'YES')) return [];
    const last = lastOf(events, days, on);
    if (withContact && last === undefined) return [];
    const certainty = contacts.some(([, contact]) => contact === 'POSSIBLE') ? 'POSSIBLE' : 'CERTAIN';
    const dormant: FoundDormant = {
      a: tie.a,
      b: tie.b,
      weight: tie.weight,
      ends: tie.ends,
      events: [],
      heldOn,
      certainty,
      lastContact: last ?? null,
    };
    return [{ dormant, day: last === undefined ? '~' : (days.get(last)?.sortDay ?? '~') }];
  });
  return found
    .sort((one, other) => compareTexts(one.day, other.day) || byIds(one.dormant, other.dormant))
    .map(({ dormant }) => dormant);
}

/** Pairs that met and have no tie: those with the most events first, then by ids. */
export function contactsWithoutTie(
  met: readonly Met[],
  tied: ReadonlySet<string>,
  days: ReadonlyMap<string, EventDays>,
): FoundContact[] {
  return met
    .filter((pair) => !tied.has(keyOf(pair)))
    .map(({ a, b, weight, events }) => ({
      a,
      b,
      weight,
      ends: [],
      events: newestFirst(events, days),
      lastContact: lastOf(events, days, '9999-12-31') ?? null,
    }))
    .sort((one, other) => other.weight - one.weight || byIds(one, other));
}

/** One text for two cities in order. */
export function keyOf({ a, b }: Pick<FoundLink, 'a' | 'b'>): string {
  return `${a}\n${b}`;
}

/** Events by their days, the latest first, undated ones last, then by id. */
export function newestFirst(events: readonly string[], days: ReadonlyMap<string, EventDays>): string[] {
  const dayOf = (event: string) => days.get(event)?.sortDay ?? '';
  return [...events].sort((one, other) => compareTexts(dayOf(other), dayOf(one)) || compareTexts(one, other));
}

/** The latest event with a date up to a day. */
function lastOf(
  events: readonly string[],
  days: ReadonlyMap<string, EventDays>,
  until: string,
): string | undefined {
  return newestFirst(events, days).find((event) => {
    const day = days.get(event)?.sortDay;
    return day !== undefined && day !== null && day !== '' && day <= until;
  });
}

/** Whether an event lies in a period, both days included. */
function contactIn(days: EventDays | undefined, from: string, to: string): 'YES' | 'POSSIBLE' | 'NO' {
  const { earliest = null, latest = null } = days ?? {};
  if (earliest !== null && latest !== null && earliest >= from && latest <= to) return 'YES';
  return (earliest === null || earliest <= to) && (latest === null || latest >= from) ? 'POSSIBLE' : 'NO';
}

/** Whether one of some links holds on a day; undefined where none can. */
function heldOnDay(bounds: Tied['bounds'], day: string): 'YES' | 'POSSIBLE' | undefined {
  const holds = bounds.map(([earliest, latest, heldFrom, heldTo]) => {
    if (heldFrom !== null && heldTo !== null && heldFrom <= day && heldTo >= day) return 'YES';
    return (earliest === null || earliest <= day) && (latest === null || latest >= day) ? 'POSSIBLE' : 'NO';
  });
  if (holds.includes('YES')) return 'YES';
  return holds.includes('POSSIBLE') ? 'POSSIBLE' : undefined;
}

function byIds(one: FoundLink, other: FoundLink): number {
  return compareTexts(one.a, other.a) || compareTexts(one.b, other.b);
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
