import { parseEdtf } from '../../../src/time/edtf';
import { InvalidEdtf } from '../../../src/time/invalidEdtf';
import { parsePeriod } from '../../../src/time/period';
import { begunBy, overlaps, dateWithin } from '../../../src/time/relation';

describe('a period', () => {
  test('is one EDTF text or its first and last date', () => {
    expect(parsePeriod('2020-06', '2020-08')).toEqual(parsePeriod('2020-06/2020-08'));
    expect(parsePeriod('2020-06/..')).toEqual({
      from: '2020-06-01',
      to: null,
      possiblyFrom: '2020-06-01',
      possiblyTo: null,
    });
  });

  test('given with doubt is wider in what is possible than in what is certain', () => {
    expect(parsePeriod('2020~')).toEqual({
      from: '2020-01-01',
      to: '2020-12-31',
      possiblyFrom: '2019-01-01',
      possiblyTo: '2021-12-31',
    });
  });

  test('must have a year and be in order', () => {
    expect(() => parsePeriod('XXXX-10')).toThrow('“XXXX-10” is not a period in the calendar');
    expect(() => parsePeriod('2020', 'XXXX-10')).toThrow('“XXXX-10” is not a period in the calendar');
    expect(() => parsePeriod('2020', '2019')).toThrow('“2020/2019” ends before it begins');
    expect(() => parsePeriod('2018/2019', '2020')).toThrow('“2018/2019” is an interval');
  });
});

describe('within', () => {
  test.each([
    ['2020-06-23', '2020-06', 'CERTAIN'],
    ['2020-06-23', '2020-07', 'NO'],
    ['2020', '2020-06', 'POSSIBLE'],
    ['2020', '2020-12-31', 'POSSIBLE'],
    ['2020', '2020-01-01', 'POSSIBLE'],
    ['2019-06', '2020~', 'POSSIBLE'],
    ['2020-06', '2020~', 'CERTAIN'],
    ['2021-12-31', '2020~', 'POSSIBLE'],
    ['2018', '2020~', 'NO'],
    ['2020-06', '2020', 'CERTAIN'],
    ['2022-22', '2022-06/2022-08', 'CERTAIN'],
    ['2022-22', '2022-08', 'POSSIBLE'],
    ['2023-11-04~', '2023-11-04', 'POSSIBLE'],
    ['2023-11-04~', '2023-11-05', 'POSSIBLE'],
    ['2023-11-04~', '2023-11-06', 'NO'],
    ['2023-11-04~', '2023-11', 'CERTAIN'],
    ['2024-03~', '2024-03', 'POSSIBLE'],
    ['2024-05-15?/2024-05-19?', '2024-05', 'CERTAIN'],
    ['2024-05-15/2024-05-19', '2024-05-17/2024-05-25', 'POSSIBLE'],
    ['2020-06-15/..', '2020', 'POSSIBLE'],
    ['2020-06-15/..', '2020/..', 'CERTAIN'],
    ['2020-06-15/..', '2019', 'NO'],
    ['2016/', '2017', 'POSSIBLE'],
    ['/2016', '../2016', 'CERTAIN'],
    ['/2016', '2015/2016', 'POSSIBLE'],
    ['XXXX-10', '2020', 'POSSIBLE'],
    ['XXXX-10', '2020/..', 'POSSIBLE'],
  ])('%s in %s is %s', (date, period, answer) => {
    expect(dateWithin(parseEdtf(date), period)).toBe(answer);
  });

  test('an undated one is possible', () => {
    expect(dateWithin(null, '2020')).toBe('POSSIBLE');
    expect(dateWithin({ earliest: null, latest: null }, ['2020', '2021'])).toBe('POSSIBLE');
  });
});

describe('overlaps', () => {
  test.each([
    ['2024-05-15/2024-05-19', '2024-05-17', 'CERTAIN'],
    ['2024-05-15/2024-05-19', '2024-05-19/2024-06', 'CERTAIN'],
    ['2024-05-15/2024-05-19', '2024-05-20/..', 'NO'],
    ['2024-05/2024-06', '2024-05', 'CERTAIN'],
    ['2024-05/2024-06', '2024-05-10', 'POSSIBLE'],
    ['2024-05', '2024-05-10', 'POSSIBLE'],
    ['2024-05-10', '2024-05', 'CERTAIN'],
    ['1994/..', '1994', 'CERTAIN'],
    ['1994/..', '2020', 'POSSIBLE'],
    ['2016/', '2015', 'NO'],
    ['XXXX-10', '2020', 'POSSIBLE'],
  ])('%s and %s is %s', (date, period, answer) => {
    expect(overlaps(parseEdtf(date), period)).toBe(answer);
  });

  test('bounds alone never claim more than the date itself', () => {
    expect(overlaps({ earliest: '2024-05-15', latest: '2024-05-19' }, '2024-05-17')).toBe('POSSIBLE');
    expect(overlaps(null, '2024')).toBe('POSSIBLE');
  });
});

describe('begun by a day', () => {
  test.each([
    ['2020-06-23', '2020-06-22', 'NO'],
    ['2020-06-23', '2020-06-23', 'CERTAIN'],
    ['2020', '2020-06-22', 'POSSIBLE'],
    ['2020', '2020-12-31', 'CERTAIN'],
    ['2024-05-15/2024-05-19', '2024-05-16', 'CERTAIN'],
    ['1994/..', '2020-01-01', 'CERTAIN'],
    ['/2016', '2010-01-01', 'POSSIBLE'],
    ['2023-11-04~', '2023-11-04', 'POSSIBLE'],
    ['XXXX-10', '2020-01-01', 'POSSIBLE'],
  ])('%s by %s is %s', (date, asOf, answer) => {
    expect(begunBy(parseEdtf(date), asOf)).toBe(answer);
  });

  test('holds for stored bounds, and needs an exact day', () => {
    expect(begunBy({ earliest: null, latest: '2020-08-12' }, '2020-09-01')).toBe('CERTAIN');
    expect(begunBy(null, '2020-09-01')).toBe('POSSIBLE');
    expect(() => begunBy(null, '2020')).toThrow(InvalidEdtf);
  });
});
