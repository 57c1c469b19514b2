/** Reads the row of a question: pairs, their meetings, and the nodes that were selected of them. */
import type { Rows } from '../../../graph/graph';
import type { ColumnField } from '../../../query/plan/columns';
import type { Pending } from '../../../query/reader/read';
import { readGroup } from '../../../query/reader/readConnection';
import { columnReader, type ColumnNodes } from '../../../query/reader/readColumns';
import type { EncounterEnd, EncountersPlan } from './plan';

export interface Pair {
  readonly whoId: string;
  readonly whomId: string;
  readonly meetings: readonly PairMeeting[];
}

export interface PairMeeting {
  readonly eventId: string;
  readonly whoSideId: string;
  readonly whomSideId: string;
  readonly certain: boolean;
  /** The facts that carry it, each once. */
  readonly factIds: readonly string[];
}

/** The pairs that answer a question, with what is shown of them. */
export interface Pairs {
  readonly pairs: readonly Pair[];
  readonly nodes: ColumnNodes;
  /** Of all pairs; undefined where nobody selects it. */
  readonly totalCount: number | undefined;
  /** Groups of all pairs, by the key of the field. */
  readonly groups: ReadonlyMap<string, unknown>;
}

type PairRow = readonly [who: string, whom: string, meetings: readonly MeetingRow[]];
type MeetingRow = readonly [
  event: string,
  whoSide: string,
  whomSide: string,
  certain: boolean,
  factIds: readonly (readonly string[])[],
];

/** Reads `[pairs, …columns, …counts]`. */
export function pairsReader(
  fields: readonly ColumnField<EncounterEnd>[],
  plan: EncountersPlan,
): (rows: Rows['values'], pending: Pending) => Pairs {
  const read = columnReader(fields, plan.columns);
  const { counts } = plan.paging;
  const groups = counts.flatMap((counted, at) =>
    counted.kind === 'GROUPS' ? [{ key: counted.key, at, read: readGroup(counted) }] : [],
  );
  return ([row], pending) => {
    const [pairs = [], ...rest] = row ?? [];
    const counted = rest.slice(plan.columns.length);
    const total = counts.findIndex(({ kind }) => kind === 'TOTAL');
    return {
      pairs: (pairs as readonly PairRow[]).map(pairOf),
      nodes: read(rest, pending),
      totalCount: total === -1 ? undefined : Number(counted[total]),
      groups: new Map(
        groups.map(({ key, at, read: readOne }) => [
          key,
          (counted[at] as unknown[]).map((group) => readOne(group, pending)),
        ]),
      ),
    };
  };
}

function pairOf([whoId, whomId, meetings]: PairRow): Pair {
  return {
    whoId,
    whomId,
    meetings: meetings.map(([eventId, whoSideId, whomSideId, certain, factIds]) => ({
      eventId,
      whoSideId,
      whomSideId,
      certain,
      factIds: [...new Set(factIds.flat())],
    })),
  };
}
