import { KEY_KINDS, type Named } from './keyKinds';
import { matchNames } from './match';
import { similarity } from './similarity';

/** Whether two names can be one thing's: decided, or left to what else is known of them. */
export interface NameDecision {
  readonly decision: 'SAME' | 'POSSIBLE' | 'DIFFERENT';
  readonly score: number;
  readonly reason: string;
}

const SAME = 0.75;
const POSSIBLE = 0.6;
const ALIKE = 0.85;

/**
 * Whether two names are the same name. A shared key decides; likeness of letters alone never does, since Иванов and
 * Иванова are nearer to each other than Yevgeny and Евгений: it leaves the question open.
 */
export function sameName(a: string, b: string, named?: Named): NameDecision {
  const score = similarity(a, b, named);
  const match = matchNames(a, b, named);
  if (match && score >= POSSIBLE && match.score === score) {
    const reason = `both have the key ${match.key.key} (${KEY_KINDS[match.key.kind].says})`;
    return { decision: score >= SAME ? 'SAME' : 'POSSIBLE', score, reason };
  }
  const [decision, reason] =
    score >= ALIKE
      ? (['POSSIBLE', 'alike in letters'] as const)
      : (['DIFFERENT', 'no key in common'] as const);
  return { decision, score, reason };
}
