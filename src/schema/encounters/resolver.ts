import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root, Arg } from 'type-graphql';

import { badInput } from '../../errors';
import { cypherFile } from '../../graph/cypherFile';
import type { Graph } from '../../graph/graph';
import { Actor } from '../../model/actor';
import { Event } from '../../model/event';
import { Evidence } from '../../model/evidence';
import { Fact } from '../../model/fact';
import { checkedFirst } from '../../query/page';
import { selectionOf } from '../../query/selection';
import type { Context } from '../context';
import { evidenceOf } from '../evidenceOf';
import { requireKnown } from '../requireKnown';
import { EncounterArgs } from './input';
import { NEAR_MISS_CAP, nearMissParams, pairParams, type EncounterParams } from './question';
import { Encounter, EncounterConnection, Meeting, NearMiss, NearMisses } from './types';

const QUESTION = cypherFile('questions/encounters');

/** A meeting as the question returns it. */
interface MeetingRow {
  readonly event: string;
  readonly certain: boolean;
  readonly factIds: string[];
  readonly whoSide: string;
  readonly whomSide: string;
}

async function ask(context: Context, params: EncounterParams): Promise<Encounter[]> {
  const rows = await context.graph.read(
    { text: QUESTION, params: { ...params } },
    { signal: context.signal },
  );
  return rows.values.map(([whoId, whomId, meetings]) => ({
    whoId: String(whoId),
    whomId: String(whomId),
    meetings: (meetings as MeetingRow[]).map(({ event, certain, factIds, whoSide, whomSide }) => ({
      eventId: event,
      certain,
      factIds,
      whoSideId: whoSide,
      whomSideId: whomSide,
    })),
  }));
}

/**
 * Has the database plan the question before anybody asks it: planning takes seconds on a database that has just started.
 * Asks about nobody, and so finds nothing.
 */
export async function warmUp(graph: Graph): Promise<void> {
  const args = Object.assign(new EncounterArgs(), {
    who: { id: '' },
    whom: {},
    modalities: [],
    alsoRoles: [],
    includePossible: false,
    foreignOnly: false,
  });
  await graph.read({ text: QUESTION, params: { ...pairParams(args, null, 1) } });
}

function missOf({ whoId, whomId, meetings }: Encounter, breaks: NearMiss['breaks']): NearMiss {
  return { whoId, whomId, meetings, breaks };
}

function cursorOf(pair: Encounter): string {
  return Buffer.from(JSON.stringify([pair.whoId, pair.whomId])).toString('base64url');
}

function readCursor(cursor: string | null | undefined): [string, string] | null {
  if (cursor === undefined || cursor === null) return null;
  const text = Buffer.from(cursor, 'base64url').toString();
  const match = /^\["([^"\\]+)","([^"\\]+)"\]$/.exec(text);
  if (!match?.[1] || !match[2]) throw badInput('encounters: after is not a cursor of this list');
  return [match[1], match[2]];
}

/** Who met whom; the near misses are asked only when the client selects them. */
@Resolver(() => EncounterConnection)
export class EncountersResolver {
  @Query(() => EncounterConnection, {
    description:
      'Who of one side met whom of the other: both attended the same event that took place, on different sides. Each pair comes with its events and the facts and passages that carry it. An empty list is an answer: see `nearMisses`.',
  })
  async encounters(
    @Args(() => EncounterArgs) args: EncounterArgs,
    @Ctx() context: Context,
  ): Promise<unknown> {
    const size = checkedFirst({ first: args.first }, context.limits, 'encounters');
    const params = pairParams(args, readCursor(args.after), size + 1);
    const [found] = await Promise.all([
      ask(context, params),
      requireKnown(context, 'encounters', {
        'who.id': args.who.id,
        'who.of': args.who.of,
        'whom.id': args.whom.id,
        'whom.of': args.whom.of,
        topic: args.topic,
      }),
    ]);
    const nodes = found.slice(0, size);
    const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
    return {
      args,
      nodes,
      edges,
      pageInfo: {
        hasNextPage: found.length > size,
        hasPreviousPage: args.after !== undefined && args.after !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  @FieldResolver(() => NearMisses, {
    description:
      'Pairs that satisfy all conditions but one, by condition in fixed order: modality, kinds, topic, period, places.',
  })
  async nearMisses(
    @Root() root: { readonly args: EncounterArgs },
    @Ctx() context: Context,
  ): Promise<NearMisses> {
    const found = await Promise.all(
      nearMissParams(root.args).map(async (params) => {
        const pairs = await ask(context, params);
        return pairs.map((pair) => missOf(pair, params.broken as NearMiss['breaks']));
      }),
    );
    const nodes = found.flatMap((misses) => misses.slice(0, NEAR_MISS_CAP));
    return { nodes, count: nodes.length, truncated: found.some((misses) => misses.length > NEAR_MISS_CAP) };
  }
}

/** Both ends of a pair; a near miss inherits them. */
@Resolver(() => Encounter)
export class EncounterResolver {
  @FieldResolver(() => Actor, { description: 'The actor of the one side.' })
  async who(
    @Root() root: Encounter,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Actor', root.whoId, selectionOf(info));
  }

  @FieldResolver(() => Actor, { description: 'The actor of the other side.' })
  async whom(
    @Root() root: Encounter,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Actor', root.whomId, selectionOf(info));
  }
}

@Resolver(() => Meeting)
export class MeetingResolver {
  @FieldResolver(() => Event, { description: 'The event.' })
  async event(
    @Root() root: Meeting,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Event', root.eventId, selectionOf(info));
  }

  @FieldResolver(() => Actor, {
    description: 'The side on which the one stood: the city or country for which it was there.',
  })
  async whoSide(
    @Root() root: Meeting,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Actor', root.whoSideId, selectionOf(info));
  }

  @FieldResolver(() => Actor, { description: 'The side on which the other stood.' })
  async whomSide(
    @Root() root: Meeting,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Actor', root.whomSideId, selectionOf(info));
  }

  @FieldResolver(() => [Fact], { description: 'The facts that carry it: participations and offices.' })
  async facts(
    @Root() root: Meeting,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most.' }) first?: number,
  ): Promise<unknown[]> {
    const size = checkedFirst({ first }, context.limits, 'facts');
    return context.loader.nodes('Fact', root.factIds.slice(0, size), selectionOf(info));
  }

  @FieldResolver(() => [Evidence], { description: 'The passages that carry those facts, each once.' })
  async evidence(
    @Root() root: Meeting,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most.' }) first?: number,
  ): Promise<unknown[]> {
    const size = checkedFirst({ first }, context.limits, 'evidence');
    return evidenceOf(context, root.factIds, selectionOf(info), size);
  }
}
