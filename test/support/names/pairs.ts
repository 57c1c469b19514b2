/**
 * Pairs of names made by hand: of one person, place or body in two spellings, or of two that are easily taken for one.
 * Most persons are public, many are invented; no list was copied. `SAME` and `APART` are the truth, not what we answer.
 */
import { BODIES_APART, BODIES_SAME } from './bodyPairs';
import { CHINESE_APART, CHINESE_SAME } from './chinesePairs';
import { PLACES_APART, PLACES_SAME } from './placePairs';
import { RUSSIAN_APART, RUSSIAN_SAME } from './russianPairs';
import { SECOND_APART, SECOND_SAME } from './secondBatch';

const SAME = [...SECOND_SAME, ...CHINESE_SAME, ...RUSSIAN_SAME, ...PLACES_SAME, ...BODIES_SAME];
const APART = [...SECOND_APART, ...CHINESE_APART, ...RUSSIAN_APART, ...PLACES_APART, ...BODIES_APART];

/** All pairs with the truth. */
export const PAIRS: readonly { readonly a: string; readonly b: string; readonly same: boolean }[] = [
  ...SAME.map(([a, b]) => ({ a, b, same: true })),
  ...APART.map(([a, b]) => ({ a, b, same: false })),
];
