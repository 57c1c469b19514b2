/**
 * Kinds of keys by their prefix, with the weight of a match in one. Some come in pairs: what a name gives by the rules is
 * stored under the first letter, what it gives only by a habit of spelling under the second; a text that is looked up
 * asks for both. So the kind alone tells how good a match is, and two doubtful readings never meet.
 */
export const KEY_KINDS = {
  e: { weight: 1, says: 'the text itself, folded; Chinese simplified' },
  t: { weight: 0.97, says: 'its words in any order, without titles' },
  d: { weight: 0.72, says: 'as t, without a word that says what a place is' },
  p: { weight: 0.95, says: 'Chinese in pinyin, family name first' },
  q: { weight: 0.76, says: 'as p, by a doubtful reading or the other order' },
  x: { weight: 0.93, says: 'a place that rules do not lead to, by a list' },
  r: { weight: 0.94, says: 'Russian in Latin letters by a scheme in use' },
  l: { weight: 0.9, says: 'one spelling for all schemes' },
  g: { weight: 0.86, says: 'as l, without the patronymic' },
  i: { weight: 0.91, says: 'an oblique form of a Russian or Chinese name in Cyrillic' },
  j: { weight: 0.6, says: 'as i, where the form is the name of a woman too' },
  n: { weight: 0.7, says: 'family name with initials' },
  m: { weight: 0.7, says: 'as n, where the stored name has only initials' },
  b: { weight: 0.85, says: 'a body: notions and proper names' },
  w: { weight: 0.4, says: 'one word of the name' },
} as const;

/** A letter of {@link KEY_KINDS}. */
export type KeyKind = keyof typeof KEY_KINDS;

/** A key of a name: `p:sun zhe`. Two names match when they share one. */
export interface NameKey {
  readonly key: string;
  readonly kind: KeyKind;
  readonly weight: number;
  /** Where it came from: what was read how. */
  readonly from: string;
}

/** What a name names, where it is known: which forms are made. */
export type NameSubject = 'PERSON' | 'PLACE' | 'BODY';
