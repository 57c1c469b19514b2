import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';

import { FirstArgs } from '../../model/declare/firstArgs';
import { Level, TieKind } from '../../model/kinds';
import { EntityType } from '../../model/declare/types';
import { vocabulary } from '../../model/declare/vocabulary';

export const PathOver = vocabulary('PathOver', 'What a path walks.', {
  TIES: 'Standing ties of cities, districts or institutions.',
  MEETINGS: 'Events that took place and that both neighbours attended; the events stand in the path.',
  PLACES: 'What lies in what.',
});
export type PathOver = keyof typeof PathOver;

@ArgsType()
export class PathArgs extends FirstArgs {
  @Field(() => ID, { description: 'Where the paths begin.' })
  readonly from: string;

  @Field(() => ID, { description: 'Where they end.' })
  readonly to: string;

  @Field(() => PathOver, { defaultValue: 'TIES', description: 'What the paths walk.' })
  readonly over: PathOver;

  @Field(() => [TieKind], { nullable: true, description: 'With TIES: the kinds that may be walked.' })
  readonly tieKinds?: TieKind[] | null;

  @Field(() => [EntityType], {
    nullable: true,
    description: 'Types that may stand between the ends; events of MEETINGS always may.',
  })
  readonly between?: EntityType[] | null;

  @Field(() => Int, { defaultValue: 6, description: 'Links at most, up to 8.' })
  readonly maxHops: number;
}

@ObjectType({ description: 'One link of a path, with the facts and passages that carry it.' })
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

  @Field(() => Int, { simple: true, description: 'How many links it has.' })
  readonly length: number;

  @Field(() => [Hop], { simple: true, description: 'Its links in order.' })
  readonly hops: readonly Hop[];
}

@ArgsType()
export class ComponentArgs extends FirstArgs {
  @Field(() => [TieKind], { nullable: true, description: 'Kinds of ties; all when absent.' })
  readonly tieKinds?: TieKind[] | null;

  @Field(() => Level, { nullable: true, description: 'Level of the ties; all when absent.' })
  readonly level?: Level | null;
}

@ObjectType({ description: 'A connected part of the network of ties.' })
export class Component {
  readonly nodeIds: readonly string[];

  @Field(() => Int, { simple: true, description: 'How many it connects.' })
  readonly size: number;
}
