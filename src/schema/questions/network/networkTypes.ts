import { Field, Float, Int, ObjectType } from 'type-graphql';

import { vocabulary } from '../../../model/declare/vocabulary';
import { City } from '../../../model/entities/city';
import { FieldWith, ShortList } from '../shortList';
import { DormantArgs, LinkArgs, RankingArgs, SimilarArgs } from './networkInput';
import { ContactWithoutTieList, DormantTieList, NetworkLink } from './linkTypes';

export const NetworkEngine = vocabulary('NetworkEngine', 'What computes the measures of a network.', {
  GRAPHOLOGY: 'The package graphology, in the memory of the server.',
  GDS: 'Neo4j Graph Data Science, in the database.',
});

const simple = { simple: true } as const;

@ObjectType({ description: 'How the measures of a network were taken.' })
export class NetworkParameters {
  @Field(() => Boolean, { ...simple, description: 'Whether weights counted; never in betweenness.' })
  readonly weighted: boolean;

  @Field(() => Float, { ...simple, description: 'Damping of PageRank.' })
  readonly damping: number;

  @Field(() => Float, { ...simple, description: 'The change of all ranks below which PageRank ended.' })
  readonly tolerance: number;

  @Field(() => Int, {
    ...simple,
    nullable: true,
    description:
      'From how many cities, drawn by the seed, shortest paths were counted for an estimate of betweenness; null if from all, or if it was not computed.',
  })
  readonly betweennessSample: number | null;

  @Field(() => String, { ...simple, description: 'The method by which communities were found.' })
  readonly communityMethod: string;

  @Field(() => Float, { ...simple, description: 'Resolution of communities and modularity.' })
  readonly resolution: number;

  @Field(() => Int, { ...simple, description: 'The seed.' })
  readonly seed: number;
}

@ObjectType({ description: 'A city of a network with its measures.' })
export class NetworkNode {
  @Field(() => City, { ...simple, description: 'The city.' })
  readonly node: object;

  @Field(() => Int, { ...simple, description: 'The number of its neighbours.' })
  readonly degree: number;

  @Field(() => Int, { ...simple, description: 'The sum of the weights of its links.' })
  readonly strength: number;

  @Field(() => Float, {
    ...simple,
    description:
      'The share of the shortest paths between two other cities that lead over it, from 0 to 1 (Freeman 1977), by the number of links, whatever their weight.',
  })
  readonly betweenness: number;

  @Field(() => Float, {
    ...simple,
    description: 'PageRank (Page and Brin 1998); the sum over the network is 1.',
  })
  readonly pageRank: number;

  @Field(() => Int, { ...simple, description: 'The number of its community, as in `communities`.' })
  readonly community: number;

  @Field(() => Int, { ...simple, description: 'The number of its component, as in `components`.' })
  readonly component: number;
}

@ObjectType({ description: 'A community or a component of a network.' })
export class NetworkPart {
  @Field(() => Int, { ...simple, description: 'Its number: the largest is 1.' })
  readonly number: number;

  @Field(() => Int, { ...simple, description: 'The number of its cities.' })
  readonly size: number;

  @Field(() => Int, { ...simple, description: 'The number of links within it.' })
  readonly linkCount: number;

  @ShortList(() => City, 'Its cities, by id.')
  readonly nodes: readonly object[];
}

@ObjectType({ description: 'Two cities with the same neighbours.' })
export class SimilarCities {
  @Field(() => City, { ...simple, description: 'One city.' })
  readonly a: object;

  @Field(() => City, { ...simple, description: 'The other.' })
  readonly b: object;

  @Field(() => Float, {
    ...simple,
    description: 'Neighbours of both, divided by neighbours of either (Jaccard 1901), from 0 to 1.',
  })
  readonly similarity: number;

  @Field(() => Int, { ...simple, description: 'The number of neighbours of both.' })
  readonly sharedCount: number;

  @ShortList(() => City, 'Neighbours of both, by id.')
  readonly shared: readonly object[];

  @Field(() => Boolean, { ...simple, description: 'Whether the two are linked themselves.' })
  readonly linked: boolean;
}

