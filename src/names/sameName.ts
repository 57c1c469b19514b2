import { KEY_KINDS, type NameSubject, type NameKey } from './keyKinds';
import { compareNames } from './similarity';

/** Whether two names can be one thing's: decided, or left to what else is known of them. */
export interface NameDecision {
  readonly decision: 'SAME' | 'POSSIBLE' | 'DIFFERENT';
  readonly score: number;
  readonly reason: string;
  /** The key that both have. */
  readonly key: NameKey | null;
}

/** From here on a key in common decides. */
export const MIN_SAME_SCORE = 0.75;
const MIN_POSSIBLE_SCORE = 0.6;
const MIN_SIMILARITY = 0.85;

/**
 * Whether two names are the same name. A shared key decides; likeness of letters alone never does, since Иванов and
 * Иванова are nearer to each other than Yevgeny and Евгений: it leaves the question open.
 */
export function sameName(a: string, b: string, named?: NameSubject): NameDecision {
  const { score, key } = compareNames(a, b, named);
  if (key) {
    const decision =
      score >= MIN_SAME_SCORE ? 'SAME' : score >= MIN_POSSIBLE_SCORE ? 'POSSIBLE' : 'DIFFERENT';
    return { decision, score, reason: `both have the key ${key.key} (${KEY_KINDS[key.kind].says})`, key };
  }
  return score >= MIN_SIMILARITY
    ? { decision: 'POSSIBLE', score, reason: 'alike in letters', key }
    : { decision: 'DIFFERENT', score, reason: 'no key in common', key };
}
