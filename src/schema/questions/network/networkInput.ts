import { ValidateNested } from 'class-validator';
import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';

import { FirstArgs } from '../../../model/declare/firstArgs';
import { INCLUDE_UNDATED } from '../../../model/declare/includeUndated';
import { IsEdtf } from '../../../model/declare/validation/dates';
import { HasAtMost, IsNotEmpty } from '../../../model/declare/validation/lists';
import { IsBetween } from '../../../model/declare/validation/numbers';
import { AreIds } from '../../../model/declare/validation/texts';
import { ViewArguments } from '../../../model/declare/viewArguments';
import { vocabulary } from '../../../model/declare/vocabulary';
import { EventKind, TieKind } from '../../../model/kinds';
import { Certainty, Modality, TOOK_PLACE } from '../../../model/terms';

export const NetworkOver = vocabulary('NetworkOver', 'What links the cities of a network.', {
  TIES: 'Lasting ties.',
  ENCOUNTERS: 'Encounters: both attended one event that took place, on different sides.',
});
export type NetworkOver = keyof typeof NetworkOver;

export const NetworkMeasure = vocabulary('NetworkMeasure', 'By what the cities of a network are ranked.', {
  DEGREE: 'The number of neighbours.',
  STRENGTH: 'The sum of the weights of its links.',
  BETWEENNESS: 'The share of the shortest paths between two others that lead over it.',
  PAGERANK: 'How often a walker comes by who follows links at random.',
});
export type NetworkMeasure = keyof typeof NetworkMeasure;

/** Places that can be given. */
const MOST_PLACES = 300;

@InputType({ description: 'A period of a network.' })
export class NetworkPeriod {
  @Field(() => String, {
    nullable: true,
    description: 'The period in EDTF, such as `2015`, `2010/2020` or `2020-03/..`; without it, any time.',
  })
  @IsEdtf()
  readonly during?: string | null;

  @Field(() => Certainty, {
    defaultValue: 'POSSIBLE',
    description:
      'CERTAIN: only ties that certainly held on one of its days, and events of which every possible day lies in it. POSSIBLE: also those of which nothing known excludes it.',
  })
  readonly certainty: Certainty;

  @Field(() => Boolean, { defaultValue: false, description: `With POSSIBLE: ${INCLUDE_UNDATED}` })
  readonly includeUndated: boolean;
}

@ViewArguments()
@ArgsType()
export class NetworkArgs {
  @Field(() => NetworkOver, { defaultValue: 'TIES', description: 'What links the cities.' })
  readonly over: NetworkOver;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Ids of places, such as countries or regions: both cities of a link must lie in one of them. By default all cities count.',
  })
  @IsNotEmpty()
  @AreIds()
  @HasAtMost(MOST_PLACES)
  readonly within?: string[] | null;

  @Field(() => NetworkPeriod, {
    nullable: true,
    description: 'When the links of the network held or took place; by default at any time.',
  })
  @ValidateNested()
  readonly period?: NetworkPeriod | null;

  @Field(() => [TieKind], { nullable: true, description: 'The kinds of ties that count; by default all.' })
  @IsNotEmpty()
  readonly tieKinds?: TieKind[] | null;

  @Field(() => [EventKind], {
    nullable: true,
    description: 'The kinds of events that count as encounters; by default all.',
  })
  @IsNotEmpty()
  readonly eventKinds?: EventKind[] | null;

  @Field(() => [Modality], {
    defaultValue: [...TOOK_PLACE],
    description:
      'The modality of ties and events. By default plans and proposals do not count; name other modalities to include them. A tie of which no modality is known counts always.',
  })
  @IsNotEmpty()
  readonly modalities: Modality[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Also count ties of the districts and bodies of a city as ties of the city. A body is of the city for which it acts, or else of that of its seat. Ties of countries and regions are never ties of their cities. In encounters, a city takes part through whoever acts for it in any case.',
  })
  readonly rollUp: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Leave out links between two cities of one country.',
  })
  readonly foreignOnly: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Let PageRank, communities and modularity take a link for as much as its weight: the number of ties, or of events. By default each link counts once.',
  })
  readonly weighted: boolean;

  @Field(() => Float, {
    defaultValue: 1,
    description: 'The resolution of communities, from 0.1 to 10: more gives smaller ones.',
  })
  @IsBetween(0.1, 10)
  readonly resolution: number;

  @Field(() => Int, {
    defaultValue: 1,
    description:
      'The seed of all chance, in communities and samples: the same network with the same seed gives the same answer.',
  })
  @IsBetween(0, 2_147_483_647)
  readonly seed: number;
}

/** Arguments of a ranking. */
@ArgsType()
export class RankingArgs extends FirstArgs {
  @Field(() => NetworkMeasure, { defaultValue: 'DEGREE', description: 'By what the cities are ranked.' })
  readonly by: NetworkMeasure;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only these cities, measured in the whole network; those that it lacks are left out.',
  })
  readonly cities?: string[] | null;
}

/** Arguments of the pairs of similar cities. */
@ArgsType()
export class SimilarArgs extends FirstArgs {
  @Field(() => ID, { nullable: true, description: 'Only pairs with the city of this id, as `a`.' })
  readonly similarTo?: string | null;

  @Field(() => Int, { defaultValue: 2, description: 'The least number of neighbours that both share.' })
  readonly minShared: number;
}

/** Arguments of the links. */
@ArgsType()
export class LinkArgs extends FirstArgs {
  @Field(() => ID, { nullable: true, description: 'Only links of the city of this id.' })
  readonly of?: string | null;
}

/** Arguments of dormant ties. */
@ArgsType()
export class DormantArgs {
  @Field(() => String, { description: 'The day, `YYYY-MM-DD`, on which the ties hold.' })
  readonly on: string;

  @Field(() => Int, {
    defaultValue: 5,
    description: 'For how many years before that day there was no contact, up to 1,000.',
  })
  readonly years: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only ties of which some earlier contact is known.',
  })
  readonly withContact: boolean;
}
