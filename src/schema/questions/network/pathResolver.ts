import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { badInput } from '../../../errors';
import { planColumns } from '../../../query/plan/columns';
import { prepareQuestion, type Prepared } from '../../../query/prepared';
import { RememberedByField } from '../../../query/remembered';
import { rootFieldOf, type RootField } from '../../../query/selection/rootField';
import { fieldsOf, type SelectedField } from '../../../query/selection/selection';
import { canonicalIds } from '../../canonicalIds';
import { contextAt, type Context } from '../../context';
import { requireKnown } from '../../requireKnown';
import { AnswersWhole } from '../../wholeAnswers';
import { pathColumns, pathsReader, type Paths } from './pathAnswer';
import { pathHints } from './pathHints';
import { endTypes, planPaths, type PathQuestion } from './pathPlan';
import { endParameters, printPaths } from './printPaths';
import { Path, PathArgs } from './types';

/** The shortest paths between two entities, in one statement. */
@Resolver()
export class PathResolver {
  @AnswersWhole()
  @Query(() => [Path], {
    description:
      'All shortest paths between two entities, with the evidence for every hop; empty if they are not connected within `maxHops`.',
  })
  async paths(
    @Args(() => PathArgs) args: PathArgs,
    @Ctx() request: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    const context = await contextAt(request, field);
    const { first, shortest, inOrder, ...given } = args;
    const { from, to, over } = given;
    const page = first ?? context.limits.size;
    const limit = Math.min(page, shortest ?? page);
    const isAnyOne = shortest === 1 && !inOrder;
    const isLonger = inOrder || (typeof shortest === 'number' && !isAnyOne);
    const longer = isLonger ? { inOrder, candidates: FEWEST_CANDIDATES } : undefined;
    const exclude = given.exclude && (await canonicalIds(context, given.exclude));
    const question = { ...given, exclude, limit, longer, isAnyOne };
    const selection = await context.loader.canonicalSelection(field);
    // Ids that were merged make a selection of this request's own.
    const asked = { path: fieldsOf(selection), kept: selection === field.selection ? field : undefined };
    const explained = async ({ paths, nodes }: Paths) => {
      await context.loader.explainShown({ ...field, selection }, nodes.shown());
      return paths;
    };
    const asGiven = await enoughPaths(context, question, asked, field.key);
    // Where there is a path, both its ends exist, and under these ids.
    if (asGiven.paths.length > 0) return explained(asGiven);
    const canonical = await requireKnown(context, field, [
      { argument: ['from'], id: from, types: endTypes(over) },
      { argument: ['to'], id: to, types: endTypes(over) },
    ]);
    const ends = { from: canonical.get(from) ?? from, to: canonical.get(to) ?? to };
    if (ends.from === ends.to) throw badInput(`paths: from and to are one entity, “${ends.from}”`);
    const found =
      canonical.size === 0 ? asGiven : await enoughPaths(context, { ...question, ...ends }, asked, field.key);
    if (found.paths.length === 0 && limit > 0)
      context.warnings.add(...(await pathHints(context, { ...question, ...ends }, [field.key])));
    return explained(found);
  }
}

/** What is selected of paths, and the field for which statements are kept. */
interface Asked {
  readonly path: readonly SelectedField[];
  readonly kept: RootField | undefined;
}

/** So many walks are looked at where longer paths are wanted, at first and in the end. */
const FEWEST_CANDIDATES = 100;
const MOST_CANDIDATES = 1_600;

/** The paths; where longer ones are wanted, more and more walks are looked at until there are enough of them. */
async function enoughPaths(
  context: Context,
  question: PathQuestion,
  asked: Asked,
  key: string,
): Promise<Paths> {
  const { longer, limit } = question;
  const found = await pathsOf(context, question, asked);
  if (!longer || found.paths.length >= limit || found.candidates < longer.candidates) return found;
  const { candidates } = longer;
  if (candidates < MOST_CANDIDATES) {
    return enoughPaths(
      context,
      { ...question, longer: { ...longer, candidates: candidates * 4 } },
      asked,
      key,
    );
  }
  context.warnings.add({
    code: 'MORE_PATHS',
    message: `${key}: only the ${candidates.toLocaleString('en')} shortest walks were looked at, so there may be more paths; narrow \`over\`, or leave out hubs by \`maxLinks\``,
    path: [key],
    candidates,
  });
  return found;
}

const prepared = new RememberedByField<Prepared<Paths>>();

async function pathsOf(
  { loader, limits, view }: Context,
  { from, to, ...question }: PathQuestion,
  { path, kept }: Asked,
): Promise<Paths> {
  const statement = prepared.of(kept, JSON.stringify(question), () => {
    const fields = pathColumns(path);
    const plan = planPaths(question, planColumns(fields, limits), view);
    return prepareQuestion(plan, printPaths, (sent) => pathsReader(path, fields, sent, limits), view);
  });
  return loader.read({ ...statement, params: { ...statement.params, ...endParameters({ from, to }) } });
}
