import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { badInput } from '../../../errors';
import { prepareQuestion } from '../../../query/prepared';
import { objectOf } from '../../../query/reader/objectOf';
import type { AnswerObject } from '../../../query/reader/read';
import { rootFieldOf } from '../../../query/selection/rootField';
import { fieldsOf, type SelectedField } from '../../../query/selection/selection';
import { foundUnder } from '../../asked';
import { contextAt, type Context } from '../../context';
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
    // Only an empty answer can come from an id that nothing has, one that was merged, or one that has no time.
    const found = await foundUnder(context, field, { of }, async (ids) => spansOf(context, ids.of), TIMED);
    const spans = found ?? [];
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

/** Ties, events and so on with their days; undefined where there are none. */
async function spansOf({ loader, view }: Context, of: string): Promise<readonly Spans[] | undefined> {
  const spans = await loader.read(
    prepareQuestion(
      planTimeline(of),
      printTimeline,
      () =>
        ([row]) =>
          row && spansIn(row[0]),
      view,
    ),
  );
  return spans && spans.length > 0 ? spans : undefined;
}

function spansIn(rows: unknown): readonly Spans[] {
  return (rows as readonly unknown[][]).map(
    ([kind, modality, earliest, latest, heldFrom, heldTo, date, count]) =>
      ({ kind, modality, earliest, latest, heldFrom, heldTo, date, count: Number(count) }) as Spans,
  );
}
