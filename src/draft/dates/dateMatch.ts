import type { DateReading } from './reading';

/** A date as a rule read it; its place is in the units in which strings are indexed. */
export interface DateMatch {
  readonly start: number;
  readonly end: number;
  readonly read: DateReading;
  /** A date only together with another. */
  readonly weak: boolean;
  /** Made of several matches. */
  readonly combined?: boolean;
  /** What else is said of the same date: “last week” of “last week, on July 8”. */
  readonly beside?: readonly DateReading[];
  /** The date of the event from which this one is counted: 2009 of «через год после договора 2009 года». */
  readonly event?: DateReading;
}
