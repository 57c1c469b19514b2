import { isEdtf, parseEdtf } from '../../../src/time/edtf';
import { InvalidEdtf } from '../../../src/time/invalidEdtf';
import { parsePeriod } from '../../../src/time/period';
import { dateWithin } from '../../../src/time/relation';
import { stateBounds } from '../../../src/time/stateBounds';

const bounds = (text: string) => {
  const { earliest, latest } = parseEdtf(text);
  return [earliest, latest];
};
const nominal = (text: string) => {
  const { earliest, latest } = parseEdtf(text).nominal;
  return [earliest, latest];
};

describe('a date with all its digits', () => {
  test.each([
    ['2018', '2018-01-01', '2018-12-31', 'YEAR'],
    ['2018-05', '2018-05-01', '2018-05-31', 'MONTH'],
    ['2020-02', '2020-02-01', '2020-02-29', 'MONTH'],
    ['1900-02', '1900-02-01', '1900-02-28', 'MONTH'],
    ['2000-02', '2000-02-01', '2000-02-29', 'MONTH'],
    ['2020-06-23', '2020-06-23', '2020-06-23', 'DAY'],
    ['0001', '0001-01-01', '0001-12-31', 'YEAR'],
    ['9999-12-31', '9999-12-31', '9999-12-31', 'DAY'],
  ])('%s is %s to %s, known to the %s', (text, earliest, latest, precision) => {
    expect(parseEdtf(text)).toEqual({
      edtf: text,
      earliest,
      latest,
      nominal: { earliest, latest },
      latestStart: latest,
      earliestEnd: earliest,
      precision,
      approximate: false,
      uncertain: false,
      interval: false,
      openStart: false,
      openEnd: false,
      yearKnown: true,
      possible: null,
    });
  });
});

describe('a date with unknown digits', () => {
  test.each([
    ['201X', '2010-01-01', '2019-12-31', 'DECADE'],
    ['20XX', '2000-01-01', '2099-12-31', 'CENTURY'],
    ['1XXX', '1000-01-01', '1999-12-31', 'UNKNOWN'],
    ['000X', '0001-01-01', '0009-12-31', 'DECADE'],
    ['2020-XX', '2020-01-01', '2020-12-31', 'YEAR'],
    ['2020-XX-XX', '2020-01-01', '2020-12-31', 'YEAR'],
    ['2021-02-XX', '2021-02-01', '2021-02-28', 'MONTH'],
    ['2020-0X', '2020-01-01', '2020-09-30', 'YEAR'],
    ['2020-1X', '2020-10-01', '2020-12-31', 'YEAR'],
    ['2020-06-1X', '2020-06-10', '2020-06-19', 'MONTH'],
    ['2021-02-2X', '2021-02-20', '2021-02-28', 'MONTH'],
    ['2020-XX-23', '2020-01-23', '2020-12-23', 'YEAR'],
    ['201X-02-29', '2012-02-29', '2016-02-29', 'DECADE'],
    ['201X-22', '2010-06-01', '2019-08-31', 'DECADE'],
  ])('%s is %s to %s, known to the %s', (text, earliest, latest, precision) => {
    expect(parseEdtf(text)).toMatchObject({ earliest, latest, precision, yearKnown: true });
  });

  test.each(['XXXX', 'XXXX-10', 'XXXX-10-05', 'XXXX-XX-XX', 'XXXX-12-XX', 'XXX5', 'XXXX-22'])(
    '%s has no year and so no bounds',
    (text) => {
      expect(parseEdtf(text)).toMatchObject({
        earliest: null,
        latest: null,
        latestStart: null,
        earliestEnd: null,
        nominal: { earliest: null, latest: null },
        precision: 'UNKNOWN',
        yearKnown: false,
      });
    },
  );
});

