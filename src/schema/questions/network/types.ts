import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';

import { Entity } from '../../../model/entities/entity';
import { Evidence } from '../../../model/facts/evidence';
import { Fact } from '../../../model/facts/fact';
import { FirstArgs } from '../../../model/declare/firstArgs';
import { Level, TieKind } from '../../../model/kinds';
import { EntityType } from '../../../model/declare/types';
import { vocabulary } from '../../../model/declare/vocabulary';
import { ShortList } from '../shortList';
import { IsBetween } from '../../../model/declare/validation/numbers';
import { rule, type Rule } from '../../../model/declare/validation/rule';
import { IsId } from '../../../model/declare/validation/texts';

export const PathOver = vocabulary('PathOver', 'What a path walks.', {
  TIES: 'Standing ties of cities, districts or institutions.',
  MEETINGS: 'Events that took place and that both neighbours attended; the events stand in the path.',
  PLACES: 'What lies in what.',
});
export type PathOver = keyof typeof PathOver;

/** The longest path that is searched. */
const MAX_HOPS = 8;

/** A path has two ends. */
function DiffersFromStart(): Rule<{ readonly from: string }> {
  return rule('differsFromStart', (value, { from }) =>
    value === from ? 'must differ from `from`' : undefined,
  );
}

@ArgsType()
export class PathArgs extends FirstArgs {
  @Field(() => ID, { description: 'Where the paths begin.' })
  @IsId()
  readonly from: string;

  @Field(() => ID, { description: 'Where they end.' })
  @IsId()
  @DiffersFromStart()
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

  @Field(() => Int, { defaultValue: 6, description: `Links at most, up to ${MAX_HOPS}.` })
  @IsBetween(1, MAX_HOPS)
  readonly maxHops: number;
}

@ObjectType({ description: 'One link of a path, with the facts and passages that carry it.' })
export class Hop {
  @Field(() => Entity, { simple: true, description: 'Where the hop begins.' })
  readonly from: object;

  @Field(() => Entity, { simple: true, description: 'Where the hop ends.' })
  readonly to: object;

  @Field(() => String, { simple: true, description: 'The type of link: TIED_TO, TOOK_PART, IN.' })
  readonly link: string;

  @Field(() => TieKind, { nullable: true, simple: true, description: 'The kind of a tie.' })
  readonly kind: TieKind | null;

  @ShortList(() => Fact, 'The facts that carry the link.')
  readonly facts: readonly object[];

  @ShortList(() => Evidence, 'The passages that carry those facts, each once.')
  readonly evidence: readonly object[];
}

@ObjectType({ description: 'A shortest path between two entities.' })
export class Path {
  @Field(() => Int, { simple: true, description: 'How many links it has.' })
  readonly length: number;

  @Field(() => [Hop], { simple: true, description: 'Its links in order.' })
  readonly hops: readonly Hop[];

  @Field(() => [Entity], { simple: true, description: 'Its nodes in order, both ends included.' })
  readonly nodes: readonly object[];
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
  @ShortList(() => Entity, 'Its members by id.')
  readonly nodes: readonly object[];

  @Field(() => Int, { simple: true, description: 'How many it connects.' })
  readonly size: number;
}
