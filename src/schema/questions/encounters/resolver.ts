import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { planColumns } from '../../../query/plan/columns';
import { prepareQuestion } from '../../../query/prepared';
import { rootFieldOf } from '../../../query/selection/rootField';
import { fieldsBelow, fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import { contextAt, type Context } from '../../context';
import { WHOSE } from '../../../model/belonging';
import { requireKnown, type ArgumentId } from '../../requireKnown';
import { AnswersWhole } from '../../wholeAnswers';
import { columnFields, encountersAnswer, pairFields, type Misses } from './answer';
import { planPaging, type Paging } from './paging';
import { EncounterArgs, EncounterSide } from './input';
import { pairsReader, type Pairs } from './pairs';
import { planEncounters } from './plan';
import { printEncounters } from './print';
import { nearMissQuestions, pairQuestion, type Question } from './question';
import { EncounterConnection } from './types';

/** Who met whom: one statement for the pairs and what is selected of them, one for each condition that can be broken. */
@Resolver()
export class EncountersResolver {
  @AnswersWhole()
  @Query(() => EncounterConnection, {
    description:
      'Which actors of one side met which actors of the other: both attended the same event, it took place, and they were on different sides. Each pair comes with its events and their facts and evidence. If there is no such pair, see `nearMisses`.',
  })
  async encounters(
    @Args(() => EncounterArgs) args: EncounterArgs,
    @Ctx() request: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    const context = contextAt(request, field);
    const fields = fieldsOf(await context.loader.canonicalSelection(field));
    const paging = planPaging(args, fields, context.limits);
    const { pairs, misses } = await answerAll(context, args, { ...field, fields }, paging);
    return encountersAnswer(fields, { pairs, misses, page: paging.page }, context.limits);
  }
}

/** The root field, and what it selects of the connection. */
interface Asked {
  readonly key: string;
  readonly name: string;
  readonly fields: readonly SelectedField[];
}

/** The pairs and the near misses; once more where an id was merged into another. */
async function answerAll(
  context: Context,
  args: EncounterArgs,
  asked: Asked,
  paging: Paging,
): Promise<{ pairs: Pairs; misses: readonly Misses[] }> {
  const { fields } = asked;
  const [[pairs, canonical], misses] = await Promise.all([
    pairsOf(context, pairQuestion(args), pairFields(fields), paging).then(async (found) => {
      const isEmpty = found.pairs.length === 0 && (found.totalCount ?? 0) === 0;
      const known = isEmpty ? await requireKnownIds(context, asked, args) : NOTHING_MERGED;
      return [found, known] as const;
    }),
    missesOf(context, args, fieldsNamed('nearMisses', fields)),
  ]);
  return canonical.size === 0
    ? { pairs, misses }
    : answerAll(context, withCanonicalIds(args, canonical), asked, paging);
}

async function pairsOf(
  { loader, limits, view }: Context,
  question: Question,
  shown: readonly SelectedField[],
  paging?: Paging,
): Promise<Pairs> {
  const fields = columnFields(shown);
  const plan = planEncounters(question, planColumns(fields, limits), paging);
  return loader.read(prepareQuestion(plan, printEncounters, (sent) => pairsReader(fields, sent), view));
}

/** What came nearest, condition by condition; nothing is sent when the client does not select it. */
async function missesOf(
  context: Context,
  args: EncounterArgs,
  fields: readonly SelectedField[],
): Promise<Misses[]> {
  if (fields.length === 0) return [];
  const shown = fieldsBelow(fields, 'nodes');
  return Promise.all(
    nearMissQuestions(args).map(async (question) => ({
      breaks: question.broken,
      pairs: await pairsOf(context, question, shown),
    })),
  );
}

/** Only an empty answer can come from an id that nothing has, or one that was merged into another. */
async function requireKnownIds(
  context: Context,
  asked: Asked,
  args: EncounterArgs,
): Promise<ReadonlyMap<string, string>> {
  const question = pairQuestion(args);
  const sides = (['who', 'whom'] as const).flatMap((name): ArgumentId[] => {
    const { id, of, type } = question[name];
    return [
      { argument: [name, 'id'], id, types: [type ?? 'Actor'] },
      { argument: [name, 'of'], id: of, types: WHOSE },
    ];
  });
  return requireKnown(context, asked, [...sides, { argument: ['topic'], id: args.topic, types: ['Topic'] }]);
}

const NOTHING_MERGED: ReadonlyMap<string, string> = new Map();

/** The arguments with merged ids replaced by the canonical ones. */
function withCanonicalIds(args: EncounterArgs, canonical: ReadonlyMap<string, string>): EncounterArgs {
  const idOf = (id: string | undefined) => id && (canonical.get(id) ?? id);
  const side = (given: EncounterSide): EncounterSide =>
    Object.assign(new EncounterSide(), given, { id: idOf(given.id), of: idOf(given.of) });
  return Object.assign(new EncounterArgs(), args, {
    who: side(args.who),
    whom: side(args.whom),
    topic: idOf(args.topic),
  });
}
