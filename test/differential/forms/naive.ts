/** Lists narrowed, ordered and grouped by the server, against the whole list narrowed, ordered and grouped here. */
import fc from 'fast-check';
import { getNamedType, isInputObjectType } from 'graphql';

import { ask, expectSame } from '../comparison';
import type { Condition } from '../conditions';
import type { Form } from '../form';
import { naiveGroups } from '../naive/groups';
import { naiveOrder } from '../naive/order';
import { NaiveConditions, type Answered } from '../naive/where';
import { orders } from '../orders';
import { ALL, argument, places } from '../places';
import { field, written } from '../selected';
import { compositeOf, edgeFieldsOf, fieldOf } from '../types';

/** `where` and `link` against a filter of the whole list. */
export const filtered: Form = {
  name: 'a filter and the whole list filtered here',
  weight: 6,
  comparisons: (selections) =>
    places(selections.world).chain((place) => {
      const given = place.field.args.filter(({ name }) => name === 'where' || name === 'link');
      return fc
        .constantFrom(...given)
        .chain((one) => selections.condition(one, 2))
        .map((narrowing) => async (service) => {
          const { schema } = service;
          const naive = new NaiveConditions(schema);
          const all = argument(place.field, 'first', ALL);
          const where = narrowing.value as Condition;
          const isLink = narrowing.name === 'link';
          const edge = isLink ? naive.of(edgeTypeOf(schema, place.connection), where) : undefined;
          const node = isLink ? undefined : naive.of(place.nodeType, where);
          const id = { name: 'id', alias: 'theId' };
          const type = { name: '__typename', alias: 'theType' };
          const edges = field('edges', [
            ...(edge?.selected ?? []),
            field('node', [id, type, ...(node?.selected ?? [])]),
          ]);
          let compared = 0;
          for (const at of place.variants) {
            const whole = await ask(service, written([at.at([all], [edges])]));
            const narrowed = await ask(
              service,
              written([
                at.at([all, narrowing], [field('totalCount'), field('edges', [field('node', [id])])]),
              ]),
            );
            const expected = (at.of(whole)['edges'] as Answered[])
              .filter((one) => (node ? node.holds(one['node'] as Answered) : (edge?.holds(one) ?? true)))
              .map((one) => (one['node'] as Answered)['theId']);
            const found = (at.of(narrowed)['edges'] as Answered[]).map(
              (one) => (one['node'] as Answered)['theId'],
            );
            expectSame('a filter and the whole list filtered here', [narrowed, whole], found, expected);
            expectSame(
              'the count of a filtered list',
              [narrowed],
              at.of(narrowed)['totalCount'],
              found.length,
            );
            compared += 2;
          }
          return compared;
        });
    }),
};

/** `orderBy` against the whole list sorted. */
export const ordered: Form = {
  name: 'an order and the whole list sorted here',
  weight: 4,
  comparisons: (selections) =>
    places(selections.world).chain((place) => {
      const input = getNamedType(argument(place.field, 'orderBy', []).type);
      if (!isInputObjectType(input)) throw new Error(`${place.field.name} has no order`);
      return fc.tuple(orders(input), fc.constantFrom(3, 25, ALL)).map(([order, size]) => async (service) => {
        const naive = naiveOrder(service.schema, place.nodeType, order);
        const all = argument(place.field, 'first', ALL);
        let compared = 0;
        for (const at of place.variants) {
          const whole = await ask(service, written([at.at([all], [field('nodes', naive.selected)])]));
          const by = [argument(place.field, 'orderBy', order), argument(place.field, 'first', size)];
          const sorted = await ask(
            service,
            written([at.at(by, [field('nodes', [{ name: 'id', alias: 'theId' }])])]),
          );
          const ids = (nodes: unknown) => (nodes as Answered[]).map((node) => node['theId']);
          const expected = ids([...(at.of(whole)['nodes'] as Answered[])].sort(naive.compare)).slice(0, size);
          expectSame(
            'an order and the whole list sorted here',
            [sorted, whole],
            ids(at.of(sorted)['nodes']),
            expected,
          );
          compared++;
        }
        return compared;
      });
    }),
};

/** `groups` against the whole list grouped. */
export const grouped: Form = {
  name: 'groups and the whole list grouped here',
  weight: 4,
  comparisons: (selections) =>
    places(selections.world).chain((place) =>
      fc
        .tuple(selections.narrowing(place.field, 0), selections.groups(place.connection, 0, 0))
        .map(([narrowing, groups]) => async (service) => {
          const { schema } = service;
          const naive = naiveGroups(schema, place.connection, groups);
          const definition = fieldOf(compositeOf(schema, place.connection), 'groups');
          const all = { ...groups, args: [...(groups.args ?? []), argument(definition, 'first', ALL)] };
          let compared = 0;
          for (const at of place.variants) {
            const asked = await ask(service, written([at.at(narrowing, [all])]));
            const list = [...narrowing, argument(place.field, 'first', ALL)];
            const whole = await ask(service, written([at.at(list, [field('edges', naive.selected)])]));
            const sorted = (some: unknown) =>
              (some as { keys: unknown }[]).map((one) => JSON.stringify(one)).sort();
            const expected = naive.groupsOf(at.of(whole)['edges'] as Answered[]);
            expectSame(
              'groups and the whole list grouped here',
              [asked, whole],
              sorted(at.of(asked)['groups']),
              sorted(expected),
            );
            compared++;
          }
          return compared;
        }),
    ),
};

function edgeTypeOf(schema: Parameters<typeof edgeFieldsOf>[0], connection: string): string {
  return getNamedType(fieldOf(compositeOf(schema, connection), 'edges').type).name;
}
