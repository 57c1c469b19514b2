/** When things happened around an entity, by year; years that are chosen narrow the lists of its page. */
import { here } from '../address/here';
import { periodIn } from '../graph/period';
import { Brush } from '../timeline/brush';
import { YearLegend } from '../timeline/yearChart';
import { barsOfTimeline, type Bucket } from '../timeline/years';
import { t } from '../words/words';
import { TIMELINE_QUERY } from './entityData';
import { usePart } from './usePart';

/** What the timeline answers. */
interface TimelineData {
  readonly timeline: { readonly buckets: readonly Bucket[] };
}

/** The chart; none where fewer than two years have anything. */
export function EntityTimeline({ id }: { readonly id: string }) {
  const { query } = here.value;
  const { answer } = usePart<TimelineData>('entityTimeline', TIMELINE_QUERY, id);
  const bars = barsOfTimeline(answer?.data?.timeline.buckets ?? []);
  const period = periodIn(query.get('during'));
  if (bars.length < 2 && period === undefined) return null;
  return (
    <section class="entity-timeline" aria-labelledby="by-year">
      <h2 id="by-year">{t('byYear')}</h2>
      <Brush bars={bars} period={period} hasUndated={query.get('undated') !== 'no'} />
      <YearLegend bars={bars} />
    </section>
  );
}
