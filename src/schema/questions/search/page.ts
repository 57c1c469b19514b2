/** Pages of hits: after the place of a hit in the order of one search. Pure. */
import { createHash } from 'node:crypto';

import { badInput } from '../../../errors';
import { comparePlaces, placeOf, type Hit, type Place } from './hit';

/** Names a search, so that a cursor of another one is recognised. */
export function digestOfSearch(asked: object): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 8);
}

export function cursorOf(digest: string, hit: Hit): string {
  return Buffer.from(JSON.stringify([digest, ...placeOf(hit)])).toString('base64url');
}

/** The place that a cursor names. */
export function readCursor(cursor: string | null | undefined, digest: string): Place | null {
  if (cursor === undefined || cursor === null) return null;
  const [of, score, own, prominence, id] = parsed(cursor);
  if (
    of !== digest ||
    typeof score !== 'number' ||
    typeof own !== 'number' ||
    typeof prominence !== 'number' ||
    typeof id !== 'string'
  ) {
    throw badInput('search: after is not a cursor of this search');
  }
  return [score, own, prominence, id];
}

/** What follows a place. */
export function following(hits: readonly Hit[], place: Place | null): readonly Hit[] {
  return place === null ? hits : hits.filter((hit) => comparePlaces(place, placeOf(hit)) < 0);
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
