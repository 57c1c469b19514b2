/** Pages of a connection: walked forwards and backwards, against the whole list and its count. */
import fc from 'fast-check';

import { ask, Difference, expectSame, expectThat, type Asked } from '../comparison';
import type { Form } from '../form';
import { turned, type OrderTerm } from '../orders';
import { ALL, argument, places, type At, type Place } from '../places';
import { PAGE_INFO } from '../selections';
import { field, written, type Argument } from '../selected';
import type { Service } from '../service';
import { compositeOf } from '../types';

const MOST_PAGES = 8;

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

const EDGES = field('edges', [
  field('cursor'),
  field('node', [field('__typename'), { name: 'id', on: 'Node' }]),
]);

/** All edges of a list, as `id` or, of what has none, by cursor. */
function edgesOf(at: At, asked: Asked): { cursor: string; node: unknown }[] {
  return at.of(asked)['edges'] as { cursor: string; node: unknown }[];
}

/** The totals that a connection has. */
function totals(schema: Service['schema'], { connection }: Place) {
  const { totalCount, nodeCount } = compositeOf(schema, connection).getFields();
  return [totalCount, nodeCount].flatMap((total) => (total ? [field(total.name)] : []));
}

/** Pages put together, up to some number of them. */
async function walk(
  service: Service,
  { field: list }: Place,
  at: At,
  args: readonly Argument[],
  { size, backward }: { readonly size: number; readonly backward: boolean },
): Promise<{ edges: unknown[]; asked: Asked[]; complete: boolean }> {
  const [count, from] = backward ? ['last', 'before'] : ['first', 'after'];
  const edges: unknown[] = [];
  const all: Asked[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const paging = [argument(list, count, size), ...(cursor === null ? [] : [argument(list, from, cursor)])];
    const asked = await ask(service, written([at.at([...args, ...paging], [EDGES, PAGE_INFO])]));
    all.push(asked);
    const found = edgesOf(at, asked);
    const info = at.of(asked)['pageInfo'] as PageInfo;
    expectThat(found.length <= size, 'A page is longer than asked for', [asked]);
    expectSame(
      'Cursors of a page',
      [asked],
      [info.startCursor, info.endCursor],
      [found[0]?.cursor ?? null, found.at(-1)?.cursor ?? null],
    );
    if (backward) edges.unshift(...found);
    else edges.push(...found);
    const more = backward ? info.hasPreviousPage : info.hasNextPage;
    if (!more) return { edges, asked: all, complete: true };
    cursor = backward ? info.startCursor : info.endCursor;
    if (cursor === null) {
      if (size === 0) return { edges, asked: all, complete: false };
      throw new Difference('A page that is not the last has no cursor', [asked]);
    }
  }
  return { edges, asked: all, complete: false };
}

/** All pages together are the list, and as many as it counts. */
export const pagesWalked: Form = {
  name: 'pages walked, the whole list and its count',
  weight: 4,
  comparisons: (selections) =>
    places(selections.world).chain((place) =>
      fc
        .tuple(
          selections.narrowing(place.field, 0),
          selections.order(place.field),
          fc.record({ size: fc.constantFrom(0, 1, 2, 5, 24, 25, 26, 99, 100, 101), backward: fc.boolean() }),
        )
        .map(([narrowing, order, way]) => async (service) => {
          const args = [...narrowing, ...order];
          const whole = [...args, argument(place.field, 'first', ALL)];
          for (const at of place.variants) {
            const all = await ask(
              service,
              written([at.at(whole, [EDGES, ...totals(service.schema, place)])]),
            );
            const edges = edgesOf(at, all);
            const { totalCount: total, nodeCount } = at.of(all);
            expectThat(total === edges.length || edges.length === ALL, 'totalCount and the list', [all]);
            const nodes = new Set(edges.map((edge) => JSON.stringify(edge.node))).size;
            const isCounted = nodeCount === undefined || nodeCount === nodes;
            expectThat(isCounted || edges.length === ALL, 'nodeCount and the list', [all]);
            const walked = await walk(service, place, at, args, way);
            const from = way.backward ? edges.length - walked.edges.length : 0;
            const expected = walked.complete ? edges : edges.slice(from, from + walked.edges.length);
            const asked = [all, ...walked.asked.slice(0, 3)];
            if (edges.length < ALL) expectSame('the whole list and its pages', asked, expected, walked.edges);
          }
          return 2 * place.variants.length;
        }),
    ),
};

/** An order turned round gives the list from its end. */
export const orderTurned: Form = {
  name: 'an order and the opposite one reversed',
  weight: 2,
  comparisons: (selections) =>
    places(selections.world)
      .filter(({ field: { args } }) => args.every(({ name }) => name !== 'link'))
      .chain((place) =>
        fc
          .tuple(
            selections.narrowing(place.field, 0),
            selections.order(place.field),
            fc.constantFrom(5, 25, 100),
          )
          .map(([narrowing, [order], size]) => async (service) => {
            const terms = [...((order?.value ?? []) as OrderTerm[]), { id: 'ASC' }];
            const ids = field('nodes', [field('id')]);
            const args = (by: readonly OrderTerm[], count: string) => [
              ...narrowing,
              argument(place.field, 'orderBy', by),
              argument(place.field, count, size),
            ];
            for (const at of place.variants) {
              const up = await ask(service, written([at.at(args(terms, 'first'), [ids])]));
              const down = await ask(service, written([at.at(args(terms.map(turned), 'last'), [ids])]));
              const [nodes, others] = [at.of(up)['nodes'], at.of(down)['nodes'] as unknown[]];
              expectSame('an order and the opposite one reversed', [up, down], nodes, others.toReversed());
            }
            return place.variants.length;
          }),
      ),
};
