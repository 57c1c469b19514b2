/** The place of a pair in its list. */
import { badInput } from '../../../errors';
import { parseCursor } from '../../../query/plan/page';
import type { Pair } from './pairs';

/** The cursor of a pair. */
export function cursorOf({ whoId, whomId }: Pair): string {
  return Buffer.from(JSON.stringify([whoId, whomId])).toString('base64url');
}

/** The ids of the pair at a cursor. */
export function readCursor(cursor: string | null | undefined): [string, string] | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  const [whoId, whomId, ...more] = parseCursor(cursor) ?? [];
  if (typeof whoId !== 'string' || typeof whomId !== 'string' || more.length > 0)
    throw badInput('encounters: after is not a cursor of this list');
  return [whoId, whomId];
}