@ObjectType({ description: 'How many neighbours of a broker are in a community.' })
export class BrokerReach {
  @Field(() => Int, { ...simple, description: 'The number of the community.' })
  readonly community: number;

  @Field(() => Int, { ...simple, description: 'The number of neighbours in it.' })
  readonly neighbours: number;
}

@ObjectType({ description: 'A city that joins communities: it has neighbours in two of them at least.' })
export class NetworkBroker {
  @Field(() => City, { ...simple, description: 'The city.' })
  readonly node: object;

  @Field(() => Int, { ...simple, description: 'The number of its neighbours.' })
  readonly degree: number;

  @Field(() => Float, {
    ...simple,
    description: 'Its betweenness, by which brokers are ranked; see `NetworkNode`.',
  })
  readonly betweenness: number;

  @Field(() => Float, {
    ...simple,
    description:
      'How evenly its neighbours are spread over communities: the participation coefficient of Guimerà and Amaral (2005), one minus the sum of the squared shares of its neighbours in each.',
  })
  readonly participation: number;

  @Field(() => Int, { ...simple, description: 'The number of its own community.' })
  readonly community: number;

  @Field(() => [BrokerReach], {
    ...simple,
    description: 'The communities of its neighbours, those with the most neighbours first.',
  })
  readonly reaches: readonly BrokerReach[];
}

@ObjectType({
  description:
    'A network of cities and its measures. Each measure is computed only if you select it. Cities without a link are not in it.',
})
export class Network {
  @Field(() => Int, { ...simple, description: 'The number of cities that have a link.' })
  readonly nodeCount: number;

  @Field(() => Int, { ...simple, description: 'The number of linked pairs.' })
  readonly edgeCount: number;

  @Field(() => NetworkEngine, { ...simple, description: 'What computed the measures.' })
  readonly engine: string;

  @Field(() => String, { ...simple, description: 'The version of it.' })
  readonly engineVersion: string;

  @Field(() => NetworkParameters, { ...simple, description: 'How the measures were taken.' })
  readonly parameters: NetworkParameters;

  @Field(() => Float, {
    ...simple,
    description:
      'How good the communities are: how many more links lie within them than chance would put there (Newman and Girvan 2004), up to 1; 0 for an empty network.',
  })
  readonly modularity: number;

  @Field(() => Int, { ...simple, description: 'The number of communities.' })
  readonly communityCount: number;

  @Field(() => Int, { ...simple, description: 'The number of components.' })
  readonly componentCount: number;

  @ShortList(() => NetworkNode, 'Cities by a measure, the greatest first, then by id.', RankingArgs)
  readonly ranking: readonly NetworkNode[];

  @ShortList(
    () => NetworkPart,
    'Communities by the method of Louvain (Blondel and others 2008): cities with more links among each other than to others. The largest first.',
  )
  readonly communities: readonly NetworkPart[];

  @ShortList(
    () => NetworkPart,
    'Components: cities that links join over any number of steps. The largest first.',
  )
  readonly components: readonly NetworkPart[];

  @ShortList(
    () => SimilarCities,
    'Pairs of cities with the same neighbours, linked or not: the most similar first, then those who share more.',
    SimilarArgs,
  )
  readonly similarPairs: readonly SimilarCities[];

  @ShortList(
    () => NetworkBroker,
    'Cities with neighbours in two communities at least, by their betweenness, the greatest first.',
  )
  readonly brokers: readonly NetworkBroker[];

  @ShortList(() => NetworkLink, 'The links, those of the greatest weight first, then by id.', LinkArgs)
  readonly links: readonly NetworkLink[];

  @FieldWith(
    () => DormantTieList,
    'Ties that hold on a day, while no encounter of the two certainly lies in the years before it. With `over: ENCOUNTERS`, `period` narrows the encounters; otherwise the ties.',
    DormantArgs,
  )
  readonly dormantTies: DormantTieList;

  @Field(() => ContactWithoutTieList, {
    ...simple,
    description:
      'Pairs of cities that met and have none of the ties. With `over: ENCOUNTERS`, `period` narrows the encounters; otherwise the ties.',
  })
  readonly contactsWithoutTie: ContactWithoutTieList;
}
