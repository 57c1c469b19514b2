import { parseEdtf } from '../../../src/time/edtf';
import { eventBounds } from '../../../src/time/eventBounds';
import { ContradictoryDates, InvalidEdtf } from '../../../src/time/invalidEdtf';
import { sortDay } from '../../../src/time/sortKey';

describe('the bounds of an event', () => {
  test.each([
    [null, null, null, null, null],
    ['2020-06', null, null, '2020-06-01', '2020-06-30'],
    [null, '2018', null, '2018-01-01', null],
    [null, null, '2020-08-12', null, '2020-08-12'],
    ['2020', '2019', '2020-08-12', '2020-01-01', '2020-08-12'],
    ['2016/', null, '2023-11-05', '2016-01-01', '2023-11-05'],
    ['XXXX-10', '2019', null, '2019-10-01', null],
    ['XXXX-10', '2019-11', '2021-03', '2020-10-01', '2020-10-31'],
    ['2023-XX-05', null, '2023-06-04', '2023-01-05', '2023-05-05'],
    ['2023-11-04~', null, '2023-11-04', '2023-11-03', '2023-11-04'],
  ])(
    'with date %s, notBefore %s and notAfter %s are %s and %s',
    (date, notBefore, notAfter, earliest, latest) => {
      expect(eventBounds(date, notBefore, notAfter)).toEqual({ earliest, latest });
    },
  );

  test('are refused when date and limits exclude each other', () => {
    expect(() => eventBounds('2020', '2021', null)).toThrow(
      new ContradictoryDates('date “2020” lies before notBefore “2021”'),
    );
    expect(() => eventBounds('2020', null, '2019')).toThrow(
      new ContradictoryDates('notAfter “2019” lies before date “2020”'),
    );
  });

  test('are refused when a date without a year has no day between its limits', () => {
    expect(() => eventBounds('XXXX-10', '2019-11', '2020-09')).toThrow(
      new ContradictoryDates('date “XXXX-10” has no day between its limits, 2019-11-01 and 2020-09-30'),
    );
  });

  test('need valid dates, and single ones as limits', () => {
    expect(() => eventBounds('2020-13', null, null)).toThrow(InvalidEdtf);
    expect(() => eventBounds(null, '2018/2019', null)).toThrow(InvalidEdtf);
  });
});

test('a date is sorted by the first day that it names; without a year or a start it is undated', () => {
  const keys = ['2020', '2023-11-04~', '2020-06-15/..', '/2016', 'XXXX-10'].map((text) =>
    sortDay(parseEdtf(text)),
  );
  expect(keys).toEqual(['2020-01-01', '2023-11-04', '2020-06-15', null, null]);
  expect(sortDay(null)).toBeNull();
});
