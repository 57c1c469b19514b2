/** What is selected of a node: together and alone, in lists and by look-ups. */
import fc from 'fast-check';

import { ask, dataOf, Difference, expectSame } from '../comparison';
import type { Form } from '../form';
import { argument, knownTypes, lookedUp, lookUp, type Looked } from '../places';
import { field, keyOf, written, type Selected } from '../selected';
import type { Service } from '../service';
import { compositeOf, concreteNames, fieldOf, lookUps, rootLists } from '../types';

/** A field does not depend on those selected beside it. */
export const fieldsAlone: Form = {
  name: 'fields together and alone',
  weight: 5,
  comparisons: (selections) =>
    fc
      .constantFrom(...knownTypes(selections.world))
      .chain((type) => fc.tuple(lookedUp(selections.world, type), selections.of(type, 4)))
      .map(([nodes, selected]) => async (service) => {
        for (const looked of nodes) await compareFields(service, looked, selected);
        return nodes.length * selected.length;
      }),
};

async function compareFields(service: Service, looked: Looked, selected: readonly Selected[]): Promise<void> {
  const together = await ask(service, written([looked.at(selected)]));
  const key = keyOf(looked.at([]));
  const whole = dataOf(together, key) as Record<string, unknown> | null;
  if (!whole) throw new Difference(`${looked.id} is not found`, [together]);
  for (const one of selected) {
    const alone = await ask(service, written([looked.at([one])]));
    const value = (dataOf(alone, key) as Record<string, unknown> | null)?.[keyOf(one)];
    expectSame(`${keyOf(one)} beside other fields and alone`, [together, alone], whole[keyOf(one)], value);
  }
}

/** A list has of each node what a look-up has of it. */
export const listAndLookUp: Form = {
  name: 'a list and look-ups',
  weight: 4,
  comparisons: (selections) =>
    fc
      .constantFrom(
        ...rootLists(selections.world.schema).filter(({ type }) => selections.world.ids.has(type)),
      )
      .chain(({ field: list, type }) =>
        fc
          .tuple(
            selections.narrowing(list, 0),
            selections.of(type, 3, 1),
            fc.constantFrom(1, 3, 25, 100),
            fc.constantFrom(
              ...lookUps(selections.world.schema).filter((way) =>
                concreteNames(selections.world.schema, way.type).includes(type),
              ),
            ),
          )
          .map(([narrowing, selected, size, way]) => async (service) => {
            const { schema } = service;
            const withId = [{ name: 'id', alias: 'theId' }, ...selected];
            const root = {
              name: list.name,
              args: [...narrowing, argument(list, 'first', size)],
              below: [field('nodes', withId)],
            };
            const listed = await ask(service, written([root]));
            const { nodes } = dataOf(listed, list.name) as { nodes: Record<string, unknown>[] };
            const ids = nodes.map((node) => String(node['theId']));
            const many = fieldOf(compositeOf(schema, 'Query'), 'nodes');
            const onType = withId.map((one) => ({ ...one, on: type }));
            const looked = await ask(
              service,
              written([{ name: 'nodes', args: [argument(many, 'ids', ids)], below: onType }]),
            );
            expectSame('a list and nodes(ids)', [listed, looked], nodes, dataOf(looked, 'nodes'));
            const [first] = ids;
            if (first === undefined) return 1;
            const one = await ask(service, written([lookUp(way, type, first).at(withId)]));
            expectSame(
              `a list and ${way.field.name}(id)`,
              [listed, one],
              nodes[0],
              dataOf(one, way.field.name),
            );
            return 2;
          }),
      ),
};

/** Root fields in one document and in several. */
export const rootsApart: Form = {
  name: 'root fields together and alone',
  weight: 2,
  comparisons: (selections) =>
    fc
      .array(
        fc
          .constantFrom(...knownTypes(selections.world))
          .chain((type) => fc.tuple(lookedUp(selections.world, type), selections.of(type, 2)))
          .map(([[looked], selected]) => looked?.at(selected) ?? field('__typename')),
        { minLength: 2, maxLength: 4 },
      )
      .map((roots) => async (service) => {
        const named = roots.map((root, index) => ({ ...root, alias: `r${String(index)}` }));
        const together = await ask(service, written(named));
        for (const root of named) {
          const alone = await ask(service, written([root]));
          expectSame(
            'a root field beside others and alone',
            [together, alone],
            dataOf(together, root.alias),
            dataOf(alone, root.alias),
          );
        }
        return named.length;
      }),
};
