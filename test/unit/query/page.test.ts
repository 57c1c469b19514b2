import fc from 'fast-check';

import type { SortTerm } from '../../../src/query/keyset';
import { encodeCursor, pageOf } from '../../../src/query/plan/page';
import { character } from '../characters';

const LIMITS = { size: 25, cap: 100, scan: 1_000 };
const BY_ID: SortTerm[] = [{ expression: 'n0.id', direction: 'ASC', nullable: false }];
const BY_DAY: SortTerm[] = [{ expression: 'n0.sortDay', direction: 'DESC', nullable: true }, ...BY_ID];

describe('a page', () => {
  it('is 25 long unless the client says otherwise', () => {
    expect(pageOf({}, BY_ID, LIMITS, 'cities')).toEqual({
      size: 25,
      backward: false,
      after: null,
      before: null,
    });
  });

  it('takes a cursor of the same ordering, whatever its variables are called', () => {
    const cursor = encodeCursor(BY_DAY, ['2020-06-23', 'event:a']);
    const elsewhere = BY_DAY.map((term) => ({ ...term, expression: term.expression.replace('n0', 'n7') }));
    expect(pageOf({ after: cursor }, elsewhere, LIMITS, 'events').after).toEqual(['2020-06-23', 'event:a']);
  });

  it('refuses a cursor of another ordering', () => {
    const cursor = encodeCursor(BY_ID, ['event:a']);
    expect(() => pageOf({ after: cursor }, BY_DAY, LIMITS, 'events')).toThrow(
      'events: after is not a cursor of this list in this order',
    );
  });

  it('refuses every other text as a cursor', () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        expect(() => pageOf({ after: text }, BY_ID, LIMITS, 'cities')).toThrow('is not a cursor');
      }),
    );
  });

  it.each([
    [{ first: -1 }, 'first must be from 0 to 100, got -1'],
    [{ last: 101 }, 'last must be from 0 to 100, got 101'],
    [{ first: 1, last: 1 }, 'give either first or last, not both'],
  ])('refuses %j', (args, message) => {
    expect(() => pageOf(args, BY_ID, LIMITS, 'cities')).toThrow(message);
  });
});
