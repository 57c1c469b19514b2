import { ContradictoryDates, InvalidEdtf } from '../../../src/time/invalidEdtf';
import { holdsOn, stateBounds, type StateDates } from '../../../src/time/stateBounds';

const none = { earliest: null, latest: null, heldFrom: null, heldTo: null };

describe('the bounds of a state', () => {
  const cases: [string, StateDates, object][] = [
    ['that is undated are open', {}, {}],
    [
      'attested on a day are open around that day',
      { asOf: '2020-06-23' },
      { heldFrom: '2020-06-23', heldTo: '2020-06-23' },
    ],
    [
      'attested for a month hold in all of it',
      { asOf: '2023-06' },
      { heldFrom: '2023-06-01', heldTo: '2023-06-30' },
    ],
    [
      'attested for a season hold in all of it',
      { asOf: '2022-22' },
      { heldFrom: '2022-06-01', heldTo: '2022-08-31' },
    ],
    [
      'attested for a winter hold until February',
      { asOf: '2023-24' },
      { heldFrom: '2023-12-01', heldTo: '2024-02-29' },
    ],
    [
      'attested for a year hold in all of it',
      { asOf: '2021' },
      { heldFrom: '2021-01-01', heldTo: '2021-12-31' },
    ],
    ['attested about a day know no certain day', { asOf: '2023-11-04~' }, {}],
    ['attested about a month know no certain day', { asOf: '2023-06~' }, {}],
    ['attested for a doubtful year know no certain day', { asOf: '2021?' }, {}],
    ['attested in some month of a year know no certain day', { asOf: '2021-XX' }, {}],
    ['attested in some year of a decade know no certain day', { asOf: '202X' }, {}],
    ['attested without a year are open', { asOf: 'XXXX-10' }, {}],
    [
      'attested twice hold in between',
      { asOf: ['2023-11-05', '2020-06-23', '2021'] },
      { heldFrom: '2020-06-23', heldTo: '2023-11-05' },
    ],
    [
      'attested for an interval hold from its latest beginning to its earliest end',
      { asOf: '2019/2021' },
      { heldFrom: '2019-12-31', heldTo: '2021-01-01' },
    ],
    [
      'attested for the month of their beginning hold from its last day',
      { since: '2023-06', asOf: '2023-06' },
      { earliest: '2023-06-01', heldFrom: '2023-06-30', heldTo: '2023-06-30' },
    ],
    [
      'attested for the year of their end hold until the first day that it can be',
      { until: '2023-06', asOf: '2023' },
      { latest: '2023-06-30', heldFrom: '2023-01-01', heldTo: '2023-06-01' },
    ],
    [
      'attested through days of the month of their beginning hold on all of them',
      { since: '2024-05', asOf: '2024-05-15/2024-05-19' },
      { earliest: '2024-05-01', heldFrom: '2024-05-15', heldTo: '2024-05-31' },
    ],
    [
      'attested for a year hold within their limits',
      { asOf: '2020', notBefore: '2020-03', notAfter: '2020-08-12' },
      { earliest: '2020-03-01', latest: '2020-08-12', heldFrom: '2020-03-01', heldTo: '2020-08-12' },
    ],
    [
      'attested through some days hold on all of them',
      { asOf: '2024-05-15/2024-05-19' },
      { heldFrom: '2024-05-15', heldTo: '2024-05-19' },
    ],
    [
      'since a year begin in it and certainly hold at its end',
      { since: '2015' },
      { earliest: '2015-01-01', heldFrom: '2015-12-31', heldTo: '2015-12-31' },
    ],
    [
      'since a year and attested hold until then',
      { since: '2015', asOf: '2020-08-12' },
      { earliest: '2015-01-01', heldFrom: '2015-12-31', heldTo: '2020-08-12' },
    ],
    [
      'since a year and attested within it hold from the attestation',
      { since: '2015', asOf: '2015-06-01' },
      { earliest: '2015-01-01', heldFrom: '2015-06-01', heldTo: '2015-12-31' },
    ],
    [
      'since about a year begin a year earlier at the earliest',
      { since: '2015~' },
      { earliest: '2014-01-01', heldFrom: '2016-12-31', heldTo: '2016-12-31' },
    ],
    [
      'until a year end in it and certainly hold at its start',
      { until: '2018' },
      { latest: '2018-12-31', heldFrom: '2018-01-01', heldTo: '2018-01-01' },
    ],
    [
      'from year to year hold between the two',
      { since: '2015', until: '2018' },
      { earliest: '2015-01-01', latest: '2018-12-31', heldFrom: '2015-12-31', heldTo: '2018-01-01' },
    ],
    [
      'since and until the same year hold on no certain day',
      { since: '2015', until: '2015' },
      { earliest: '2015-01-01', latest: '2015-12-31' },
    ],
    [
      'since a year and until a day of it hold on that day',
      { since: '2015', until: '2015-09-01' },
      { earliest: '2015-01-01', latest: '2015-09-01', heldFrom: '2015-09-01', heldTo: '2015-09-01' },
    ],
    [
      'are narrowed by limits on both sides',
      { notBefore: '2018', notAfter: '2020-08-12' },
      { earliest: '2018-01-01', latest: '2020-08-12' },
    ],
    [
      'since a year give no certain day when a limit falls within it',
      { since: '2015', notAfter: '2015-10-01' },
      { earliest: '2015-01-01', latest: '2015-10-01' },
    ],
  ];

  test.each(cases)('%s', (_name, dates, expected) => {
    expect(stateBounds(dates)).toEqual({ ...none, ...expected });
  });

  test.each<[StateDates, string]>([
    [{ since: '2015', until: '2014' }, 'until “2014” lies before since “2015”'],
    [{ notBefore: '2018', notAfter: '2017' }, 'notAfter “2017” lies before notBefore “2018”'],
    [{ since: '2019', notAfter: '2018-05-01' }, 'notAfter “2018-05-01” lies before since “2019”'],
    [{ since: '2015', notBefore: '2018' }, 'since “2015” lies before notBefore “2018”'],
    [{ until: '2018', notAfter: '2017' }, 'notAfter “2017” lies before until “2018”'],
    [
      { since: '2015', asOf: '2014' },
      'asOf “2014” contradicts the other dates, by which it does not hold before 2015-01-01',
    ],
    [
      { until: '2015', asOf: ['2014', '2016-01-01'] },
      'asOf “2016-01-01” contradicts the other dates, by which it does not hold after 2015-12-31',
    ],
    [
      { since: '2015', asOf: '2014-12-01/2015-02-01' },
      'asOf “2014-12-01/2015-02-01” contradicts the other dates, by which it does not hold before 2015-01-01',
    ],
  ])('of %j are refused in one sentence', (dates, message) => {
    expect(() => stateBounds(dates)).toThrow(new ContradictoryDates(message));
  });

  test('need valid dates, and single ones for their ends', () => {
    expect(() => stateBounds({ since: '2015-13' })).toThrow(InvalidEdtf);
    expect(() => stateBounds({ since: '2015/2018' })).toThrow(
      '“2015/2018” is an interval (expected one date, e.g. 2015)',
    );
  });
});

describe('a state', () => {
  test.each([
    ['2014-12-31', 'NO'],
    ['2015-01-01', 'POSSIBLE'],
    ['2015-12-30', 'POSSIBLE'],
    ['2015-12-31', 'YES'],
    ['2020-08-12', 'YES'],
    ['2020-08-13', 'POSSIBLE'],
  ])('since 2015 and attested on 12 August 2020 holds on %s: %s', (asked, answer) => {
    expect(holdsOn(stateBounds({ since: '2015', asOf: '2020-08-12' }), asked)).toBe(answer);
  });

  test('that is undated possibly holds on any day', () => {
    expect(holdsOn(stateBounds({}), '0001-01-01')).toBe('POSSIBLE');
    expect(holdsOn(stateBounds({}), '9999-12-31')).toBe('POSSIBLE');
  });

  test('is asked about one exact day', () => {
    expect(() => holdsOn(none, '2020-06')).toThrow(
      '“2020-06” is not one exact day (expected e.g. 2020-06-23)',
    );
  });
});
