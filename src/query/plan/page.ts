/** Pages of a Relay connection: the checked arguments, and opaque cursors. */
import { createHash } from 'node:crypto';

import { badInput } from '../../errors';
import type { Args } from '../../model/declare/dictionary';
import type { OrderTerm } from './order';

export type CursorValue = string | number | boolean | null;

export interface Page {
  /** The greatest number of edges. */
  readonly size: number;
  /** True when the page is counted from the end. */
  readonly backward: boolean;
  readonly after: readonly CursorValue[] | null;
  readonly before: readonly CursorValue[] | null;
  /** Names the order in cursors, so that a cursor of another order is recognised. */
  readonly digest: string;
}

export interface PageLimits {
  /** Nodes on a page when the client gives no number. */
  readonly size: number;
  /** The greatest number of nodes on a page. */
  readonly cap: number;
  /** The greatest number of nodes that a list may read through for a condition or an order without an index. */
  readonly scan: number;
}

/** `first` of a short list, checked. */
export function checkedFirst(args: Args, limits: PageLimits, place: string): number {
  return checkedCount(args['first'], 'first', limits, place) ?? limits.size;
}

/** The page that the arguments give. Anything contradictory or beyond the cap is the client's error. */
export function planPage(args: Args, order: readonly OrderTerm[], limits: PageLimits, place: string): Page {
  const first = checkedCount(args['first'], 'first', limits, place);
  const last = checkedCount(args['last'], 'last', limits, place);
  if (first !== undefined && last !== undefined) {
    throw badInput(`${place}: give either first or last, not both`);
  }
  const digest = orderDigest(order);
  const cursor = (name: 'after' | 'before') => decodeCursor(args[name], name, order.length, digest, place);
  return {
    size: first ?? last ?? limits.size,
    backward: last !== undefined,
    after: cursor('after'),
    before: cursor('before'),
    digest,
  };
}

function checkedCount(value: unknown, name: string, limits: PageLimits, place: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || value < 0 || value > limits.cap) {
    throw badInput(`${place}: ${name} must be from 0 to ${String(limits.cap)}, got ${JSON.stringify(value)}`);
  }
  return value;
}

function orderDigest(order: readonly OrderTerm[]): string {
  return createHash('sha256').update(JSON.stringify(order)).digest('base64url').slice(0, 8);
}

/** The cursor of a row from the values of its order terms. */
export function encodeCursor({ digest }: Page, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([digest, ...values])).toString('base64url');
}

function decodeCursor(
  cursor: unknown,
  name: string,
  terms: number,
  digest: string,
  place: string,
): readonly CursorValue[] | null {
  if (cursor === undefined || cursor === null) return null;
  const [given, ...values] = (typeof cursor === 'string' ? parseCursor(cursor) : undefined) ?? [];
  if (given !== digest || values.length !== terms || !values.every(isCursorValue)) {
    throw badInput(`${place}: ${name} is not a cursor of this list in this order`);
  }
  return values;
}

/** The list in a cursor; undefined for any other text. */
export function parseCursor(cursor: string): unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isCursorValue(value: unknown): value is CursorValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
