/** Lists of what belongs to a place or body (`of`), against what the links of all entities say. */
import fc from 'fast-check';

import { ask, dataOf, expectSame } from '../comparison';
import { idsOf } from '../conditions';
import type { Form } from '../form';
import { naiveBelonging, readNetwork, type Network } from '../naive/belonging';
import { ALL, argument } from '../places';
import { field, withVariables } from '../selected';
import type { Service } from '../service';
import { rootLists } from '../types';
import type { World } from '../world';

const networks = new WeakMap<World, Promise<Network>>();

function networkOf(world: World, service: Service): Promise<Network> {
  const known = networks.get(world) ?? readNetwork(service);
  networks.set(world, known);
  return known;
}

/** Whose the nodes of a list are. */
export const belonging: Form = {
  name: 'lists of a place or body, and all links',
  weight: 2,
  comparisons: ({ world }) => {
    const lists = rootLists(world.schema).filter(({ field: list }) =>
      list.args.some(({ name }) => name === 'of'),
    );
    const whose = fc.constantFrom(...idsOf(world, 'Place'), ...idsOf(world, 'Institution'));
    return fc
      .tuple(fc.constantFrom(...lists), whose)
      .map(([{ field: list, type }, of]) => async (service) => {
        const args = [argument(list, 'of', of), argument(list, 'first', ALL)];
        const below = [field('totalCount'), field('nodes', [field('id')])];
        const asked = await ask(service, withVariables([{ name: list.name, args, below }]));
        const { totalCount, nodes } = dataOf(asked, list.name) as {
          totalCount: number;
          nodes: { id: string }[];
        };
        const found = nodes.map(({ id }) => id);
        const expected = naiveBelonging(await networkOf(world, service), type, of);
        expectSame('lists of a place or body, and all links', [asked], [...found].sort(), expected);
        expectSame('their number', [asked], totalCount, expected.length);
        return 1;
      });
  },
};
