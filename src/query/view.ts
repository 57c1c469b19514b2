/** As of when a request reads the graph. Plain data, part of what a statement is kept under. */
import type { Certainty } from '../model/terms';

/** The world as of a day. */
export interface AsOfView {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly certainty: Certainty;
  readonly includeUndated?: boolean | undefined;
}

/** What a root field reads: the world as of a day. */
export interface View {
  readonly asOf?: AsOfView | undefined;
}

/** The world at any time. */
export const ANY_TIME: View = {};

/** A text that is the same for two equal views. */
export function keyOfView({ asOf }: View): string {
  return asOf ? `${asOf.date} ${asOf.certainty} ${String(asOf.includeUndated ?? false)}` : '';
}
