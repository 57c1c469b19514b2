/** The place of a pair in its list. */
import { badInput } from '../../errors';
import type { Pair } from './found';

export function cursorOf(pair: Pair): string {
  return Buffer.from(JSON.stringify([pair.whoId, pair.whomId])).toString('base64url');
}

/** The ids of the pair at a cursor. */
export function readCursor(cursor: string | null | undefined): [string, string] | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString();
  const match = /^\["([^"\\]+)","([^"\\]+)"\]$/.exec(text);
  if (!match?.[1] || !match[2]) throw badInput('encounters: after is not a cursor of this list');
  return [match[1], match[2]];
}
