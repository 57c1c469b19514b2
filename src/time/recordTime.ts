/** A moment of the record: after a change, at a time, or at the end of a day. Pure. */
import { isDay } from './day';

export type RecordTime =
  | { readonly kind: 'CHANGE'; readonly number: number }
  /** ISO 8601 in UTC, to the millisecond. */
  | { readonly kind: 'TIME'; readonly at: string };

/** What a text has to be, for messages. */
export const RECORD_TIME_FORMS =
  'the number of a change (“17”), a time with its zone (“2026-11-30T12:00:00Z”) or a day (“2026-11-30”)';

const TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Reads a moment; undefined where the text is none. A day stands for its end in UTC. */
export function recordTime(text: string): RecordTime | undefined {
  if (/^\d{1,15}$/.test(text)) return { kind: 'CHANGE', number: Number(text) };
  if (isDay(text)) return { kind: 'TIME', at: `${text}T23:59:59.999Z` };
  const day = TIME.exec(text)?.[1];
  if (day === undefined || !isDay(day)) return undefined;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : { kind: 'TIME', at: at.toISOString() };
}
