/** Pages of a Relay connection: checked arguments and opaque cursors. */
import { createHash } from 'node:crypto';

import { badInput } from '../errors';
import type { Args } from '../model/declare/dictionary';
import type { CursorValue, SortTerm } from './keyset';

export interface Page {
  /** How many edges at most. */
  readonly size: number;
  /** True when the page is counted from the end. */
  readonly backward: boolean;
  readonly after: readonly CursorValue[] | null;
  readonly before: readonly CursorValue[] | null;
}

export interface PageLimits {
  readonly size: number;
  readonly cap: number;
  /** Most nodes that a list may read through for a condition or an order without an index. */
  readonly scan: number;
}

/** `first` of a short list, checked. */
export function checkedFirst(args: Args, limits: PageLimits, place: string): number {
  return checkedCount(args['first'], 'first', limits, place) ?? limits.size;
}

/** The page that the arguments ask for; anything contradictory or beyond the cap is the client’s error. */
export function pageOf(args: Args, terms: readonly SortTerm[], limits: PageLimits, place: string): Page {
  const first = checkedCount(args['first'], 'first', limits, place);
  const last = checkedCount(args['last'], 'last', limits, place);
  if (first !== undefined && last !== undefined) {
    throw badInput(`${place}: give either first or last, not both`);
  }
  return {
    size: first ?? last ?? limits.size,
    backward: last !== undefined,
    after: decodeCursor(args['after'], 'after', terms, place),
    before: decodeCursor(args['before'], 'before', terms, place),
  };
}

function checkedCount(value: unknown, name: string, limits: PageLimits, place: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || value < 0 || value > limits.cap) {
    throw badInput(`${place}: ${name} must be from 0 to ${String(limits.cap)}, got ${JSON.stringify(value)}`);
  }
  return value;
}

/** Names an ordering, so that a cursor of another one is recognised. */
function orderDigest(terms: readonly SortTerm[]): string {
  const text = terms
    .map(({ expression, direction, nullsFirst }) => {
      // Variables and parameters are numbered anew in every statement.
      const shape = expression.replace(/\b[nl]\d+\b|\$p\d+/g, '_');
      return `${shape} ${direction} ${nullsFirst === true ? 'first' : 'last'}`;
    })
    .join();
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

/** The cursor of an edge from the values of its sort terms. */
export function encodeCursor(terms: readonly SortTerm[], values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([orderDigest(terms), ...values])).toString('base64url');
}

function decodeCursor(
  cursor: unknown,
  name: string,
  terms: readonly SortTerm[],
  place: string,
): readonly CursorValue[] | null {
  if (cursor === undefined || cursor === null) return null;
  const values = typeof cursor === 'string' ? parseCursor(cursor) : undefined;
  const [digest, ...rest] = values ?? [];
  if (digest !== orderDigest(terms) || rest.length !== terms.length || !rest.every(isCursorValue)) {
    throw badInput(`${place}: ${name} is not a cursor of this list in this order`);
  }
  return rest;
}

function parseCursor(cursor: string): unknown[] | undefined {
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