describe('a century, decade or year far away', () => {
  test.each([
    ['19', '1900-01-01', '1999-12-31', 'CENTURY'],
    ['19XX', '1900-01-01', '1999-12-31', 'CENTURY'],
    ['00', '0001-01-01', '0099-12-31', 'CENTURY'],
    ['19~', '1800-01-01', '2099-12-31', 'CENTURY'],
    ['201', '2010-01-01', '2019-12-31', 'DECADE'],
    ['201?', '2000-01-01', '2029-12-31', 'DECADE'],
    ['-0043', null, '0000-12-31', 'YEAR'],
    ['-0043-03-15', null, '0000-12-31', 'DAY'],
    ['0000', null, '0000-12-31', 'YEAR'],
    ['Y-12000', null, '0000-12-31', 'YEAR'],
    ['Y12000', '9999-12-31', null, 'YEAR'],
    ['Y17E8', '9999-12-31', null, 'YEAR'],
    ['-0043/2020', null, '2020-12-31', 'YEAR'],
  ])('%s is %s to %s, known to the %s', (text, earliest, latest, precision) => {
    expect(parseEdtf(text)).toMatchObject({ earliest, latest, precision, yearKnown: true });
  });
});

describe('a set', () => {
  test.each([
    ['[2019,2021-05]', '2019-01-01', '2021-05-31', '2021-05-31', '2019-01-01', 'YEAR'],
    ['{2019,2021-05}', '2019-01-01', '2021-05-31', '2019-12-31', '2021-05-01', 'YEAR'],
    ['[2021,2019]', '2019-01-01', '2021-12-31', '2021-12-31', '2019-01-01', 'YEAR'],
    ['[..2019]', null, '2019-12-31', '2019-12-31', null, 'YEAR'],
    ['[2019-05-01..]', '2019-05-01', null, null, '2019-05-01', 'DAY'],
    ['{2020-06-15..2020-06-19,201X}', '2010-01-01', '2020-06-19', '2019-12-31', '2020-06-19', 'DECADE'],
    ['[2019~,2023?]', '2018-01-01', '2024-12-31', '2024-12-31', '2018-01-01', 'YEAR'],
  ])(
    '%s is %s to %s, begins by %s, ends from %s',
    (text, earliest, latest, latestStart, earliestEnd, precision) => {
      expect(parseEdtf(text)).toMatchObject({ earliest, latest, latestStart, earliestEnd, precision });
    },
  );

  test('possibly lies where one of its dates does, and not between them', () => {
    const date = parseEdtf('[2019,2021-05..2021-07]');
    expect(
      ['2018', '2019', '2020', '2021-04', '2021-06-30', '2021-08/..'].map((period) =>
        dateWithin(date, period),
      ),
    ).toEqual(['NO', 'POSSIBLE', 'NO', 'NO', 'POSSIBLE', 'NO']);
    expect(dateWithin(date, '2019/2021')).toBe('CERTAIN');
  });

  test('is certain of no day as the time of a state, unless all of its dates are', () => {
    expect(stateBounds({ asOf: '[2019,2021]' })).toMatchObject({ heldFrom: null, heldTo: null });
    expect(stateBounds({ asOf: '[2019..2021]' })).toMatchObject({ heldFrom: null, heldTo: null });
    expect(stateBounds({ asOf: '{2019,2021}' })).toMatchObject({
      heldFrom: '2019-12-31',
      heldTo: '2021-01-01',
    });
  });

  test('and a year far away are no periods', () => {
    for (const text of ['[2019,2021]', '[2019..2021]', '{2019..2021}', '-0043', '0000/2020'])
      expect(() => parsePeriod(text)).toThrow(InvalidEdtf);
  });
});

