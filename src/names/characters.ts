/** Names in characters are compared by their characters: 福州 and 抚州 are both Fuzhou, and two cities. */
import type { KeyKind } from './keyKinds';
import { parseName } from './nameWords';

/** What a reading is worth where the characters are others: a slip, or a namesake in Latin letters. */
export const SAME_READING_SCORE = 0.62;

const READINGS = 'pqiw';

/** Whether a text or name is in Chinese characters and nothing else. */
export function isHan(text: string): boolean {
  return /\p{Script=Hani}/u.test(text) && parseName(text).words.every(({ script }) => script === 'Hani');
}

/** Whether names share no more than how they are read. */
export function shareOnlyReading(shared: Iterable<KeyKind>): boolean {
  return [...shared].every((kind) => READINGS.includes(kind));
}
