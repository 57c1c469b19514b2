/** The operators on dates: what they mean day by day, and how they follow from each other. */
import fc from 'fast-check';

import { edtfFault, parseEdtf } from '../../src/time/edtf';
import { isDay } from '../../src/time/day';
import { nearestEdtf } from '../../src/time/nearestEdtf';
import { satisfies } from '../../src/time/relation';
import { dateText } from '../../src/time/words/dateText';
import { edtf, garbage, point } from '../support/dates';

const RELATIONS = ['Within', 'Before', 'After'] as const;

/** Days around which all dates below lie, with room on both sides. */
const CALENDAR = Array.from({ length: 12 * 372 }, (_, at) =>
  [2012 + Math.floor(at / 372), Math.floor((at % 372) / 31) + 1, (at % 31) + 1]
    .map((part) => String(part).padStart(2, '0'))
    .join('-'),
).filter(isDay);

/** Dates with a few days each, and the days that they can mean. */
const NAIVE: readonly (readonly [edtf: string, means: (day: string) => boolean])[] = [
  ['2018', (day) => day.startsWith('2018')],
  ['2018-05', (day) => day.startsWith('2018-05')],
  ['2018-05-17', (day) => day === '2018-05-17'],
  ['2018-05-17~', (day) => day >= '2018-05-16' && day <= '2018-05-18'],
  ['2018-22', (day) => day >= '2018-06-01' && day <= '2018-08-31'],
  ['2017-XX-05', (day) => /^2017-..-05$/.test(day)],
  ['201X-10', (day) => /^201.-10/.test(day)],
  ['XXXX-10', (day) => day.slice(5, 7) === '10'],
  ['XXXX-02-29', (day) => day.slice(5) === '02-29'],
  ['2017/2019-03', (day) => day >= '2017' && day < '2019-04'],
  ['2018-03/..', (day) => day >= '2018-03'],
  ['../2017', (day) => day < '2018'],
  ['[2017,2019-05]', (day) => day.startsWith('2017') || day.startsWith('2019-05')],
  ['{2016-10..2017-02,2019}', (day) => (day >= '2016-10' && day < '2017-03') || day.startsWith('2019')],
];
const PERIODS = [
  '2017',
  '2018-05',
  '2018-05-17',
  '2018-10',
  '2016-10-31',
  '2018/2019-02',
  '2019-22',
  '2017-02-28',
];

/** Where a date goes on beyond the calendar, it is certain of nothing on that side. */
const OPEN = {
  Before: ['XXXX-10', 'XXXX-02-29', '2018-03/..'],
  After: ['XXXX-10', 'XXXX-02-29', '../2017'],
  Within: [],
};

describe('an operator on dates', () => {
  test.each(PERIODS)('says of %s what its days say', (period) => {
    const asked = parseEdtf(period);
    const [first, last] = [asked.earliest ?? '', asked.latest ?? ''];
    const holds = {
      Within: (day: string) => day >= first && day <= last,
      Before: (day: string) => day < first,
      After: (day: string) => day > last,
    };
    for (const [text, means] of NAIVE) {
      const days = CALENDAR.filter(means);
      const date = parseEdtf(text);
      for (const relation of RELATIONS) {
        const isOpen = (OPEN[relation] as readonly string[]).includes(text);
        const said = ['certainly', 'possibly'].map((word) => satisfies(date, `${word}${relation}`, period));
        const naive = [!isOpen && days.every(holds[relation]), days.some(holds[relation])];
        expect([text, relation, ...said]).toEqual([text, relation, ...naive]);
      }
    }
  });

  const valid = (text: string) => edtfFault(text) === undefined;
  const dates = edtf.filter(valid).map(parseEdtf);
  const dated = dates.filter(({ earliest, latest }) => earliest !== null || latest !== null);
  const periods = point.filter((text) => valid(text) && parseEdtf(text).possible === null);

  it('that is certain is possible', () => {
    fc.assert(
      fc.property(dates, periods, fc.constantFrom(...RELATIONS), (date, period, relation) => {
        if (satisfies(date, `certainly${relation}`, period))
          expect(satisfies(date, `possibly${relation}`, period)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is the opposite of another: before a date, or on or after it', () => {
    fc.assert(
      fc.property(dated, periods, (date, period) => {
        const [from, to] = [`${period}/..`, `../${period}`];
        expect(satisfies(date, 'certainlyBefore', period)).toBe(!satisfies(date, 'possiblyWithin', from));
        expect(satisfies(date, 'possiblyBefore', period)).toBe(!satisfies(date, 'certainlyWithin', from));
        expect(satisfies(date, 'certainlyAfter', period)).toBe(!satisfies(date, 'possiblyWithin', to));
        expect(satisfies(date, 'possiblyAfter', period)).toBe(!satisfies(date, 'certainlyWithin', to));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is certain of at most one of before, within and after', () => {
    fc.assert(
      fc.property(dates, periods, (date, period) => {
        const certain = RELATIONS.filter((relation) => satisfies(date, `certainly${relation}`, period));
        expect(certain.length).toBeLessThanOrEqual(1);
        const possible = RELATIONS.filter((relation) => satisfies(date, `possibly${relation}`, period));
        expect(possible.length).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['certainlyBefore', '../2020', 'has no first day'],
    ['possiblyBefore', '/2020', 'has no first day'],
    ['certainlyAfter', '2020/..', 'has no last day'],
    ['possiblyAfter', '2020/', 'has no last day'],
    ['possiblyAfter', 'XXXX-10', 'is not a period'],
    ['certainlyBefore', '05.11.2023', 'did you mean 2023-11-05?'],
  ])('%s %s is refused, since it %s', (operator, period, reason) => {
    expect(() => satisfies(parseEdtf('2020'), operator, period)).toThrow(reason);
  });
});

describe('any date', () => {
  it('has words in three languages, without holes', () => {
    fc.assert(
      fc.property(
        edtf.filter((text) => edtfFault(text) === undefined),
        fc.constantFrom('en', 'ru', 'zh'),
        (text, language) => {
          expect(dateText(text, language)).toMatch(/^\S(?:.*\S)?$/);
          expect(dateText(text, language)).not.toMatch(/undefined|NaN| {2}|\( | \)|\(\)/);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('what is proposed for any text', () => {
  it('is a date', () => {
    const parts = fc.array(
      fc.constantFrom(
        '2023',
        '13',
        '31',
        '00',
        '5',
        'Nov',
        'мая',
        '年',
        '月',
        '.',
        '/',
        '-',
        ' ',
        '~',
        'c. ',
        's',
      ),
      {
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          garbage,
          parts.map((some) => some.join('')),
        ),
        (text) => {
          expect(nearestEdtf(text).filter((form) => edtfFault(form) !== undefined)).toEqual([]);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
