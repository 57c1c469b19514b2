/** `encounters` as a connection: order, page and counts of the pairs, made as those of every other connection are. */
import { groupKey } from '../../../model/declare/group';
import type { OrderTerm } from '../../../query/plan/order';
import { planPage, type Page, type PageLimits } from '../../../query/plan/page';
import type { ConnectionField } from '../../../query/plan/plan';
import { groupValue, planGroupsBy } from '../../../query/plan/planGroups';
import { nodeProperty } from '../../../query/plan/value';
import { countsOf, type CountedField } from '../../../query/reader/layout';
import type { SelectedField } from '../../../query/selection/selection';
import type { EncounterArgs } from './input';
import { NEAR_MISS_CAP } from './question';
import { ENCOUNTER } from './types';

export interface Paging {
  readonly page: Page;
  /** Terms over the properties of a pair: see `PAIR` of `print.ts`. */
  readonly order: readonly OrderTerm[];
  /** What is counted over all pairs. */
  readonly counts: readonly CountedField[];
}

const term = (property: string): OrderTerm => ({
  value: nodeProperty(property),
  direction: 'ASC',
  nulls: 'LAST',
  nullable: false,
});

const BY_IDS = [term('who'), term('whom')];

/** The page that the arguments give, and the counts that are selected. */
export function planPaging(
  args: EncounterArgs,
  connection: readonly SelectedField[],
  limits: PageLimits,
): Paging {
  const fields = connection.flatMap((field): ConnectionField[] => {
    if (field.name === 'totalCount') return [{ kind: 'TOTAL', key: field.key, counted: 'ROWS' }];
    if (field.name !== 'groups') return [];
    const valueOf = (key: string) => groupValue(groupKey(ENCOUNTER, key), 'NODE');
    return [planGroupsBy(field, limits, { nodes: valueOf, dated: true })];
  });
  const { first, after, last, before } = args;
  return {
    page: planPage({ first, after, last, before }, BY_IDS, limits, 'encounters'),
    order: BY_IDS,
    counts: countsOf({ fields }),
  };
}

/** The nearest misses of a condition: persons before bodies before places, and so many that one more is seen. */
export const NEAREST: Paging = {
  page: { size: NEAR_MISS_CAP, backward: false, after: null, before: null, digest: '' },
  order: [term('level'), ...BY_IDS],
  counts: [],
};
