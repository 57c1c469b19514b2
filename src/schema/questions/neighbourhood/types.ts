import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';

import { FirstArgs } from '../../../model/declare/firstArgs';
import { EntityType } from '../../../model/declare/types';
import { HasAtMost, IsNotEmpty } from '../../../model/declare/validation/lists';
import { IsBetween } from '../../../model/declare/validation/numbers';
import { AreIds, IsId } from '../../../model/declare/validation/texts';
import { ViewArguments } from '../../../model/declare/viewArguments';
import { vocabulary } from '../../../model/declare/vocabulary';
import { Entity } from '../../../model/entities/entity';
import { LinkType } from '../../../model/linkType';
import { Hop } from '../network/hop';

/** The farthest that a neighbourhood reaches. */
export const MAX_DEPTH = 3;

/** The most entities that can be excluded. */
export const MAX_EXCLUDED = 5_000;

export const LinkDirection = vocabulary('LinkDirection', 'Where a link leads from a node.', {
  OUT: 'From the node to its neighbour.',
  IN: 'From the neighbour to the node.',
});
export type LinkDirection = keyof typeof LinkDirection;

@ViewArguments()
@ArgsType()
export class NeighbourhoodArgs extends FirstArgs {
  @Field(() => ID, { description: 'The id of the entity at the centre.' })
  @IsId()
  readonly id: string;

  @Field(() => [LinkType], {
    nullable: true,
    description:
      'The links to follow; by default all. `relations` in the answer says how many there are of each.',
  })
  @IsNotEmpty()
  readonly relations?: LinkType[] | null;

  @Field(() => [EntityType], {
    nullable: true,
    description: 'Types of neighbours, at every distance; by default all.',
  })
  @IsNotEmpty()
  readonly types?: EntityType[] | null;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Ids of entities that are there already: they are not listed again, and links between them and the new nodes are. Add the ids of each answer, and every call brings new nodes until `leftOut` is 0.',
  })
  @AreIds()
  @HasAtMost(MAX_EXCLUDED)
  readonly exclude: string[];

  @Field(() => Int, {
    defaultValue: 1,
    description: `How many links away nodes may be, up to ${MAX_DEPTH}. From the second link on, only neighbours of nodes in the answer are found.`,
  })
  @IsBetween(1, MAX_DEPTH)
  readonly depth: number;
}

@ObjectType({ description: 'A node near the centre.' })
export class Neighbour {
  @Field(() => Entity, { simple: true, description: 'The node.' })
  readonly node: object;

  @Field(() => Int, { simple: true, description: 'How many links away it is, at least.' })
  readonly distance: number;

  @Field(() => Int, {
    simple: true,
    description: 'The number of its links of the types that are followed, whether shown or not.',
  })
  readonly linkCount: number;
}

@ObjectType({ description: 'Neighbours of the centre over one type of link.' })
export class NeighbourRelation {
  @Field(() => LinkType, { simple: true, description: 'The type of link.' })
  readonly link: LinkType;

  @Field(() => LinkDirection, {
    nullable: true,
    simple: true,
    description: 'Where the links lead; null for ties and routes, which have no direction.',
  })
  readonly direction: LinkDirection | null;

  @Field(() => EntityType, { simple: true, description: 'The type of the neighbours.' })
  readonly type: EntityType;

  @Field(() => Int, { simple: true, description: 'The number of neighbours, each counted once.' })
  readonly count: number;

  @Field(() => Int, {
    simple: true,
    description: 'The number of those that are neither listed nor excluded.',
  })
  readonly leftOut: number;
}

@ObjectType({ description: 'An entity and those around it, for a graph that grows step by step.' })
export class Neighbourhood {
  @Field(() => Entity, { simple: true, description: 'The entity at the centre.' })
  readonly centre: object;

  @Field(() => [Neighbour], {
    simple: true,
    description:
      'At each distance up to `first` nodes: those with the most links to the nodes before them; next to the centre then those with the most links at all; then by id.',
  })
  readonly nodes: readonly Neighbour[];

  @Field(() => [Hop], {
    simple: true,
    description:
      'The links between the nodes listed, the centre among them, and from them to those excluded; each once, in its direction, sorted by the ids of both.',
  })
  readonly links: readonly Hop[];

  @Field(() => [NeighbourRelation], {
    simple: true,
    description:
      'How many neighbours the centre has over each type of link, sorted by link, direction and type.',
  })
  readonly relations: readonly NeighbourRelation[];

  @Field(() => Int, {
    simple: true,
    description: 'The number of neighbours of the centre, each counted once.',
  })
  readonly totalCount: number;

  @Field(() => Int, {
    simple: true,
    description:
      'The number of neighbours of the centre that are neither listed nor excluded. Of nodes farther out, `linkCount` says whether there is more.',
  })
  readonly leftOut: number;
}
