import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';

import { ViewArguments } from '../../../model/declare/viewArguments';
import { Entity } from '../../../model/entities/entity';
import { FirstArgs } from '../../../model/declare/firstArgs';
import { Level, TieKind } from '../../../model/kinds';
import { EntityType } from '../../../model/declare/types';
import { vocabulary } from '../../../model/declare/vocabulary';
import { ShortList } from '../shortList';
import { Hop } from './hop';
import { IsBetween } from '../../../model/declare/validation/numbers';
import { HasAtMost, IsNotEmpty } from '../../../model/declare/validation/lists';
import { rule, type Rule } from '../../../model/declare/validation/rule';
import { AreIds, IsId } from '../../../model/declare/validation/texts';

export const PathOver = vocabulary('PathOver', 'The links that a path follows.', {
  TIES: 'Lasting ties of cities, districts or institutions.',
  MEETINGS: 'Events that took place and that both neighbours attended. The events are nodes of the path.',
  PLACES: 'Containment: which place is in which.',
  OFFICES: 'Offices: which official holds one in which institution or for which place.',
  SEATS: 'Institutions: where they are based, whom they act for, and what they are part of.',
  AGREEMENTS: 'Agreements and their parties. The agreements are nodes of the path.',
});
export type PathOver = keyof typeof PathOver;

/** The longest path that is searched. */
export const MAX_HOPS = 8;

/** The most paths of different lengths. */
const MAX_SHORTEST = 50;

/** The most entities that can be left out by id. */
const MAX_EXCLUDED = 1_000;

/** A bound for hubs beyond any. */
const MAX_LINKS = 1_000_000;

/** A path has two ends. */
function DiffersFromStart(): Rule<{ readonly from: string }> {
  return rule('differsFromStart', (value, { from }) =>
    value === from ? 'must differ from `from`' : undefined,
  );
}

@ViewArguments()
@ArgsType()
export class PathArgs extends FirstArgs {
  @Field(() => ID, { description: 'The id of the entity where the paths start.' })
  @IsId()
  readonly from: string;

  @Field(() => ID, { description: 'The id of the entity where they end.' })
  @IsId()
  @DiffersFromStart()
  readonly to: string;

  @Field(() => [PathOver], {
    defaultValue: ['TIES'],
    description:
      'The links that the paths follow; give several to mix them. If there is no path, `extensions.warnings` says over which links there would be one.',
  })
  @IsNotEmpty()
  readonly over: PathOver[];

  @Field(() => [TieKind], {
    nullable: true,
    description: 'For TIES: the kinds of ties to follow; by default all.',
  })
  @IsNotEmpty()
  readonly tieKinds?: TieKind[] | null;

  @Field(() => [EntityType], {
    nullable: true,
    description:
      'Types of entities allowed between the ends; by default all. Events of MEETINGS are always allowed.',
  })
  @IsNotEmpty()
  readonly between?: EntityType[] | null;

  @Field(() => [EntityType], {
    nullable: true,
    description: 'Types of entities that must not be between the ends, such as COUNTRY.',
  })
  @IsNotEmpty()
  readonly notBetween?: EntityType[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of entities that must not be between the ends.' })
  @AreIds()
  @HasAtMost(MAX_EXCLUDED)
  readonly exclude?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Leaves out hubs: entities between the ends have at most so many links of the types that are followed.',
  })
  @IsBetween(2, MAX_LINKS)
  readonly maxLinks?: number | null;

  @Field(() => Int, { defaultValue: 6, description: `Links at most, up to ${MAX_HOPS}.` })
  @IsBetween(1, MAX_HOPS)
  readonly maxHops: number;

  @Field(() => Int, {
    nullable: true,
    description: `So many of the shortest paths, longer ones among them, up to ${MAX_SHORTEST}; 1 gives any one of the shortest, and costs least; by default all that have the least number of links.`,
  })
  @IsBetween(1, MAX_SHORTEST)
  readonly shortest?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Only paths whose links follow each other in time from `from` to `to`: none is certainly earlier than one before it. Links without a date fit anywhere. Longer paths are looked at as with `shortest`, up to `first`.',
  })
  readonly inOrder: boolean;
}

@ObjectType({ description: 'A shortest path between two entities.' })
export class Path {
  @Field(() => Int, { simple: true, description: 'The number of its links.' })
  readonly length: number;

  @Field(() => [Hop], { simple: true, description: 'Its links in order.' })
  readonly hops: readonly Hop[];

  @Field(() => [Entity], { simple: true, description: 'Its nodes in order, including both ends.' })
  readonly nodes: readonly object[];
}

@ViewArguments()
@ArgsType()
export class ComponentArgs extends FirstArgs {
  @Field(() => [TieKind], { nullable: true, description: 'Kinds of ties; by default all.' })
  @IsNotEmpty()
  readonly tieKinds?: TieKind[] | null;

  @Field(() => Level, { nullable: true, description: 'Level of the ties; by default all.' })
  readonly level?: Level | null;
}

@ObjectType({ description: 'A connected component of the network of ties.' })
export class Component {
  @ShortList(() => Entity, 'Its members, sorted by id.')
  readonly nodes: readonly object[];

  @Field(() => Int, { simple: true, description: 'The number of its members.' })
  readonly size: number;
}
