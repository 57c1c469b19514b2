import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root, Arg } from 'type-graphql';

import { Evidence } from '../../model/evidence';
import { Fact } from '../../model/fact';
import { checkedFirst } from '../../query/page';
import type { Slots } from '../../query/slots';
import { selectionOf, type SelectedField } from '../../query/selection';
import type { Context } from '../context';
import { evidenceOf } from '../evidenceOf';
import { requireKnown } from '../requireKnown';
import { cursorOf, readCursor } from './cursor';
import { encounterOf, FACT_IDS, slotsOf, type Found } from './found';
import { EncounterArgs, EncounterSide } from './input';
import { NEAR_MISS_CAP, nearMissQuestions, pairQuestion, type Question } from './question';
import { composeEncounters } from './statement';
import { EncounterConnection, Meeting, type EncounterCondition } from './types';
import { fieldsBelow, fieldsOf, pairFields, wantedOf, type Wanted } from './wanted';

async function ask({ graph, limits, signal }: Context, question: Question, wanted: Wanted): Promise<Found> {
  const { text, params, read } = composeEncounters(question, wanted, limits);
  const { values } = await graph.read({ text, params }, { signal });
  return read(values[0] ?? [[]]);
}

/** Only where nothing is found can an id be one that nothing bears, or one that was merged into another. */
async function requireKnownIds(
  context: Context,
  { who, whom, topic }: EncounterArgs,
): Promise<ReadonlyMap<string, string>> {
  return requireKnown(context, 'encounters', {
    'who.id': who.id,
    'who.of': who.of,
    'whom.id': whom.id,
    'whom.of': whom.of,
    topic,
  });
}

/** The arguments with merged ids replaced by those that stand. */
function under(canonical: ReadonlyMap<string, string>, args: EncounterArgs): EncounterArgs {
  const standing = (id: string | undefined) => id && (canonical.get(id) ?? id);
  const side = (given: EncounterSide): EncounterSide =>
    Object.assign(new EncounterSide(), given, { id: standing(given.id), of: standing(given.of) });
  return Object.assign(new EncounterArgs(), args, {
    who: side(args.who),
    whom: side(args.whom),
    topic: standing(args.topic),
  });
}

/** The pairs and the near misses; asked again where an id was merged into another. */
async function askAll(
  context: Context,
  args: EncounterArgs,
  fields: readonly SelectedField[],
  size: number,
): Promise<{ found: Found; misses: readonly Misses[] }> {
  const question = pairQuestion(args, readCursor(args.after), size + 1);
  const [[found, canonical], misses] = await Promise.all([
    ask(context, question, wantedOf(pairFields(fields))).then(async (answer) => {
      const known = answer.pairs.length === 0 ? await requireKnownIds(context, args) : NOTHING_MERGED;
      return [answer, known] as const;
    }),
    askNearMisses(
      context,
      args,
      fields.filter(({ name }) => name === 'nearMisses'),
    ),
  ]);
  return canonical.size === 0 ? { found, misses } : askAll(context, under(canonical, args), fields, size);
}

const NOTHING_MERGED: ReadonlyMap<string, string> = new Map();

interface Misses {
  readonly breaks: EncounterCondition;
  readonly found: Found;
}

/** What came nearest, condition by condition; nothing is asked when the client does not select it. */
async function askNearMisses(
  context: Context,
  args: EncounterArgs,
  fields: readonly SelectedField[],
): Promise<Misses[]> {
  if (fields.length === 0) return [];
  const wanted = wantedOf(fieldsBelow(fields, 'nodes'));
  return Promise.all(
    nearMissQuestions(args).map(async (question) => ({
      breaks: question.broken,
      found: await ask(context, question, wanted),
    })),
  );
}

function nearMissesOf(misses: readonly Misses[], field: SelectedField): Slots {
  const listed = misses.flatMap(({ breaks, found }) =>
    found.pairs.slice(0, NEAR_MISS_CAP).map((pair) => ({ breaks, found, pair })),
  );
  return slotsOf(fieldsOf(field.selection), (selected) => {
    if (selected.name === 'count') return listed.length;
    if (selected.name === 'truncated') return misses.some(({ found }) => found.pairs.length > NEAR_MISS_CAP);
    return listed.map(({ breaks, found, pair }) => encounterOf(found, pair, selected, breaks));
  });
}

/** Who met whom: one statement for the pairs and what is selected of them, one for each condition that can be broken. */
@Resolver(() => EncounterConnection)
export class EncountersResolver {
  @Query(() => EncounterConnection, {
    description:
      'Which actors of one side met which actors of the other: both attended the same event, it took place, and they were on different sides. Each pair comes with its events and their facts and evidence. If there is no such pair, see `nearMisses`.',
  })
  async encounters(
    @Args(() => EncounterArgs) args: EncounterArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const size = checkedFirst({ first: args.first }, context.limits, 'encounters');
    const fields = fieldsOf(selectionOf(info));
    const { found, misses } = await askAll(context, args, fields, size);
    const pairs = found.pairs.slice(0, size);
    const edge = (field: SelectedField) => (pair: (typeof pairs)[number]) =>
      slotsOf(fieldsOf(field.selection), (selected) =>
        selected.name === 'cursor' ? cursorOf(pair) : encounterOf(found, pair, selected),
      );
    return slotsOf(fields, (field) => {
      if (field.name === 'nodes') return pairs.map((pair) => encounterOf(found, pair, field));
      if (field.name === 'edges') return pairs.map(edge(field));
      if (field.name === 'nearMisses') return nearMissesOf(misses, field);
      const [first, last] = [pairs[0], pairs.at(-1)];
      return {
        hasNextPage: found.pairs.length > size,
        hasPreviousPage: readCursor(args.after) !== undefined,
        startCursor: first ? cursorOf(first) : null,
        endCursor: last ? cursorOf(last) : null,
      };
    });
  }
}

@Resolver(() => Meeting)
export class MeetingResolver {
  @FieldResolver(() => [Fact], { description: 'The facts that support it: participations and offices.' })
  async facts(
    @Root() meeting: Slots,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, description: 'Maximum number of items.' }) first?: number,
  ): Promise<unknown[]> {
    const size = checkedFirst({ first }, context.limits, 'facts');
    return context.loader.nodes('Fact', factIdsOf(meeting).slice(0, size), selectionOf(info));
  }

  @FieldResolver(() => [Evidence], {
    description: 'The passages that support those facts, each listed once.',
  })
  async evidence(
    @Root() meeting: Slots,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, description: 'Maximum number of items.' }) first?: number,
  ): Promise<unknown[]> {
    const size = checkedFirst({ first }, context.limits, 'evidence');
    return evidenceOf(context, factIdsOf(meeting), selectionOf(info), size);
  }
}

function factIdsOf(meeting: Slots): readonly string[] {
  return meeting[FACT_IDS] as readonly string[];
}
