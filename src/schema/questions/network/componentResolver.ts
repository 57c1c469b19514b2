import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import type { Statement as Sent } from '../../../graph/graph';

import type { Reading } from '../../../query/cypher/reading';
import { labelsOf, matched, printWalk } from '../../../query/cypher/printWalk';
import { nodeScope, Statement } from '../../../query/cypher/statement';
import { asOfView } from '../../../query/passes/asOf';
import { knownAtView } from '../../../query/passes/knownAt';
import { readingOf } from '../../../query/view';
import { compare } from '../../../query/plan/condition';
import { checkedFirst } from '../../../query/plan/page';
import type { Walk } from '../../../query/plan/plan';
import { walkOver } from '../../../query/plan/planWalk';
import { objectOf } from '../../../query/reader/objectOf';
import { rootFieldOf } from '../../../query/selection/rootField';
import { fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import type { ShownNodes } from '../../../query/shownNodes';
import { contextAt, type Context } from '../../context';
import { AnswersWhole } from '../../wholeAnswers';
import { analystOf, longRead } from './analysts';
import { Component, ComponentArgs } from './types';

/** The greatest number of ties of which the connected parts are computed. */
const MAX_TIES = 500_000;

/** The connected parts of the network of ties: one statement for the pairs, which the analyst joins, one for the members that are shown. */
@Resolver()
export class ComponentResolver {
  @AnswersWhole()
  @Query(() => [Component], {
    description:
      'The connected components of the network of ties, largest first. An entity without ties is in none.',
  })
  async components(
    @Args(() => ComponentArgs) args: ComponentArgs,
    @Ctx() request: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const root = rootFieldOf(info);
    const context = await contextAt(request, root);
    const size = args.first ?? context.limits.size;
    const walk = knownAtView(asOfView(tieWalk(args), context.view), context.view);
    const selection = await context.loader.canonicalSelection(root);
    const fields = fieldsOf(selection);
    const nodes = fieldsNamed('nodes', fields);
    const components = await analystOf(context).components(
      {
        statement: printTiePairs(walk, MAX_TIES + 1, readingOf(context.view)),
        mostRows: MAX_TIES,
        first: size,
        members: Math.max(0, ...nodes.map(({ args: given }) => checkedFirst(given, context.limits, 'nodes'))),
      },
      longRead(context),
      context.signal,
    );
    const members = await membersOf(
      context,
      nodes,
      components.map(({ ids }) => ids),
    );
    await context.loader.explainShown({ ...root, selection }, members.shown);
    return components.map((one) =>
      objectOf('Component', fields, (field) =>
        field.name === 'size' ? one.size : members.of(field, one.ids),
      ),
    );
  }
}

/** The walk over ties of some kinds and a level. */
export function tieWalk({ tieKinds, level }: Pick<ComponentArgs, 'tieKinds' | 'level'>): Walk {
  const property = (name: string) => ({ kind: 'PROPERTY', of: 'LINK', property: name }) as const;
  return walkOver(
    'Entity',
    [{ types: ['TIED_TO'], direction: 'out', labels: ['Entity'] }],
    [...compare(property('kind'), 'in', tieKinds), ...compare(property('level'), 'eq', level)],
  );
}

/** All pairs at the ends of a walk: rows of two ids. */
export function printTiePairs(walk: Walk, limit: number, reading?: Reading): Sent {
  const statement = new Statement(reading);
  const start = statement.variable('n');
  const walked = printWalk(statement, walk, nodeScope(start));
  const end = walked.scope.node;
  return {
    text: `CYPHER 5 MATCH (${start}${labelsOf(statement, ['Entity'])}) ${matched(statement, walked)} RETURN DISTINCT ${start}.id, ${end}.id LIMIT ${statement.limit(limit)}`,
    params: statement.params,
  };
}

/** The members of components, as fields show them. */
interface Members {
  readonly of: (field: SelectedField, ids: readonly string[]) => unknown[];
  readonly shown: readonly ShownNodes[];
}

/** Brings the members that each field shows, all components in one look-up. */
async function membersOf(
  { loader, limits }: Context,
  fields: readonly SelectedField[],
  components: readonly (readonly string[])[],
): Promise<Members> {
  const shown = (field: SelectedField, ids: readonly string[]) =>
    ids.slice(0, checkedFirst(field.args, limits, 'nodes'));
  const nodes = new Map(
    await Promise.all(
      fields.map(async (field) => {
        const ids = components.flatMap((members) => shown(field, members));
        const found = await loader.nodes('Entity', ids, field.selection);
        return [field, new Map(ids.map((id, index) => [id, found[index]]))] as const;
      }),
    ),
  );
  return {
    of: (field, ids) => shown(field, ids).map((id) => nodes.get(field)?.get(id) ?? null),
    shown: [...nodes].map(([field, members]) => ({ typeName: 'Entity', field, nodes: members })),
  };
}
