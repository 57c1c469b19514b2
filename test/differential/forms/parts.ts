/** The parts of a connection: together and each alone, nodes bare and on edges, values inline and in variables. */
import fc from 'fast-check';

import { ask, expectSame } from '../comparison';
import type { Form } from '../form';
import { places } from '../places';
import { field, keyOf, withVariables, written } from '../selected';

/** What is selected of a connection does not depend on what else is. */
export const partsAlone: Form = {
  name: 'parts of a connection together and alone',
  weight: 4,
  comparisons: (selections) =>
    places(selections.world).chain((place) =>
      fc
        .tuple(selections.arguments(place.field, 0), selections.parts(place.connection, 2, 1))
        .map(([args, parts]) => async (service) => {
          for (const at of place.variants) {
            const together = await ask(service, written([at.at(args, parts)]));
            for (const part of parts) {
              const alone = await ask(service, written([at.at(args, [part])]));
              const key = keyOf(part);
              const what = `${key} beside other parts and alone`;
              expectSame(what, [together, alone], at.of(together)[key], at.of(alone)[key]);
            }
          }
          return place.variants.length * parts.length;
        }),
    ),
};

/** `nodes` are the nodes of `edges`. */
export const nodesAndEdges: Form = {
  name: 'nodes and edges',
  weight: 3,
  comparisons: (selections) =>
    places(selections.world).chain((place) =>
      fc
        .tuple(selections.arguments(place.field, 0), selections.of(place.nodeType, 2, 1))
        .map(([args, selected]) => async (service) => {
          for (const at of place.variants) {
            const bare = await ask(service, written([at.at(args, [field('nodes', selected)])]));
            const edges = [field('edges', [field('node', selected)])];
            const onEdges = await ask(service, written([at.at(args, edges)]));
            const nodes = (at.of(onEdges)['edges'] as { node: unknown }[]).map(({ node }) => node);
            expectSame('nodes and the nodes of edges', [bare, onEdges], at.of(bare)['nodes'], nodes);
          }
          return place.variants.length;
        }),
    ),
};

/** A value means the same wherever it is written. */
export const variables: Form = {
  name: 'values inline and in variables',
  weight: 1,
  comparisons: (selections) =>
    places(selections.world).chain((place) =>
      fc
        .tuple(selections.arguments(place.field, 0), selections.parts(place.connection, 1, 1))
        .map(([args, parts]) => async (service) => {
          for (const at of place.variants) {
            const inline = await ask(service, written([at.at(args, parts)]));
            const apart = await ask(service, withVariables([at.at(args, parts)]));
            const [one, other] = [inline.answer.data, apart.answer.data];
            expectSame('values inline and in variables', [inline, apart], one, other);
          }
          return place.variants.length;
        }),
    ),
};
