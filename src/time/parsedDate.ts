import type { Bounds } from './bounds';
import type { PossibleDays } from './possibleDays';
import type { Precision } from './precision';

/**
 * What an EDTF text (Library of Congress EDTF, ISO 8601-2:2019) says, as days. All days are ISO days `YYYY-MM-DD`, inclusive;
 * null = open or unknown. `earliest` and `latest` are the widest bounds: every day that the date can mean, marks of
 * doubt (`~ ? %`) included with one unit on each side.
 */
export interface ParsedDate extends Bounds {
  /** The text itself, which stays the truth. */
  readonly edtf: string;
  /** The days that the text names, doubts left aside: for sorting and display. */
  readonly nominal: Bounds;
  /** The last day on which it can begin: `latest`, unless it is an interval. */
  readonly latestStart: string | null;
  /** The first day on which it can end: `earliest`, unless it is an interval. */
  readonly earliestEnd: string | null;
  /** How fine it is stated; of an interval, its vaguer end. */
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** An interval, or all of several dates (`{2019,2021}`). */
  readonly interval: boolean;
  /** The start is `..`; an unknown start (`/2016`) has no earliest day either, but is not open. */
  readonly openStart: boolean;
  /** The end is `..`; an unknown end (`2016/`) has no latest day either, but is not open. */
  readonly openEnd: boolean;
  /** False for `XXXX-10`: such a date has no bounds and sorts as undated. */
  readonly yearKnown: boolean;
  /** The days that it can mean, where they are not simply all days from `earliest` to `latest`: `XXXX-10`, `2023-XX-05`. */
  readonly possible: PossibleDays | null;
}