describe('a season', () => {
  test.each([
    ['2022-21', '2022-03-01', '2022-05-31'],
    ['2022-22', '2022-06-01', '2022-08-31'],
    ['2022-23', '2022-09-01', '2022-11-30'],
    ['2022-24', '2022-12-01', '2023-02-28'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['2022-25', '2022-03-01', '2022-05-31'],
    ['2022-26', '2022-06-01', '2022-08-31'],
    ['2022-27', '2022-09-01', '2022-11-30'],
    ['2022-29', '2022-09-01', '2022-11-30'],
    ['2022-31', '2022-03-01', '2022-05-31'],
    ['2022-34', '2022-04-01', '2022-06-30'],
    ['2022-35', '2022-07-01', '2022-09-30'],
    ['2022-36', '2022-10-01', '2022-12-31'],
    ['2022-37', '2022-01-01', '2022-04-30'],
    ['2022-38', '2022-05-01', '2022-08-31'],
    ['2022-40', '2022-01-01', '2022-06-30'],
    ['2022-28', '2022-12-01', '2023-02-28'],
    ['2022-30', '2022-12-01', '2023-02-28'],
    ['2022-32', '2022-06-01', '2022-08-31'],
    ['2022-33', '2022-01-01', '2022-03-31'],
    ['2022-39', '2022-09-01', '2022-12-31'],
    ['2022-41', '2022-07-01', '2022-12-31'],
    ['9999-24', '9999-12-01', '9999-12-31'],
  ])('%s is %s to %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toMatchObject({ earliest, latest, precision: 'SEASON' });
  });

  test('follows the one before it without a gap, winter included', () => {
    const starts = ['2022-21', '2022-22', '2022-23', '2022-24', '2023-21'].map((text) => parseEdtf(text));
    for (const [at, season] of starts.slice(0, -1).entries()) {
      const next = new Date(`${season.latest ?? ''}T00:00:00Z`).getTime() + 86_400_000;
      expect(new Date(next).toISOString().slice(0, 10)).toBe(starts[at + 1]?.earliest);
    }
  });

  test('can bound an interval', () => {
    expect(bounds('2018-22/2019')).toEqual(['2018-06-01', '2019-12-31']);
    expect(bounds('2018-24/..')).toEqual(['2018-12-01', null]);
  });
});

describe('a mark of doubt', () => {
  test.each([
    ['2023-11-04~', '2023-11-03', '2023-11-05'],
    ['2023-11-04?', '2023-11-03', '2023-11-05'],
    ['2024-03-01~', '2024-02-29', '2024-03-02'],
    ['2023-12-31%', '2023-12-30', '2024-01-01'],
    ['2024-03~', '2024-02-01', '2024-04-30'],
    ['2015~', '2014-01-01', '2016-12-31'],
    ['2022-22~', '2022-03-01', '2022-11-30'],
    ['2022-24?', '2022-09-01', '2023-05-31'],
    ['2023-~11-04', '2023-10-04', '2023-12-04'],
    ['2023-11-~04', '2023-11-03', '2023-11-05'],
    ['2023-11~-04', '2023-10-04', '2023-12-04'],
    ['2023~-11-04', '2022-11-04', '2024-11-04'],
    ['?2023-11-~04', '2022-11-04', '2024-11-04'],
    ['2024-~03-31', '2024-02-29', '2024-04-30'],
    ['0001~', '0001-01-01', '0002-12-31'],
    ['9999~', '9998-01-01', '9999-12-31'],
  ])('widens %s by one of its unit, to %s and %s', (text, earliest, latest) => {
    expect(bounds(text)).toEqual([earliest, latest]);
  });

  test('leaves the nominal days as they stand', () => {
    expect(nominal('2023-11-04~')).toEqual(['2023-11-04', '2023-11-04']);
    expect(nominal('2022-22?')).toEqual(['2022-06-01', '2022-08-31']);
    expect(nominal('2024-05-15?/2024-05-19?')).toEqual(['2024-05-15', '2024-05-19']);
  });

  test.each([
    ['2020~', true, false],
    ['2020?', false, true],
    ['2020%', true, true],
    ['2020-06~/..', true, false],
    ['2024-05-15?/2024-05-19?', false, true],
    ['2016~/2018?', true, true],
    ['XXXX-10', false, false],
  ])('of %s is read (approximate %s, uncertain %s)', (text, approximate, uncertain) => {
    expect(parseEdtf(text)).toMatchObject({ approximate, uncertain });
  });
});

