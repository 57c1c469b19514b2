/** Dates with unknown digits against their days, told one by one. */
import fc from 'fast-check';

import { widenBounds, type UncertaintyUnit } from '../../src/time/uncertainty';
import { isEdtf, parseEdtf } from '../../src/time/edtf';
import { isDay } from '../../src/time/day';
import { eventBounds } from '../../src/time/eventBounds';
import { ContradictoryDates } from '../../src/time/invalidEdtf';
import { parsePeriod } from '../../src/time/period';
import { dateWithin } from '../../src/time/relation';

/** The years around which periods lie. */
const FIRST = 1994;
const LAST = 2034;

const CALENDAR = Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at).flatMap((year) =>
  Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: 31 }, (_, date) =>
      [year, month + 1, date + 1].map((part) => String(part).padStart(2, '0')).join('-'),
    ),
  )
    .flat()
    .filter(isDay),
);

const digits = (text: string) => new RegExp(`^${text.replaceAll('X', '\\d')}$`);

/** The days of the calendar that a date can mean, by its digits alone. */
function daysOf(text: string): ReadonlySet<string> {
  const [pattern = '', mark] = text.split(/(?=[~?])/);
  const parts = pattern.split('-');
  const full = [parts[0], parts[1] ?? 'XX', parts[2] ?? 'XX'].join('-');
  const unit: UncertaintyUnit | null =
    mark === undefined ? null : ((['YEAR', 'MONTH', 'DAY'] as const)[parts.length - 1] ?? null);
  const matching = CALENDAR.filter((day) => digits(full).test(day));
  if (unit === null) return new Set(matching);
  const months = new Set(matching.map((day) => day.slice(0, 7)));
  const spans =
    unit === 'DAY'
      ? matching.map((day) => ({ earliest: day, latest: day }))
      : [...months].map((month) => ({
          earliest: `${month}-01`,
          latest: CALENDAR.findLast((day) => day.startsWith(month)) ?? '',
        }));
  return new Set(
    spans.flatMap((span) => {
      const { earliest, latest } = widenBounds(span, unit);
      return CALENDAR.filter((day) => day >= (earliest ?? '') && day <= (latest ?? ''));
    }),
  );
}

const pad = (value: number) => String(value).padStart(2, '0');
const year = fc.oneof(
  fc.constantFrom('XXXX', '20XX', '201X', '202X', '2X1X', '20X5', '19X9'),
  fc.integer({ min: FIRST + 2, max: LAST - 2 }).map(String),
);
const month = fc.oneof(
  fc.constantFrom('XX', '0X', '1X', 'X2', '02'),
  fc.integer({ min: 1, max: 12 }).map(pad),
);
const date = fc.oneof(
  fc.constantFrom('XX', '0X', '3X', 'X9', '29', '31', '01'),
  fc.integer({ min: 1, max: 31 }).map(pad),
);
const gapped = fc
  .oneof(
    year,
    fc.tuple(year, month).map((parts) => parts.join('-')),
    fc.tuple(year, month, date).map((parts) => parts.join('-')),
  )
  .chain((text) => fc.constantFrom(text, text, `${text}~`))
  // A year in doubt is widened by years: its bounds tell all.
  .filter((text) => text.includes('X') && isEdtf(text) && !/^[\dX]{4}~$/.test(text));

const inner = CALENDAR.filter((day) => day >= String(FIRST + 2) && day < String(LAST - 1));
const window = fc
  .tuple(fc.constantFrom(...inner), fc.oneof(fc.nat(3), fc.nat(40), fc.nat(800), fc.nat(5_000)))
  .map(
    ([from, length]) =>
      [from, inner[Math.min(inner.indexOf(from) + length, inner.length - 1)] ?? from] as const,
  );

describe('a date with unknown digits', () => {
  it('possibly lies in a period in which it has a day, and in no other', () => {
    fc.assert(
      fc.property(gapped, window, (text, [from, to]) => {
        const days = daysOf(text);
        const naive = CALENDAR.some((day) => day >= from && day <= to && days.has(day));
        expect([text, from, to, dateWithin(parseEdtf(text), parsePeriod(from, to)) !== 'NO']).toEqual([
          text,
          from,
          to,
          naive,
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it('has with limits the first and the last of its days between them, or none', () => {
    fc.assert(
      fc.property(gapped, window, (text, [from, to]) => {
        const days = daysOf(text);
        const between = CALENDAR.filter((day) => day >= from && day <= to && days.has(day));
        const bounds = () => eventBounds(text, from, to);
        if (between.length === 0) expect(bounds).toThrow(ContradictoryDates);
        else
          expect([text, from, to, bounds()]).toEqual([
            text,
            from,
            to,
            { earliest: between[0], latest: between.at(-1) },
          ]);
      }),
      { numRuns: 150 },
    );
  });

  it('is no period unless its days follow on each other', () => {
    for (const text of ['XXXX-10', '2023-XX-05', '201X-10'])
      expect(() => parsePeriod(text)).toThrow('is not a period');
    expect(parsePeriod('201X')).toMatchObject({ from: '2010-01-01', to: '2019-12-31' });
    expect(parsePeriod('2023-XX-XX')).toMatchObject({ from: '2023-01-01', to: '2023-12-31' });
  });
});
