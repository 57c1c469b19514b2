/** Reads the row of a question: pairs, their meetings, and the nodes that were selected of them. */
import type { Rows } from '../../../graph/graph';
import type { ColumnField } from '../../../query/plan/columns';
import type { Pending } from '../../../query/reader/read';
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
}

type PairRow = readonly [who: string, whom: string, meetings: readonly MeetingRow[]];
type MeetingRow = readonly [
  event: string,
  whoSide: string,
  whomSide: string,
  certain: boolean,
  factIds: readonly (readonly string[])[],
];

/** Reads `[pairs, …columns]`. */
export function pairsReader(
  fields: readonly ColumnField<EncounterEnd>[],
  plan: EncountersPlan,
): (rows: Rows['values'], pending: Pending) => Pairs {
  const read = columnReader(fields, plan.columns);
  return ([row], pending) => {
    const [pairs = [], ...columns] = row ?? [];
    return { pairs: (pairs as readonly PairRow[]).map(pairOf), nodes: read(columns, pending) };
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
