import fc from 'fast-check';

import { neighbourDay } from '../../src/time/day';
import { isEdtf, parseEdtf } from '../../src/time/edtf';
import { ContradictoryDates, InvalidEdtf } from '../../src/time/invalidEdtf';
import { begunBy, overlaps, dateWithin } from '../../src/time/relation';
import { holdsOn, stateBounds, type StateDates } from '../../src/time/stateBounds';
import { day, edtf, garbage, point } from '../support/dates';

// In one file, because loading fast-check costs half a second per test file.

const dated = edtf.filter(isEdtf).map(parseEdtf);
const strength = { CERTAIN: 2, YES: 2, POSSIBLE: 1, NO: 0 };
const sorted = (days: readonly (string | null)[]) => {
  const known = days.filter((each) => each !== null);
  expect(known).toEqual([...known].sort());
};

/** The error that a function throws, if any. */
function thrown(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('every text', () => {
  test('is read or refused with InvalidEdtf, and quickly', () => {
    fc.assert(
      fc.property(garbage, (text) => {
        const error = thrown(() => parseEdtf(text));
        if (error !== undefined) expect(error).toBeInstanceOf(InvalidEdtf);
        expect(isEdtf(text)).toBe(error === undefined);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 5000, markInterruptAsFailure: true },
    );
  });
});

describe('every date', () => {
  test('has its bounds in order, the widest around the nominal ones', () => {
    fc.assert(
      fc.property(dated, ({ earliest, latest, nominal, latestStart, earliestEnd }) => {
        sorted([earliest, nominal.earliest, nominal.latest, latest]);
        sorted([earliest, latestStart, latest]);
        sorted([earliest, earliestEnd, latest]);
      }),
    );
  });

  test('is read the same the second time', () => {
    fc.assert(
      fc.property(dated, (date) => {
        expect(parseEdtf(date.edtf)).toEqual(date);
      }),
    );
  });

  test('lies within itself, certainly unless it is in doubt', () => {
    fc.assert(
      fc.property(dated, (date) => {
        const doubt = date.approximate || date.uncertain;
        expect(dateWithin(date, date.edtf)).toBe(doubt ? 'POSSIBLE' : 'CERTAIN');
      }),
    );
  });

  test('overlaps a period at least as surely as it lies within', () => {
    fc.assert(
      fc.property(dated, dated, (date, { edtf: period }) => {
        expect(strength[overlaps(date, period)]).toBeGreaterThanOrEqual(strength[dateWithin(date, period)]);
      }),
    );
  });

  test('is found at least as surely in a wider period', () => {
    fc.assert(
      fc.property(dated, day, (date, from) => {
        for (const relation of [dateWithin, overlaps]) {
          const wider = strength[relation(date, `${from}/..`)];
          expect(wider).toBeGreaterThanOrEqual(strength[relation(date, from)]);
        }
      }),
    );
  });

  test('that has begun by a day has begun by the next', () => {
    fc.assert(
      fc.property(dated, day, (date, asked) => {
        const next = strength[begunBy(date, neighbourDay(asked, 1))];
        expect(next).toBeGreaterThanOrEqual(strength[begunBy(date, asked)]);
      }),
    );
  });
});

describe('every day', () => {
  test('has the neighbours of the calendar', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(1 as const, -1 as const), (text, step) => {
        const expected = new Date(new Date(`${text}T00:00:00Z`).getTime() + step * 86_400_000);
        expect(neighbourDay(text, step)).toBe(expected.toISOString().slice(0, 10));
      }),
    );
  });
});

describe('every state', () => {
  const maybe = fc.option(point, { nil: undefined });
  const dates = fc.record({ since: maybe, until: maybe, asOf: maybe, notBefore: maybe, notAfter: maybe });
  const error = (given: StateDates) => thrown(() => stateBounds(given));

  test('has its inner bounds inside the outer ones, or contradictory dates', () => {
    fc.assert(
      fc.property(dates, (given) => {
        const refused = error(given);
        if (refused !== undefined) {
          expect(refused).toBeInstanceOf(ContradictoryDates);
          return;
        }
        const { earliest, latest, heldFrom, heldTo } = stateBounds(given);
        sorted([earliest, heldFrom, heldTo, latest]);
        expect(heldFrom === null).toBe(heldTo === null);
      }),
    );
  });

  test('holds on the exact day on which it is attested', () => {
    fc.assert(
      fc.property(dates, day, (given, asOf) => {
        const attested = { ...given, asOf };
        if (error(attested) === undefined) expect(holdsOn(stateBounds(attested), asOf)).toBe('YES');
      }),
    );
  });
});
