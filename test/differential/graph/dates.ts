/** Dates of every kind, around the periods that conditions ask for. */
import type { Random } from './random';

const YEARS = [2008, 2012, 2015, 2018, 2019, 2020, 2020, 2021, 2022, 2023, 2023, 2024];

const pad = (value: number) => String(value).padStart(2, '0');

function dayOf(random: Random): string {
  return `${random.of(YEARS)}-${pad(1 + random.below(12))}-${pad(1 + random.below(28))}`;
}

const KINDS: readonly ((random: Random) => string)[] = [
  dayOf,
  dayOf,
  dayOf,
  (random) => dayOf(random).slice(0, 7),
  (random) => dayOf(random).slice(0, 7),
  (random) => dayOf(random).slice(0, 4),
  (random) => `${dayOf(random).slice(0, 4)}-${random.of(['21', '22', '23', '24', '33', '40'])}`,
  (random) => `${dayOf(random)}~`,
  (random) => `${dayOf(random).slice(0, 7)}?`,
  (random) => random.of(['201X', '202X', '2020-XX', '2023-06-XX', '2023-XX-XX']),
  (random) => `XXXX-${pad(1 + random.below(12))}`,
  (random) =>
    random.of(['XXXX-10-30', 'XXXX-02-29', 'XXXX-XX-05', '201X-10', '202X-06-15', '2023-XX-05', '2020-1X']),
  (random) => `${dayOf(random)}/..`,
  (random) => `${dayOf(random)}/`,
  (random) => `../${dayOf(random)}`,
  (random) => [dayOf(random), dayOf(random)].sort().join('/'),
  (random) => [dayOf(random).slice(0, 4), dayOf(random).slice(0, 4)].sort().join('/'),
];

/** One date, of one point or an interval. */
export function anyDate(random: Random): string {
  return random.of(KINDS)(random);
}

/** A date that is no interval. */
export function pointDate(random: Random): string {
  return random.of(KINDS.slice(0, 9))(random);
}

/** When a state holds: since, until, attested, or nothing of all. */
export function stateDates(random: Random): Record<string, string> {
  const [early, late] = [
    random.of(['2008', '2010-05', '2012-03-04', '2015', '2015~']),
    random.of(['2022-11', '2023', '2024-02-29']),
  ];
  switch (random.below(7)) {
    case 0:
      return {};
    case 1:
      return { since: early };
    case 2:
      return { since: early, until: late };
    case 3:
      return { until: late };
    case 4:
      return { notBefore: '2011', notAfter: '2024', date: random.of(['2015', '2020-06', '2022-22']) };
    default:
      return { date: anyDate(random) };
  }
}

/** When an event is, often with limits. */
export function eventDates(random: Random): Record<string, string> {
  if (random.in100(20)) return {};
  if (random.in100(10)) return { notBefore: '2018' };
  if (random.in100(10)) return { date: 'XXXX-10', notBefore: '2019-11', notAfter: '2023-12-01' };
  return { date: anyDate(random) };
}
