/** A text that is an identifier in another system, and no name: `wikidata:Q42956`. */
import type { EntityType } from '../../../model/declare/types';
import { mayBeIdentifier } from '../../../model/identifiers';
import type { Context } from '../../context';
import { askedText } from '../search/asked';
import { rankedHits } from '../search/hit';
import { ANYWHERE, identifiedRows } from '../search/identified';
import type { Known } from './bearers';
import type { DecidedCandidate } from './candidates';
import type { LookedUp } from './lookUp';

/** Those that have the identifier; undefined where nobody has, or the text is none. */
export async function lookUpIdentifier(
  context: Context,
  text: string,
  types: readonly EntityType[] | null,
): Promise<LookedUp | undefined> {
  if (!mayBeIdentifier(text)) return undefined;
  const rows = await identifiedRows(context, text, { types, ...ANYWHERE });
  const asked = askedText(text, types);
  if (rows.length === 0 || asked === null) return undefined;
  const hits = rankedHits(rows, asked).map((found) => ({
    found,
    form: found.key ?? text,
    name: {
      decision: 'SAME',
      score: 1,
      key: null,
      reason: `has the identifier “${found.key ?? text}”`,
    } as const,
  }));
  return { text, hits, besides: [] };
}

/** Whether what was looked up was an identifier. */
export function isIdentified({ hits, successors }: LookedUp): boolean {
  return successors === undefined && hits[0]?.found.how === 'IDENTIFIER';
}

/** Of those that share an identifier none is far larger, or better named: that is for a person to clear up. */
export function withoutSize(known: readonly Known[]): Known[] {
  return known.map((one) => ({ ...one, place: null }));
}

/** The candidates, the decided one on the ground of its identifier. */
export function byIdentifier(decided: readonly DecidedCandidate[]): DecidedCandidate[] {
  return decided.map((one) => (one.decision === 'SAME' ? { ...one, ground: 'IDENTIFIER' } : one));
}
