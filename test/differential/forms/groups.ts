/** Groups of a connection against its count and against the groups of the whole list. */
import fc from 'fast-check';

import { ask, expectSame, expectThat } from '../comparison';
import type { Form } from '../form';
import { ALL, argument, places } from '../places';
import { field, written } from '../selected';
import { compositeOf, fieldOf } from '../types';

/** Groups are a part of their list: what they count sums up to its count. */
export const groupsAndCount: Form = {
  name: 'groups and the count',
  weight: 3,
  comparisons: (selections) =>
    places(selections.world).chain((place) =>
      fc
        .tuple(
          selections.narrowing(place.field, 0),
          selections.groups(place.connection, 0, 0),
          fc.constantFrom(0, 1, 5, 25),
        )
        .map(([narrowing, groups, size]) => async (service) => {
          const definition = fieldOf(compositeOf(service.schema, place.connection), 'groups');
          const first = (count: number) => ({
            ...groups,
            args: [...(groups.args ?? []), argument(definition, 'first', count)],
          });
          for (const at of place.variants) {
            const whole = await ask(service, written([at.at(narrowing, [first(ALL), field('totalCount')])]));
            const { groups: all, totalCount } = at.of(whole) as {
              groups: { keys: unknown[]; count: number }[];
              totalCount: number;
            };
            const distinct = (groups.args ?? []).some(({ name }) => name === 'countDistinct');
            const sum = all.reduce((total, { count }) => total + count, 0);
            expectThat(
              distinct ? sum <= totalCount : sum === totalCount,
              'the sum of all groups and the count',
              [whole],
              sum,
              totalCount,
            );
            expectThat(
              new Set(all.map(({ keys }) => JSON.stringify(keys))).size === all.length,
              'a group comes twice',
              [whole],
            );
            const some = await ask(service, written([at.at(narrowing, [first(size)])]));
            expectSame('the first groups of all', [whole, some], all.slice(0, size), at.of(some)['groups']);
          }
          return 3 * place.variants.length;
        }),
    ),
};
