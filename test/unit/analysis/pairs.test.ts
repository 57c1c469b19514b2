/** From rows to pairs, and to ties without contact and contacts without a tie. */
import {
  contactsWithoutTie,
  dormantTies,
  keyOf,
  newestFirst,
  yearsBefore,
} from '../../../src/analysis/contacts';
import {
  metPairs,
  sidesToPlace,
  tiedPairs,
  type Bounds,
  type EventDays,
  type EventRow,
} from '../../../src/analysis/pairs';

const OPEN: Bounds = [null, null, null, null];

const event = (id: string, day: string | null, ...parts: [string, string][]): EventRow => [
  id,
  day ?? '',
  day,
  day,
  parts,
];

describe('tied pairs', () => {
  it('are joined once, with as much weight as there are ties', () => {
    const found = tiedPairs(
      [
        ['b', 'a', [OPEN]],
        ['a', 'b', [OPEN, OPEN]],
        ['a', 'c', [OPEN]],
      ],
      undefined,
    );
    expect(found.map(({ a, b, weight, ends }) => ({ a, b, weight, ends }))).toEqual([
      {
        a: 'a',
        b: 'b',
        weight: 3,
        ends: [
          ['a', 'b'],
          ['a', 'b'],
        ],
      },
      { a: 'a', b: 'c', weight: 1, ends: [['a', 'c']] },
    ]);
  });

  it('are those of the cities of their ends where these count, and none within one city', () => {
    const homes = new Map([
      ['a', ['a']],
      ['b', ['b']],
      ['district of a', ['a']],
      ['body of nobody', []],
    ]);
    const found = tiedPairs(
      [
        ['district of a', 'b', [OPEN]],
        ['a', 'district of a', [OPEN]],
        ['body of nobody', 'b', [OPEN]],
      ],
      homes,
    );
    expect(found).toEqual([{ a: 'a', b: 'b', weight: 1, ends: [['district of a', 'b']], bounds: [OPEN] }]);
  });
});

describe('pairs that met', () => {
  const NOWHERE = new Map<string, readonly string[]>();

  it('were on different sides of one event, each event once', () => {
    const rows = [
      event('e1', '2020-01-01', ['a', 'a'], ['b', 'b'], ['c', 'c']),
      event('e2', '2021-01-01', ['b', 'b'], ['a', 'a'], ['a', 'country']),
    ];
    expect(metPairs(rows, NOWHERE)).toEqual([
      { a: 'a', b: 'b', weight: 2, events: ['e1', 'e2'] },
      { a: 'a', b: 'c', weight: 1, events: ['e1'] },
      { a: 'b', b: 'c', weight: 1, events: ['e1'] },
    ]);
  });

  it('did not act for one side, nor for a place in which the other lies', () => {
    const around = new Map([['b', ['b', 'country']]]);
    const rows = [
      event('e1', null, ['a', 'country'], ['c', 'country']),
      event('e2', null, ['a', 'country'], ['b', 'b']),
      event('e3', null, ['a', 'country'], ['d', 'd']),
    ];
    expect(metPairs(rows, around).map(keyOf)).toEqual(['a\nd']);
    expect(sidesToPlace(rows)).toEqual(['b', 'country', 'd']);
    expect(sidesToPlace([event('e', null, ['a', 'a'], ['b', 'b'])])).toEqual([]);
  });
});

describe('dormant ties', () => {
  const tie = (b: string, bounds: Bounds = OPEN) => ({ a: 'a', b, weight: 1, ends: [], bounds: [bounds] });
  const days = new Map<string, EventDays>([
    ['old', { sortDay: '2010-05-01', earliest: '2010-05-01', latest: '2010-05-01' }],
    ['older', { sortDay: '2005-01-01', earliest: '2005-01-01', latest: '2005-12-31' }],
    ['recent', { sortDay: '2018-05-01', earliest: '2018-05-01', latest: '2018-05-01' }],
    ['vague', { sortDay: '2014-01-01', earliest: '2014-01-01', latest: '2016-12-31' }],
    ['undated', { sortDay: '', earliest: null, latest: null }],
    ['later', { sortDay: '2021-01-01', earliest: '2021-01-01', latest: '2021-01-01' }],
  ]);
  const met = new Map(
    Object.entries({ b: ['old', 'older'], c: ['recent'], d: ['vague'], e: ['undated'], f: ['later'] }).map(
      ([b, events]) => [`a\n${b}`, { a: 'a', b, weight: events.length, events }],
    ),
  );
  const found = (tied: ReturnType<typeof tie>[], withContact = false) =>
    dormantTies(tied, met, days, { on: '2020-01-01', years: 5, withContact }).map(
      ({ b, heldOn, certainty, lastContact }) => [b, heldOn, certainty, lastContact].join(' '),
    );

  it('have no contact in the years before a day, certainly or as far as dates tell', () => {
    expect(found(['b', 'c', 'd', 'e', 'f', 'g'].map((b) => tie(b)))).toEqual([
      'b POSSIBLE CERTAIN old',
      'd POSSIBLE POSSIBLE vague',
      'e POSSIBLE POSSIBLE ',
      'f POSSIBLE CERTAIN ',
      'g POSSIBLE CERTAIN ',
    ]);
    expect(
      found(
        ['b', 'c', 'd', 'g'].map((b) => tie(b)),
        true,
      ),
    ).toEqual(['b POSSIBLE CERTAIN old', 'd POSSIBLE POSSIBLE vague']);
  });

  it('hold on that day', () => {
    expect(
      found([
        tie('g', ['2010-01-01', '2019-12-31', null, null]),
        tie('h', ['2020-01-02', null, null, null]),
        tie('i', ['2000-01-01', null, '2000-01-01', '2020-01-01']),
      ]),
    ).toEqual(['i YES CERTAIN ']);
  });

  it('count years by the calendar', () => {
    expect(yearsBefore('2020-02-29', 1)).toBe('2019-02-28');
    expect(yearsBefore('2020-02-29', 4)).toBe('2016-02-29');
    expect(yearsBefore('2020-01-31', 5)).toBe('2015-01-31');
    expect(yearsBefore('0100-01-31', 1_000)).toBe('0001-01-31');
  });

  it('and contacts without a tie are told from each other', () => {
    const contacts = contactsWithoutTie([...met.values()], new Set(['a\nb', 'a\nc', 'a\nd']), days);
    expect(contacts.map(({ b, weight, lastContact }) => [b, weight, lastContact])).toEqual([
      ['e', 1, null],
      ['f', 1, 'later'],
    ]);
    expect(newestFirst(['undated', 'older', 'recent', 'old'], days)).toEqual([
      'recent',
      'old',
      'older',
      'undated',
    ]);
  });
});
