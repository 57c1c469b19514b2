import { parseEdtf, type ParsedDate } from '../../time/edtf';
import { earliestOf } from './beside';
import type { ShiftReading } from './reading';
import { shiftEdtf } from './relativeDays';
import type { Tense } from './tense';

/** A date before in the text, and how many sentences ago it was; 0 in the same one. */
export interface EarlierDate {
  readonly edtf: string;
  readonly sentencesAgo: number;
}

/** From what so many units are counted, and whether that is in doubt. */
interface AnchorDate {
  readonly date: ParsedDate;
  /** The date before as it is written, where it is that. */
  readonly edtf?: string;
  readonly doubtful: boolean;
}

interface Where {
  readonly published: ParsedDate | undefined;
  readonly before?: readonly EarlierDate[];
  /** The date of the event that is named, in EDTF. */
  readonly event?: string | null | undefined;
  readonly tense?: Tense | undefined;
  readonly unmarkedPast?: boolean | undefined;
}

/**
 * From which date «через два года», “two years later” or 两年后 count. A story goes on from the date before it in the text; what
 * will be counts from publication, unless the date before lies ahead as well. Undefined where no date is there to count from.
 */
export function anchorOf(
  read: ShiftReading,
  { published, before = [], event, tense, unmarkedPast = false }: Where,
): AnchorDate | undefined {
  const { from, by } = read;
  if (typeof event === 'string') return fromEarlier({ edtf: event, sentencesAgo: 0 }, by);
  const fromPublication = published && { date: published, doubtful: false };
  if (from === 'ahead') return tense === 'AHEAD' ? fromPublication : undefined;
  const last = before.at(-1);
  const fromLast = last && fromEarlier(last, by);
  if (from === 'before') return fromLast && { ...fromLast, doubtful: false };
  if (from === 'event') return fromLast;
  const isAhead = (edtf: string | null) => (earliestOf(edtf) ?? '') > (published?.nominal.latest ?? '9999');
  if (tense === 'PAST') {
    // A plan for 2030 is not what the story goes on from.
    const told = before.findLast(({ edtf }) => !isAhead(edtf));
    return told && fromEarlier(told, by);
  }
  if (!last || !fromLast) return fromPublication;
  const isSame = last.sentencesAgo === 0;
  if (tense === 'AHEAD') {
    // What will be counts from a date that lies ahead, else from publication, unless only the date before leads ahead.
    if (isAhead(last.edtf)) return fromLast;
    return isAhead(shiftEdtf(read, fromLast.date)) ? { ...fromLast, doubtful: !isSame } : fromPublication;
  }
  // Without a verb the date before is meant, for certain only within one sentence.
  return { ...fromLast, doubtful: unmarkedPast ? fromLast.doubtful : !isSame };
}

/** A date before in the text that is not of this sentence or the one before may no longer be what is spoken of. */
function fromEarlier({ edtf, sentencesAgo }: EarlierDate, by: number): AnchorDate | undefined {
  const date = endOf(edtf, by < 0 ? 0 : -1);
  return date && { date, edtf, doubtful: sentencesAgo > 1 };
}

/** The first or the last end of a date, without its marks of doubt. */
export function endOf(edtf: string, at: 0 | -1): ParsedDate | undefined {
  const ends = edtf.split('/').filter((end) => end !== '..' && end !== '');
  const end = ends.at(at)?.replace(/[~?%]/g, '');
  return end === undefined ? undefined : parseEdtf(end);
}

/** The EDTF of so many units from an anchor; null where it has none, or one that is too coarse. */
export function shiftedFrom(read: ShiftReading, anchor: AnchorDate | undefined): string | null {
  if (!anchor) return null;
  const edtf = shiftEdtf(read, anchor.date);
  // «В тот же день» beside a year: the date is no finer than the one before.
  if (edtf === null) return read.by === 0 ? (anchor.edtf ?? null) : null;
  return anchor.doubtful && !edtf.includes('/') ? `${edtf.replace(/~$/, '')}?` : edtf;
}
