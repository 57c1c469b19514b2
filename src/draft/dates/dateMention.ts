/** A date of a text; its place is in the units in which strings are indexed. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** Null where only the day of publication would tell it. */
  readonly edtf: string | null;
}
