/**
 * `announcedNotHeld` as a plan: events that an occurrence announces for a time that has passed, and that no occurrence and
 * nothing that realises them settles.
 */
import { belongingWays } from '../../../model/belonging';
import { typeEntry } from '../../../model/declare/dictionary';
import { ANNOUNCED, SETTLED } from '../../../model/terms';
import { belongingTo } from '../../../query/plan/belonging';
import type { NodeColumn } from '../../../query/plan/columns';
import { allOf, compare, conjuncts, testsByWalking, type Condition } from '../../../query/plan/condition';
import type { OrderTerm } from '../../../query/plan/order';
import type { Page } from '../../../query/plan/page';
import type { Source, Walk } from '../../../query/plan/plan';
import { dateConditions } from '../../../query/plan/planDate';
import { walkOf } from '../../../query/plan/planWalk';
import { nodeProperty } from '../../../query/plan/value';
import { neighbourDay } from '../../../time/day';
import type { AnnouncedArgs } from './input';

/** The nodes of an announced event that a client can select. */
export type AnnouncedEnd = 'event' | 'announcedBy' | 'evidence';

/** The whole question. */
export interface AnnouncedPlan {
  readonly kind: 'ANNOUNCED';
  readonly source: Source;
  /** From an event to the occurrences that announce it. */
  readonly announcing: Walk;
  /** To those of them by which its time has not certainly passed. */
  readonly notPassed: Walk;
  readonly order: readonly OrderTerm[];
  readonly page: Page;
  readonly total: boolean;
  readonly columns: readonly NodeColumn<AnnouncedEnd>[];
}

type Question = Pick<AnnouncedArgs, 'before' | 'certainty' | 'modalities' | 'includeUndated'> & {
  readonly of: string | undefined;
};

/** By date, undated ones last, then by id. */
export const BY_DATE: readonly OrderTerm[] = [
  {
    value: { kind: 'IS_EMPTY', of: 'NODE', property: 'sortDay' },
    direction: 'ASC',
    nulls: 'LAST',
    nullable: false,
  },
  { value: nodeProperty('sortDay'), direction: 'ASC', nulls: 'LAST', nullable: false },
  { value: nodeProperty('id'), direction: 'ASC', nulls: 'LAST', nullable: false },
];

/** The plan of a question with the nodes that were selected. */
export function planAnnounced(
  question: Question,
  { page, total, columns }: Pick<AnnouncedPlan, 'page' | 'total' | 'columns'>,
): AnnouncedPlan {
  const announcing = occurrences(compare(nodeProperty('modality'), 'in', question.modalities));
  const certainly: Condition = { kind: 'NOT', part: allOf(passed(question, 'certainlyWithin')) };
  const notPassed = { ...announcing, where: [...announcing.where, certainly] };
  const possibly = { ...announcing, where: [...announcing.where, ...passed(question, 'possiblyWithin')] };
  const settled = compare(nodeProperty('modality'), 'in', SETTLED);
  const where: Condition[] = [
    ...(question.certainty === 'CERTAIN'
      ? [exists(announcing), exists(notPassed, true)]
      : [exists(possibly)]),
    exists(occurrences(settled), true),
    exists(walkOf('Event', 'realisedBy', settledEnds()), true),
  ];
  return {
    kind: 'ANNOUNCED',
    source: sourceOf(question.of, where),
    announcing,
    notPassed,
    order: BY_DATE,
    page,
    total,
    columns,
  };
}

/** Events of a place or body; all, without one. What took place by its summary need not be walked from. */
function sourceOf(of: string | undefined, walked: readonly Condition[]): Source {
  const own = compare(nodeProperty('modality'), 'in', ANNOUNCED);
  const ways = belongingWays(typeEntry('Event'));
  if (of === undefined || !ways) return { kind: 'LABEL', label: 'Event', where: [...own, ...walked] };
  return {
    kind: 'ANCHORED',
    label: 'Event',
    belonging: belongingTo(of, ways),
    joins: [],
    where: conjuncts(own).filter((condition) => !testsByWalking(condition)),
    walked,
  };
}

function exists(walk: Walk, negated = false): Condition {
  return { kind: 'EXISTS', walk, negated };
}

/** From an event to its occurrences that count and satisfy some conditions. */
function occurrences(where: readonly Condition[]): Walk {
  const counts = compare(nodeProperty('status'), 'in', ['ACTIVE', 'DISPUTED']);
  return walkOf('Event', 'occurrences', [...counts, ...where]);
}

/** What realises a plan is settled by its own summary; links of facts that no longer count are not there. */
function settledEnds(): Condition[] {
  return compare(nodeProperty('modality'), 'in', SETTLED);
}

/** The time of an occurrence lies before the day. */
function passed(
  { before, includeUndated }: Question,
  operator: 'certainlyWithin' | 'possiblyWithin',
): Condition[] {
  const until = `../${neighbourDay(before, -1)}`;
  const dated = { entry: typeEntry('Occurrence'), start: 'NODE' } as const;
  return dateConditions(dated, 'date', operator, until, 'before', includeUndated);
}
