import { KEY_KINDS, type NameSubject, type NameKey } from './keyKinds';
import { differByGender } from './gender';
import { compareNames } from './similarity';
import { differInUmlaut } from './umlauts';

/** Whether two names can be one thing's: decided, or left to what else is known of them. */
export interface NameDecision {
  readonly decision: 'SAME' | 'POSSIBLE' | 'DIFFERENT';
  readonly score: number;
  readonly reason: string;
  /** The key that both have. */
  readonly key: NameKey | null;
}

/** From here on two names are one, and from there they may be: thresholds on one score, of a key or of likeness. */
export const MIN_SAME_SCORE = 0.75;
const MIN_POSSIBLE_SCORE = 0.6;

/** What two names can reach that differ as those of a man and a woman do, or in a letter that only Russian leaves out. */
const MAX_OF_TWO = 0.74;

/**
 * Whether two names are the same name. A shared key decides by its weight; else the words are compared one by one. In Latin
 * letters, where it is known what is named, a slip leaves the name the same. In Cyrillic and Chinese it does not: their names
 * follow rules, by which Иванов and Иванова are two.
 */
export function sameName(a: string, b: string, named?: NameSubject): NameDecision {
  const { score: likeness, key, reading } = compareNames(a, b, named);
  // Two persons, however alike: Petrov and Petrova, Mario and Maria, Müller and Miller.
  const areTwo = !key && named === 'PERSON' && (differByGender(a, b) || differInUmlaut(a, b));
  const score = areTwo ? Math.min(likeness, MAX_OF_TWO) : likeness;
  const decision = score >= MIN_SAME_SCORE ? 'SAME' : score >= MIN_POSSIBLE_SCORE ? 'POSSIBLE' : 'DIFFERENT';
  const reason = key
    ? `both have the key ${key.key} (${KEY_KINDS[key.kind].says})`
    : reading
      ? `the characters may be read so in ${reading}`
      : decision === 'DIFFERENT'
        ? 'no key in common'
        : 'alike word by word';
  return { decision, score, reason, key };
}
