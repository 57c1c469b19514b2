import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { badInput } from '../../../errors';
import { prepareQuestion } from '../../../query/prepared';
import { objectOf } from '../../../query/reader/objectOf';
import type { AnswerObject } from '../../../query/reader/read';
import { rootFieldOf } from '../../../query/selection/rootField';
import { fieldsOf, type SelectedField } from '../../../query/selection/selection';
import { contextAt, type Context } from '../../context';
import { requireKnown } from '../../requireKnown';
import { AnswersWhole } from '../../wholeAnswers';
import { bucketsOf, MAX_BUCKETS, undatedOf, type Bucket, type Count, type Spans } from './buckets';
import { planTimeline } from './plan';
import { printTimeline } from './print';
import { Timeline, TimelineArgs } from './types';

/** What happened and what held around an entity, by periods: one statement. */
@Resolver()
export class TimelineResolver {
  @AnswersWhole()
  @Query(() => Timeline, {
    description:
      'Events, agreements, ties and offices of an entity by decade, year or month: how many certainly fall into each period, and how many may because their date is vague.',
  })
  async timeline(
    @Args(() => TimelineArgs) { of, bucket, from, to }: TimelineArgs,
    @Ctx() request: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    const context = await contextAt(request, field);
    if (typeof from === 'string' && typeof to === 'string' && from > to)
      throw badInput(`timeline: from (${from}) must not be after to (${to})`);
    const asGiven = await spansOf(context, of);
    // Only an empty answer can come from an id that nothing has, one that was merged, or one that has no time.
    const spans = asGiven && asGiven.length > 0 ? asGiven : await spansOfCanonical(context, of, field);
    const buckets = bucketsOf(spans, bucket, { from, to });
    if (!buckets)
      throw badInput(
        `timeline: there would be more than ${MAX_BUCKETS.toLocaleString('en')} periods; choose a longer \`bucket\`, or give \`from\` and \`to\``,
      );
    return objectOf('Timeline', fieldsOf(field.selection), (part) =>
      part.name === 'buckets'
        ? buckets.map((one) => bucketOf(part, one))
        : undatedOf(spans).map((count) => countOf(part, count)),
    );
  }
}

/** The types of entities that a timeline can be of. */
const TIMED = ['Actor', 'Topic', 'EventSeries'];

function bucketOf({ selection }: SelectedField, bucket: Bucket): AnswerObject {
  return objectOf('TimelineBucket', fieldsOf(selection), (part) =>
    part.name === 'counts'
      ? bucket.counts.map((count) => countOf(part, count))
      : bucket[part.name as 'period' | 'earliest' | 'latest'],
  );
}

function countOf({ selection }: SelectedField, count: Count): AnswerObject {
  return objectOf('TimelineCount', fieldsOf(selection), ({ name }) => count[name as keyof Count]);
}

/** Where the id was merged into another, the time of that one; an id that nothing has is refused. */
async function spansOfCanonical(
  context: Context,
  of: string,
  field: { readonly key: string; readonly name: string },
): Promise<readonly Spans[]> {
  const canonical = await requireKnown(context, field, [{ argument: ['of'], id: of, types: TIMED }]);
  return (await spansOf(context, canonical.get(of) ?? of)) ?? [];
}

async function spansOf({ loader, view }: Context, of: string): Promise<readonly Spans[] | undefined> {
  return loader.read(
    prepareQuestion(
      planTimeline(of),
      printTimeline,
      () =>
        ([row]) =>
          row && spansIn(row[0]),
      view,
    ),
  );
}

function spansIn(rows: unknown): readonly Spans[] {
  return (rows as readonly unknown[][]).map(
    ([kind, modality, earliest, latest, heldFrom, heldTo, date, count]) =>
      ({ kind, modality, earliest, latest, heldFrom, heldTo, date, count: Number(count) }) as Spans,
  );
}
