/** As of when a request reads the graph. Plain data, part of what a statement is kept under. */
import type { Certainty } from '../model/terms';
import { AT_CHANGE, NOW, type Reading } from './cypher/reading';

/** The world as of a day. */
export interface AsOfView {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly certainty: Certainty;
  readonly includeUndated?: boolean | undefined;
}

/** What a root field reads: the world as of a day, and the record as it stood. */
export interface View {
  readonly asOf?: AsOfView | undefined;
  /** The number of a change: what came later is not known yet. The record of now when left out. */
  readonly knownAt?: number | undefined;
}

/** A view as a client gives it. */
export interface AskedView {
  readonly asOf?: AsOfView | undefined;
  /** A moment of the record, and where it was given. */
  readonly knownAt?: { readonly text: string; readonly place: string } | undefined;
}

/** A text that is the same for two equal views. */
export function keyOfAsked({ asOf, knownAt }: AskedView): string {
  return `${keyOfView({ asOf })}${knownAt === undefined ? '' : ` knownAt ${knownAt.text}`}`;
}

/** The world at any time, by the record of now. */
export const ANY_TIME: View = {};

/** A text that is the same for two views that the same statements serve: these take the number of the change as a parameter. */
export function keyOfView({ asOf, knownAt }: View): string {
  const world = asOf ? `${asOf.date} ${asOf.certainty} ${String(asOf.includeUndated ?? false)}` : '';
  return knownAt === undefined ? world : `${world} knownAt`;
}

/** How the statements of a view read the graph. */
export function readingOf({ knownAt }: View): Reading {
  return knownAt === undefined ? NOW : AT_CHANGE;
}

/** What all statements of a view take as a parameter. */
export function paramsOf({ knownAt }: View): Readonly<Record<string, unknown>> {
  return knownAt === undefined ? {} : { knownAt: BigInt(knownAt) };
}
