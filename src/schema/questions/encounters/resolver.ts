import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { planColumns } from '../../../query/plan/columns';
import { prepareQuestion, type Prepared } from '../../../query/prepared';
import { RememberedByField } from '../../../query/remembered';
import { rootFieldOf, type RootField } from '../../../query/selection/rootField';
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
    const context = await contextAt(request, field);
    const selection = await context.loader.canonicalSelection(field);
    const fields = fieldsOf(selection);
    // Ids that were merged make a selection of this request's own.
    const kept = selection === field.selection ? field : undefined;
    const paging = planPaging(args, fields, context.limits);
    const { pairs, misses } = await answerAll(context, args, { ...field, fields, kept }, paging);
    const answer = encountersAnswer(fields, { pairs, misses, page: paging.page }, context.limits);
    const shown = [pairs, ...misses.map((one) => one.pairs)].flatMap(({ nodes }) => nodes.shown());
    await context.loader.explainShown({ ...field, selection }, shown);
    return answer;
  }
}

/** The root field, and what it selects of the connection. */
interface Asked {
  readonly key: string;
  readonly name: string;
  readonly fields: readonly SelectedField[];
  /** The field for which statements are kept. */
  readonly kept: RootField | undefined;
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
    pairsOf(context, pairQuestion(args), { shown: pairFields(fields), kept: asked.kept }, paging).then(
      async (found) => {
        const isEmpty = found.pairs.length === 0 && (found.totalCount ?? 0) === 0;
        const known = isEmpty ? await requireKnownIds(context, asked, args) : NOTHING_MERGED;
        return [found, known] as const;
      },
    ),
    missesOf(context, args, { shown: fieldsNamed('nearMisses', fields), kept: asked.kept }),
  ]);
  return canonical.size === 0
    ? { pairs, misses }
    : answerAll(context, withCanonicalIds(args, canonical), asked, paging);
}

/** What is shown of pairs. */
interface Shown extends Pick<Asked, 'kept'> {
  readonly shown: readonly SelectedField[];
}

const prepared = new RememberedByField<Prepared<Pairs>>();

async function pairsOf(
  { loader, limits, view }: Context,
  question: Question,
  { shown, kept }: Shown,
  paging?: Paging,
): Promise<Pairs> {
  const statement = prepared.of(kept, JSON.stringify(question), () => {
    const fields = columnFields(shown);
    const plan = planEncounters(question, planColumns(fields, limits), paging);
    return prepareQuestion(plan, printEncounters, (sent) => pairsReader(fields, sent), view);
  });
  return loader.read(statement);
}

/** What came nearest, condition by condition; nothing is sent when the client does not select it. */
async function missesOf(
  context: Context,
  args: EncounterArgs,
  { shown: fields, kept }: Shown,
): Promise<Misses[]> {
  if (fields.length === 0) return [];
  const shown = fieldsBelow(fields, 'nodes');
  return Promise.all(
    nearMissQuestions(args).map(async (question) => ({
      breaks: question.broken,
      pairs: await pairsOf(context, question, { shown, kept }),
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
