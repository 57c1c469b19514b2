import { earlierDay, laterDay, type Bounds } from './bounds';
import { parseEdtf } from './edtf';
import { ContradictoryDates, InvalidEdtf } from './invalidEdtf';

/** A limit as a document gives it: the name of its field and its EDTF text, for the message when limits contradict. */
export interface Limit {
  readonly field: string;
  readonly edtf: string;
  readonly day: string | null;
}

/** The widest bounds that all limits allow; throws {@link ContradictoryDates}, naming the two that exclude each other. */
export function boundsOf(lower: readonly Limit[], upper: readonly Limit[]): Bounds {
  const earliest = lower.reduce<string | null>((day, limit) => laterDay(day, limit.day), null);
  const latest = upper.reduce<string | null>((day, limit) => earlierDay(day, limit.day), null);
  if (earliest !== null && latest !== null && earliest > latest) {
    const begin = lower.find((limit) => limit.day === earliest);
    const end = upper.find((limit) => limit.day === latest);
    throw new ContradictoryDates(`${named(end)} lies before ${named(begin)}`);
  }
  return { earliest, latest };
}

function named(limit: Limit | undefined): string {
  return limit ? `${limit.field} “${limit.edtf}”` : 'a limit';
}

/** One limit each way of a field that may be absent and must not be an interval; throws {@link InvalidEdtf}. */
export function limitsOf(field: string, edtf: string | null | undefined): { lower: Limit[]; upper: Limit[] } {
  if (edtf === null || edtf === undefined) return { lower: [], upper: [] };
  const date = parseEdtf(edtf);
  if (date.interval) throw new InvalidEdtf(edtf, 'interval');
  return { lower: [{ field, edtf, day: date.earliest }], upper: [{ field, edtf, day: date.latest }] };
}
