import { earlierDay, laterDay, type Bounds } from './bounds';
import { parseEdtf } from './edtf';
import { ContradictoryDates, InvalidEdtf } from './invalidEdtf';

/** A limit as a document gives it: the name of its field and its EDTF text, for the message when limits contradict. */
export interface DateLimit {
  readonly field: string;
  readonly edtf: string;
  readonly day: string | null;
}

/** The widest bounds that all limits allow; throws {@link ContradictoryDates}, naming the two that exclude each other. */
export function combineLimits(lower: readonly DateLimit[], upper: readonly DateLimit[]): Bounds {
  const earliest = lower.reduce<string | null>((day, limit) => laterDay(day, limit.day), null);
  const latest = upper.reduce<string | null>((day, limit) => earlierDay(day, limit.day), null);
  if (earliest !== null && latest !== null && earliest > latest) {
    const begin = lower.find((limit) => limit.day === earliest);
    const end = upper.find((limit) => limit.day === latest);
    throw new ContradictoryDates(`${describeLimit(end)} lies before ${describeLimit(begin)}`);
  }
  return { earliest, latest };
}

function describeLimit(limit: DateLimit | undefined): string {
  return limit ? `${limit.field} “${limit.edtf}”` : 'a limit';
}

/** One limit each way of a field that may be absent and must not be an interval; throws {@link InvalidEdtf}. */
export function readLimits(
  field: string,
  edtf: string | null | undefined,
): { lower: DateLimit[]; upper: DateLimit[] } {
  if (edtf === null || edtf === undefined) return { lower: [], upper: [] };
  const date = parseEdtf(edtf);
  if (date.interval) throw new InvalidEdtf(edtf, 'interval');
  return { lower: [{ field, edtf, day: date.earliest }], upper: [{ field, edtf, day: date.latest }] };
}
