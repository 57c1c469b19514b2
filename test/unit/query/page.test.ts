import fc from 'fast-check';

import type { OrderTerm } from '../../../src/query/plan/order';
import { encodeCursor, planPage } from '../../../src/query/plan/page';
import { nodeProperty } from '../../../src/query/plan/value';
import { character } from '../characters';

const LIMITS = { size: 25, cap: 100, scan: 1_000 };
const BY_ID: OrderTerm[] = [{ value: nodeProperty('id'), direction: 'ASC', nulls: 'LAST', nullable: false }];
const BY_DAY: OrderTerm[] = [
  { value: nodeProperty('sortDay'), direction: 'DESC', nulls: 'LAST', nullable: true },
  ...BY_ID,
];

/** A cursor of a list in an order. */
function cursorIn(order: readonly OrderTerm[], values: readonly unknown[]): string {
  return encodeCursor(planPage({}, order, LIMITS, 'list'), values);
}

describe('a page', () => {
  it('is 25 long unless the client says otherwise', () => {
    expect(planPage({}, BY_ID, LIMITS, 'cities')).toMatchObject({
      size: 25,
      backward: false,
      after: null,
      before: null,
    });
  });

  it('takes a cursor of the same order', () => {
    const after = cursorIn(BY_DAY, ['2020-06-23', 'event:a']);
    expect(planPage({ after }, BY_DAY, LIMITS, 'events').after).toEqual(['2020-06-23', 'event:a']);
  });

  it('refuses a cursor of another order', () => {
    const after = cursorIn(BY_ID, ['event:a']);
    expect(() => planPage({ after }, BY_DAY, LIMITS, 'events')).toThrow(
      'events: after is not a cursor of this list in this order',
    );
  });

  it('refuses every other text as a cursor', () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        expect(() => planPage({ after: text }, BY_ID, LIMITS, 'cities')).toThrow('is not a cursor');
      }),
    );
  });

  it.each([
    [{ first: -1 }, 'first must be from 0 to 100, got -1'],
    [{ last: 101 }, 'last must be from 0 to 100, got 101'],
    [{ first: 1, last: 1 }, 'give either first or last, not both'],
  ])('refuses %j', (args, message) => {
    expect(() => planPage(args, BY_ID, LIMITS, 'cities')).toThrow(message);
  });
});
