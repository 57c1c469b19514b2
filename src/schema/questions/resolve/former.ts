/** The name of a state that is no more: «СССР». Nobody bears it; the states that followed may be meant. */
import type { EntityType } from '../../../model/declare/types';
import { formerState } from '../../../names/formerStates';
import type { Context } from '../../context';
import { askedText } from '../search/asked';
import { rankedHits } from '../search/hit';
import { countryRows } from '../search/identified';
import type { DecidedCandidate } from './candidates';
import type { Hit, LookedUp } from './lookUp';

/** How likely a successor is meant: the one that stands first, and the others. */
const FIRST_SCORE = 0.6;
const OTHER_SCORE = 0.5;

/**
 * What was looked up, with the successors of the former state that the text names before everything else. Other countries go:
 * that their names are alike says nothing. As it was where something bears the name, or no country was asked for.
 */
export async function withSuccessors(
  context: Context,
  looked: LookedUp,
  types: readonly EntityType[] | null,
): Promise<LookedUp> {
  const state = types === null || types.includes('Country') ? formerState(looked.text) : undefined;
  const asked = askedText(looked.text, types);
  if (state === undefined || asked === null || looked.hits.some(({ name }) => name.decision === 'SAME'))
    return looked;
  const rows = await countryRows(context, state.successors);
  const successors = rankedHits(rows, asked).map((found): Hit => {
    const isFirst = found.key === `iso:${state.successors[0] ?? ''}`;
    return {
      found,
      form: state.name,
      name: {
        decision: 'POSSIBLE',
        score: isFirst ? FIRST_SCORE : OTHER_SCORE,
        key: null,
        reason: `“${looked.text}” names ${state.name}, a former state (${state.years}); this is a successor`,
      },
    };
  });
  const others = looked.hits.filter(({ found }) => found.type !== 'Country');
  return { ...looked, hits: [...successors, ...others], successors: successors.map(({ found }) => found.id) };
}

/** The candidates, the successors of a former state on that ground. */
export function byFormerState(
  decided: readonly DecidedCandidate[],
  { successors = [] }: LookedUp,
): readonly DecidedCandidate[] {
  return decided.map((one) => (successors.includes(one.id) ? { ...one, ground: 'FORMER_STATE' } : one));
}
