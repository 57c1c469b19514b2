import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';

import { FirstArgs } from '../../model/firstArgs';
import { Level, TieKind } from '../../model/kinds';
import { EntityType } from '../../model/types';
import { vocabulary } from '../../model/vocabulary';

export const PathOver = vocabulary('PathOver', 'The links that a path follows.', {
  TIES: 'Lasting ties of cities, districts or institutions.',
  MEETINGS: 'Events that took place and that both neighbours attended. The events are nodes of the path.',
  PLACES: 'Containment: which place is in which.',
});
export type PathOver = keyof typeof PathOver;

@ArgsType()
export class PathArgs extends FirstArgs {
  @Field(() => ID, { description: 'The id of the entity where the paths start.' })
  readonly from: string;

  @Field(() => ID, { description: 'The id of the entity where they end.' })
  readonly to: string;

  @Field(() => PathOver, { defaultValue: 'TIES', description: 'The links that the paths follow.' })
  readonly over: PathOver;

  @Field(() => [TieKind], {
    nullable: true,
    description: 'For TIES: the kinds of ties to follow; by default all.',
  })
  readonly tieKinds?: TieKind[] | null;

  @Field(() => [EntityType], {
    nullable: true,
    description:
      'Types of entities allowed between the ends; by default all. Events of MEETINGS are always allowed.',
  })
  readonly between?: EntityType[] | null;

  @Field(() => Int, { defaultValue: 6, description: 'Maximum number of hops, up to 8.' })
  readonly maxHops: number;
}

@ObjectType({ description: 'One link of a path, with the facts and passages that support it.' })
export class Hop {
  readonly fromId: string;
  readonly toId: string;
  readonly factIds: readonly string[];

  @Field(() => String, { simple: true, description: 'The type of link: TIED_TO, TOOK_PART, IN.' })
  readonly link: string;

  @Field(() => TieKind, { nullable: true, simple: true, description: 'The kind of a tie.' })
  readonly kind: TieKind | null;
}

@ObjectType({ description: 'A shortest path between two entities.' })
export class Path {
  readonly nodeIds: readonly string[];

  @Field(() => Int, { simple: true, description: 'The number of its links.' })
  readonly length: number;

  @Field(() => [Hop], { simple: true, description: 'Its links in order.' })
  readonly hops: readonly Hop[];
}

@ArgsType()
export class ComponentArgs extends FirstArgs {
  @Field(() => [TieKind], { nullable: true, description: 'Kinds of ties; by default all.' })
  readonly tieKinds?: TieKind[] | null;

  @Field(() => Level, { nullable: true, description: 'Level of the ties; by default all.' })
  readonly level?: Level | null;
}

@ObjectType({ description: 'A connected component of the network of ties.' })
export class Component {
  readonly nodeIds: readonly string[];

  @Field(() => Int, { simple: true, description: 'The number of its members.' })
  readonly size: number;
}
