/** The part of the npm package `edtf` that is used here; it ships no types. Its grammar says what is EDTF, the bounds are ours. */
declare module 'edtf' {
  /** `true` marks the whole date; a number is a mask over YYYYMMDD, lowest bit first (year 15, month 48, day 192). */
  export type Marks = boolean | number;

  export interface Parsed {
    readonly type: 'Date' | 'Season' | 'Year' | 'Decade' | 'Century' | 'Interval' | 'Set' | 'List';
    readonly uncertain?: Marks;
    readonly approximate?: Marks;
    /** Of a date: year, month from 0, day; of a set, list or interval: its members. */
    readonly values?: readonly unknown[];
    /** How many digits of a year count. */
    readonly significant?: number;
  }

  /** Reads one EDTF expression; throws an Error whose text may fill pages. */
  export function parse(
    text: string,
    constraints?: { level?: 0 | 1 | 2 | 3; seasonUncertainty?: boolean },
  ): Parsed;
}
