import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';

import { badInput, EntenteError } from '../../errors';
import { cypherFile } from '../../graph/cypherFile';
import { Entity } from '../../model/entity';
import { Evidence } from '../../model/evidence';
import { Fact } from '../../model/fact';
import { checkedFirst } from '../../query/page';
import type { Shown } from '../../query/loader';
import { fieldsNamed, fieldsOf, selectionOf } from '../../query/selection';
import type { Context } from '../context';
import { evidenceOf } from '../evidenceOf';
import { requireKnown } from '../requireKnown';
import { componentsOf } from './components';
import { MAX_HOPS, pathStatement } from './pathStatement';
import { Component, ComponentArgs, Hop, Path, PathArgs } from './types';

const TIE_PAIRS = cypherFile('questions/tiePairs');

/** The most ties of which the connected parts are computed in memory. */
const MAX_TIES = 500_000;

const FIRST = { nullable: true, description: 'Maximum number of items.' } as const;

interface HopRow {
  readonly type: string;
  readonly kind: Hop['kind'];
  readonly factIds: string[];
}

/** A path, with its nodes where the statement brought them along. */
interface PathFound extends Path {
  readonly nodes?: unknown[] | undefined;
}

@Resolver(() => Path)
export class PathResolver {
  @Query(() => [Path], {
    description:
      'All shortest paths between two entities, with the evidence for every hop; empty if they are not connected within `maxHops`.',
  })
  async paths(
    @Args(() => PathArgs) args: PathArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PathFound[]> {
    const { from, to, over, tieKinds, between, maxHops, first } = args;
    if (maxHops < 1 || maxHops > MAX_HOPS)
      throw badInput(`paths: maxHops must be from 1 to ${MAX_HOPS}, got ${maxHops}`);
    if (from === to) throw badInput('paths: from and to must differ');
    const limit = checkedFirst({ first }, context.limits, 'paths');
    const shown = await shownOf(context, info);
    const text = pathStatement({ over, maxHops, tieKinds, between, shown: shown?.expression });
    const pathsOf = async (ends: { from: string; to: string }) => {
      const params = { ...shown?.params, ...ends, tieKinds: tieKinds ?? null, limit };
      const { values } = await context.graph.read({ text, params }, { signal: context.signal });
      return Promise.all(
        values.map(async ([ids, hops, nodes]) =>
          pathOf(ids as string[], hops as HopRow[], await shown?.read(nodes as unknown[])),
        ),
      );
    };
    const found = await pathsOf({ from, to });
    // Where there is a path, both its ends are there, and under these ids.
    if (found.length > 0) return found;
    const canonical = await requireKnown(context, 'paths', { from, to });
    if (canonical.size === 0) return [];
    const ends = { from: canonical.get(from) ?? from, to: canonical.get(to) ?? to };
    if (ends.from === ends.to) throw badInput(`paths: from and to are one entity, “${ends.from}”`);
    return pathsOf(ends);
  }

  @FieldResolver(() => [Entity], { description: 'Its nodes in order, including both ends.' })
  async nodes(
    @Root() path: PathFound,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return path.nodes ?? context.loader.nodes('Entity', path.nodeIds, selectionOf(info));
  }
}

/** What is selected of the nodes of paths, where that is said in one place. */
async function shownOf(context: Context, info: GraphQLResolveInfo): Promise<Shown | undefined> {
  const [nodes, ...others] = fieldsNamed('nodes', fieldsOf(selectionOf(info)));
  return nodes && others.length === 0 ? context.loader.shown('Entity', 'n', nodes.selection) : undefined;
}

function pathOf(
  nodeIds: readonly string[],
  hops: readonly HopRow[],
  nodes: unknown[] | undefined,
): PathFound {
  return {
    nodeIds,
    nodes,
    length: hops.length,
    hops: hops.map(({ type, kind, factIds }, index) => ({
      fromId: nodeIds[index] ?? '',
      toId: nodeIds[index + 1] ?? '',
      link: type,
      // Of the links that are walked only ties have a kind.
      kind: type === 'TIED_TO' ? kind : null,
      factIds,
    })),
  };
}

@Resolver(() => Hop)
export class HopResolver {
  @FieldResolver(() => Entity, { description: 'The node where the hop starts.' })
  async from(@Root() hop: Hop, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.loader.node('Entity', hop.fromId, selectionOf(info));
  }

  @FieldResolver(() => Entity, { description: 'The node where the hop ends.' })
  async to(@Root() hop: Hop, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.loader.node('Entity', hop.toId, selectionOf(info));
  }

  @FieldResolver(() => [Fact], { description: 'The facts that support the link.' })
  async facts(
    @Root() hop: Hop,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, FIRST) first?: number,
  ): Promise<unknown[]> {
    const size = checkedFirst({ first }, context.limits, 'facts');
    return context.loader.nodes('Fact', hop.factIds.slice(0, size), selectionOf(info));
  }

  @FieldResolver(() => [Evidence], {
    description: 'The passages that support those facts, each listed once.',
  })
  async evidence(
    @Root() hop: Hop,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, FIRST) first?: number,
  ): Promise<unknown[]> {
    const size = checkedFirst({ first }, context.limits, 'evidence');
    return evidenceOf(context, hop.factIds, selectionOf(info), size);
  }
}

@Resolver(() => Component)
export class ComponentResolver {
  @Query(() => [Component], {
    description:
      'The connected components of the network of ties, largest first. An entity without ties is in none.',
  })
  async components(
    @Args(() => ComponentArgs) args: ComponentArgs,
    @Ctx() context: Context,
  ): Promise<Component[]> {
    const size = checkedFirst({ first: args.first }, context.limits, 'components');
    const params = { tieKinds: args.tieKinds ?? null, level: args.level ?? null, limit: MAX_TIES + 1 };
    const { values } = await context.graph.read({ text: TIE_PAIRS, params }, { signal: context.signal });
    if (values.length > MAX_TIES) {
      throw new EntenteError(
        'RESULT_TOO_LARGE',
        `components: more than ${MAX_TIES} ties; narrow them by kind or level`,
      );
    }
    return componentsOf(values as [string, string][])
      .slice(0, size)
      .map((nodeIds) => ({ nodeIds, size: nodeIds.length }));
  }

  @FieldResolver(() => [Entity], { description: 'Its members, sorted by id.' })
  async nodes(
    @Root() component: Component,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, FIRST) first?: number,
  ): Promise<unknown> {
    const size = checkedFirst({ first }, context.limits, 'nodes');
    return context.loader.nodes('Entity', component.nodeIds.slice(0, size), selectionOf(info));
  }
}