describe('an interval', () => {
  test('runs from the first day of its start to the last of its end', () => {
    expect(parseEdtf('2018-05/2020')).toMatchObject({
      earliest: '2018-05-01',
      latest: '2020-12-31',
      latestStart: '2018-05-31',
      earliestEnd: '2020-01-01',
      precision: 'YEAR',
      interval: true,
    });
  });

  test('is known as finely as its vaguer end', () => {
    expect(parseEdtf('2024-05-15/2024-05-19').precision).toBe('DAY');
    expect(parseEdtf('2024-05-15/2024-06').precision).toBe('MONTH');
    expect(parseEdtf('201X/2024-06').precision).toBe('DECADE');
  });

  test('tells an open end from an unknown one', () => {
    const open = { earliest: '2020-06-15', latest: null, latestStart: '2020-06-15', openEnd: true };
    expect(parseEdtf('2020-06-15/..')).toMatchObject(open);
    expect(parseEdtf('2020-06-15/')).toMatchObject({ ...open, openEnd: false });
    expect(parseEdtf('../2016')).toMatchObject({ earliest: null, latest: '2016-12-31', openStart: true });
    expect(parseEdtf('/2016')).toMatchObject({ earliest: null, latest: '2016-12-31', openStart: false });
  });

  test('cannot begin after it must have ended, nor end before it must have begun', () => {
    expect(parseEdtf('2020/2020-03')).toMatchObject({ latestStart: '2020-03-31', earliestEnd: '2020-03-01' });
    expect(parseEdtf('2020-06/2020')).toMatchObject({ latestStart: '2020-06-30', earliestEnd: '2020-06-01' });
    expect(parseEdtf('2020/2020')).toMatchObject({ latestStart: '2020-12-31', earliestEnd: '2020-01-01' });
  });

  test('with an end without a year keeps the other end', () => {
    expect(parseEdtf('2020/XXXX-10')).toMatchObject({
      earliest: '2020-01-01',
      latest: null,
      yearKnown: true,
    });
    expect(parseEdtf('XXXX-10-01/XXXX-10-05')).toMatchObject({ earliest: null, yearKnown: false });
  });
});

describe('a text that is no date', () => {
  test.each([
    ['2020-13', '“2020-13” names a month that the year does not have (did you mean 2020-12 or 2020?)'],
    [
      '2021-02-29',
      '“2021-02-29” names a day that the calendar does not have (did you mean 2021-02-28 or 2021-02?)',
    ],
    ['2020-06-23T10:00Z', '“2020-06-23T10:00Z” has a time of day (did you mean 2020-06-23?)'],
    ['soon', '“soon” is not an EDTF date (expected e.g. 2020, 2020-06, 2022-22, 2020-06-15/.., 2023-11-04~)'],
    ['10000', '“10000” is outside the years 0001 to 9999 (expected e.g. 2020)'],
    ['2020/2019', '“2020/2019” ends before it begins (did you mean 2019/2020?)'],
    ['../..', '“../..” is an interval without any date (expected e.g. 2020-06-15/.. or ../2020)'],
    [
      '[2019,XXXX-10]',
      '“[2019,XXXX-10]” is a set of which one date has no year from 0001 to 9999 or has gaps (expected e.g. [2019,2021-05] or {2020-06-15..2020-06-19,2021})',
    ],
  ])('%s is refused in one sentence', (text, message) => {
    expect(() => parseEdtf(text)).toThrow(new InvalidEdtf(text, faultIn(text)));
    expect(messageOf(text)).toBe(message);
  });

  test.each([
    '',
    ' 2020',
    '2020 ',
    '2020\n',
    '2020\0',
    '201x',
    '1',
    '20201',
    '2020-6',
    '2020-00',
    '2020-06-00',
  ])('%j is refused', (text) => {
    expect(isEdtf(text)).toBe(false);
  });

  test.each([
    '-05',
    '-201X',
    'Y2020',
    '[]',
    '[2019',
    '{2019]',
    '[2019,]',
    '[..]',
    '[2021..2019]',
    '[2019,-0044]',
    '1950S2',
    '2020-20',
    '2020-42',
    '2020-04-31',
    '2020-06-3X',
  ])('%s is refused', (text) => {
    expect(isEdtf(text)).toBe(false);
  });

  test.each([
    '/',
    '/..',
    '2020/2021/2022',
    '2024-05-15/19',
    '2020-06-15T10:00:00/2020-06-16',
    'XXXX-02-30',
    '201X-02-30',
  ])('%s is refused', (text) => {
    expect(isEdtf(text)).toBe(false);
  });

  test('appears in the message shortened and without control characters', () => {
    expect(messageOf('9'.repeat(1_000_000))).toMatch(/^“9{40}…” /);
    expect(messageOf('20\0\n\u001b[31m')).toMatch(/^“20���\[31m” /);
  });
});

function errorOf(text: string): InvalidEdtf {
  try {
    parseEdtf(text);
  } catch (error) {
    if (error instanceof InvalidEdtf) return error;
  }
  throw new Error(`${text} is not refused`);
}

function messageOf(text: string): string {
  return errorOf(text).message;
}

function faultIn(text: string): InvalidEdtf['error'] {
  return errorOf(text).error;
}
