import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { asOfView } from '../../../query/passes/asOf';
import { knownAtView } from '../../../query/passes/knownAt';
import { rootFieldOf, type RootField } from '../../../query/selection/rootField';
import { fieldsOf, type SelectedField } from '../../../query/selection/selection';
import type { ShownNodes } from '../../../query/shownNodes';
import { readingOf } from '../../../query/view';
import { contextAt, type Context } from '../../context';
import { requireKnown } from '../../requireKnown';
import { AnswersWhole } from '../../wholeAnswers';
import { MOST_LINKS, type NetworkStatements } from './analyst';
import { analystOf, longRead } from './analysts';
import { linkFacts } from './linkFacts';
import { networkAnswer, type NodeFor } from './networkAnswer';
import { askedLists, needsBoth, wantedMeasures } from './networkAsked';
import { NetworkArgs } from './networkInput';
import { planNetwork, type NetworkPlan, type PairQuestion } from './networkPlan';
import { Network } from './networkTypes';
import { printContainers, printEvents, printHomes, printTies, printWithin } from './printNetwork';

/** One more than are read of one network: the analyst tells by it that there are too many. */
const MOST_ROWS = MOST_LINKS + 1;

/** Networks of cities: pairs by a statement or two, measures by the analyst, and look-ups of what is shown. */
@Resolver()
export class NetworkResolver {
  @AnswersWhole()
  @Query(() => Network, {
    description:
      'The network of cities that are tied, or that met, and its measures: central cities, communities, components, similar cities, brokers, dormant ties and contacts without a tie. Each link leads to the facts behind it. A network of more than 100,000 links needs a database with Neo4j Graph Data Science, and one of more than 500,000 is refused.',
  })
  async network(
    @Args(() => NetworkArgs) args: NetworkArgs,
    @Ctx() request: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const root = rootFieldOf(info);
    const context = await contextAt(request, root);
    const { loader, limits, view, read } = context;
    const selection = await loader.canonicalSelection(root);
    const canonical = await knownIds(context, root, args, fieldsOf(selection));
    const selected = fieldsOf(selection).map((field) => withCanonicalIds(field, canonical));
    const within = args.within?.map((id) => canonical.get(id) ?? id);
    const plan = knownAtView(asOfView(planNetwork(pairQuestion(args, within)), view), view);
    const lists = askedLists(selected, limits);
    const { over, weighted, resolution, seed } = args;
    const network = await analystOf(context).network(
      {
        over,
        weighted,
        resolution,
        seed,
        statements: statementsOf(plan, args, needsBoth(selected), context),
        wanted: wantedMeasures(selected),
        lists,
      },
      longRead(context),
      context.signal,
    );
    const factsOf = await linkFacts(selected, network, plan, readingOf(view), read);
    const { damping, tolerance, betweennessSample, communityMethod } = network;
    const parameters = {
      weighted,
      damping,
      tolerance,
      betweennessSample,
      communityMethod,
      resolution,
      seed,
    };
    const answerBy = (nodeFor: NodeFor) =>
      networkAnswer(selected, { network, parameters, factsOf, nodeFor, limits });
    const { nodeFor, shown } = await nodesShown(context, answerBy);
    const answer = answerBy(nodeFor);
    await loader.explainShown({ ...root, selection: { Network: selected } }, shown);
    return answer;
  }
}

function pairQuestion(args: NetworkArgs, within: readonly string[] | undefined): PairQuestion {
  const { over, modalities, rollUp, period = null, tieKinds = null, eventKinds = null } = args;
  return { over, modalities, rollUp, period, tieKinds, eventKinds, within };
}

function statementsOf(
  plan: NetworkPlan,
  { over, rollUp, foreignOnly }: NetworkArgs,
  both: boolean,
  { view }: Context,
): NetworkStatements {
  const reading = readingOf(view);
  const hasTies = over === 'TIES' || both;
  const hasEncounters = over === 'ENCOUNTERS' || both;
  return {
    ties: hasTies ? printTies(plan, MOST_ROWS, reading) : undefined,
    encounters: hasEncounters ? printEvents(plan, MOST_ROWS, reading) : undefined,
    homes: hasTies && rollUp ? printHomes(plan, reading) : undefined,
    around: printContainers(plan, 'around', reading),
    countries: foreignOnly ? printContainers(plan, 'countries', reading) : undefined,
    within: printWithin(plan, reading),
  };
}

/** Where merged ids in arguments went; an id that nothing has is refused. */
async function knownIds(
  context: Context,
  root: RootField,
  { within }: NetworkArgs,
  selected: readonly SelectedField[],
): Promise<ReadonlyMap<string, string>> {
  const ofCities = selected.flatMap(({ name, args }) =>
    CITY_ARGUMENTS.flatMap((argument) =>
      [args[argument]]
        .flat()
        .flatMap((id) =>
          typeof id === 'string' ? [{ argument: [name, argument], id, types: ['City'] }] : [],
        ),
    ),
  );
  const places = (within ?? []).map((id) => ({ argument: ['within'], id, types: ['Place'] }));
  return requireKnown(context, root, [...places, ...ofCities]);
}

const CITY_ARGUMENTS = ['cities', 'similarTo'] as const;

function withCanonicalIds(field: SelectedField, canonical: ReadonlyMap<string, string>): SelectedField {
  const { similarTo, cities } = field.args;
  if (canonical.size === 0 || (similarTo === undefined && cities === undefined)) return field;
  const idOf = (id: unknown) => (typeof id === 'string' ? (canonical.get(id) ?? id) : id);
  return {
    ...field,
    args: {
      ...field.args,
      similarTo: idOf(similarTo),
      cities: Array.isArray(cities) ? cities.map(idOf) : cities,
    },
  };
}

/** The nodes that an answer shows: noted in a first round, then looked up, those of each field together. */
async function nodesShown(
  { loader }: Context,
  answerBy: (nodeFor: NodeFor) => unknown,
): Promise<{ nodeFor: NodeFor; shown: readonly ShownNodes[] }> {
  const noted = new Map<SelectedField, { typeName: string; ids: Set<string> }>();
  answerBy((field, typeName, id) => {
    const one = noted.get(field) ?? { typeName, ids: new Set() };
    one.ids.add(id);
    noted.set(field, one);
    return null;
  });
  const shown = await Promise.all(
    [...noted].map(async ([field, { typeName, ids }]): Promise<ShownNodes> => {
      const list = [...ids];
      const found = await loader.nodes(typeName, list, field.selection);
      return { typeName, field, nodes: new Map(list.map((id, index) => [id, found[index] ?? null])) };
    }),
  );
  const byField = new Map(shown.map((one) => [one.field, one.nodes]));
  return { nodeFor: (field, _typeName, id) => byField.get(field)?.get(id) ?? null, shown };
}
