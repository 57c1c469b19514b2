import { describe, expect, it } from '@jest/globals';
import {
  bucketsOf,
  MAX_BUCKETS,
  undatedOf,
  type Spans,
} from '../../../src/schema/questions/timeline/buckets';

const NONE = {
  modality: null,
  earliest: null,
  latest: null,
  heldFrom: null,
  heldTo: null,
  count: 1,
} as const;
const event = (earliest: string | null, latest: string | null, count = 1): Spans => ({
  ...NONE,
  kind: 'EVENT',
  modality: 'HELD',
  earliest,
  latest,
  count,
});
const tie = (bounds: Partial<Spans>): Spans => ({ ...NONE, kind: 'TIE', ...bounds });

/** `2020: EVENT 1+2`, that is one for certain and two that may. */
const shown = (spans: readonly Spans[], unit: 'DECADE' | 'YEAR' | 'MONTH', range = {}) =>
  bucketsOf(spans, unit, range)?.map(
    ({ period, counts }) =>
      `${period}: ${counts.map(({ kind, certain, possible }) => `${kind} ${String(certain)}+${String(possible)}`).join(', ')}`,
  );

describe('a timeline', () => {
  it('counts what lies in a period for certain, and what may, without gaps', () => {
    const spans = [
      event('2018-03-01', '2018-03-01', 2),
      event('2018-01-01', '2018-12-31'),
      event('2020-01-01', '2021-12-31'),
    ];
    expect(shown(spans, 'YEAR')).toEqual(['2018: EVENT 3+0', '2019: ', '2020: EVENT 0+1', '2021: EVENT 0+1']);
    expect(shown(spans, 'DECADE')).toEqual(['201X: EVENT 3+0', '202X: EVENT 1+0']);
    expect(shown(spans, 'MONTH')?.slice(0, 4)).toEqual([
      '2018-01: EVENT 0+1',
      '2018-02: EVENT 0+1',
      '2018-03: EVENT 2+1',
      '2018-04: EVENT 0+1',
    ]);
  });

  it('has states where they held, and where they may have, open ends up to the last day that is known', () => {
    const spans = [
      tie({ earliest: '2008-01-01', heldFrom: '2008-12-31' }),
      tie({ earliest: '2010-01-01', latest: '2011-12-31', heldFrom: '2010-12-31', heldTo: '2011-01-01' }),
    ];
    expect(shown(spans, 'YEAR')).toEqual([
      '2008: TIE 1+0',
      '2009: TIE 0+1',
      '2010: TIE 1+1',
      '2011: TIE 1+1',
    ]);
  });

  it('shows the periods of a range', () => {
    const spans = [event('2018-03-01', '2018-03-01'), event('2030-01-01', '2030-01-01')];
    expect(shown(spans, 'YEAR', { from: '2017-06-01', to: '2018-01-01' })).toEqual([
      '2017: ',
      '2018: EVENT 1+0',
    ]);
    expect(shown(spans, 'YEAR', { from: '2019-01-01', to: '2018-01-01' })).toEqual([]);
    expect(shown([], 'YEAR')).toEqual([]);
    expect(shown([event('0001-01-01', '2020-01-01')], 'MONTH')).toBeUndefined();
    expect(shown([], 'MONTH', { from: '1900-01-01', to: '1999-12-31' })).toHaveLength(MAX_BUCKETS);
  });

  it('knows the last day of each period', () => {
    const last = (unit: 'DECADE' | 'YEAR' | 'MONTH', day: string) =>
      bucketsOf([event(day, day)], unit, {})?.map(({ earliest, latest }) => `${earliest} ${latest}`);
    expect(last('MONTH', '2020-02-10')).toEqual(['2020-02-01 2020-02-29']);
    expect(last('MONTH', '1900-02-10')).toEqual(['1900-02-01 1900-02-28']);
    expect(last('MONTH', '2019-12-31')).toEqual(['2019-12-01 2019-12-31']);
    expect(last('DECADE', '0007-05-01')).toEqual(['0000-01-01 0009-12-31']);
  });

  it('leaves out the days that a date with gaps does not mean', () => {
    const october = { ...event(null, '2024-10-31'), date: 'XXXX-10' };
    const range = { from: '2024-08-01', to: '2024-11-30' };
    expect(shown([october], 'MONTH', range)).toEqual([
      '2024-08: ',
      '2024-09: ',
      '2024-10: EVENT 0+1',
      '2024-11: ',
    ]);
  });

  it('keeps apart what has no date at all', () => {
    const spans = [event(null, null, 3), tie({}), event(null, '2020-01-01')];
    expect(undatedOf(spans)).toEqual([
      { kind: 'EVENT', modality: 'HELD', certain: 0, possible: 3 },
      { kind: 'TIE', modality: null, certain: 0, possible: 1 },
    ]);
    expect(shown(spans, 'YEAR')).toEqual(['2020: EVENT 0+1']);
  });
});
