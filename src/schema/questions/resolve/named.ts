/** How well a thing bears a name, by all its names. Pure. */
import { readPalladius, readPinyin } from '../../../names/chineseWord';
import { cleanText } from '../../../names/fold';
import { indexKeys } from '../../../names/keys';
import type { NameSubject } from '../../../names/keyKinds';
import { sameName, MIN_SAME_SCORE, type NameDecision } from '../../../names/sameName';
import { scriptOf } from '../../../names/script';
import { isOneTypoApart } from '../../../names/typo';

/** What was found under a name. */
export interface Bearing {
  /** The name of it that comes nearest, and all its names. */
  readonly form: string;
  readonly forms: readonly string[];
  readonly named: NameSubject | undefined;
  /** What the index says, 0 to 1; whether by a key or only by words that are alike. */
  readonly score: number;
  readonly byKey: boolean;
}

/** Words that are nearly the same leave it open: a slip of the pen, or the family name alone. */
const NEARLY = 0.45;

/** What likeness is worth at most: less than a name that decides. */
const LIKE = 0.74;

/** What a slip leaves of a name's worth. */
const SLIP = 0.58;

export function nameDecision(text: string, { form, forms, named, score, byKey }: Bearing): NameDecision {
  const name = sameName(form, text, named);
  if (name.key === null) {
    if (isOneTypoApart(form, text))
      return { ...open(Math.min(SLIP, name.score)), reason: `one slip of the pen from “${form}”` };
    // Likeness never decides who is meant.
    if (name.decision !== 'DIFFERENT') return { ...open(Math.min(LIKE, name.score)), reason: name.reason };
    if (!byKey && score >= NEARLY) return { ...open(score), reason: 'has the words, or nearly' };
    return name;
  }
  if (name.decision !== 'SAME') return name;
  // 福州 and 抚州: the index weighed other characters less than how they are read.
  if (byKey && score < MIN_SAME_SCORE)
    return { ...open(score), reason: `read alike, and written otherwise; ${name.reason}` };
  const { key, kind } = name.key;
  if (named === 'PLACE' && kind === 'l' && bothLatin(form, text) && !isRomanised(key, forms))
    return { ...open(name.score * 0.8), reason: `spelt alike, and no Cyrillic name says so; ${name.reason}` };
  if (named === 'PLACE' && kind === 'l' && areTwoInChinese(text, forms))
    return {
      ...open(name.score * 0.8),
      reason: `spelt alike, and read otherwise in Chinese; ${name.reason}`,
    };
  return name;
}

/** Whether a text in pinyin is not what a Cyrillic name is by Palladius: «Хайян» is Haiyang, and never Haiyan. */
function areTwoInChinese(text: string, forms: readonly string[]): boolean {
  const [asked] = readPinyin(cleanText(text));
  if (!asked?.strict) return false;
  const readings = forms
    .filter((form) => scriptOf(form) === 'Cyrl')
    .map((form) => readPalladius(cleanText(form))[0])
    .filter((reading) => reading?.strict === true)
    .map((reading) => reading?.syllables.join("'"));
  return readings.length > 0 && !readings.includes(asked.syllables.join("'"));
}

function open(score: number): Pick<NameDecision, 'decision' | 'score' | 'key'> {
  return { decision: 'POSSIBLE', score, key: null };
}

function bothLatin(a: string, b: string): boolean {
  return scriptOf(a) === 'Latn' && scriptOf(b) === 'Latn';
}

/**
 * Whether a Cyrillic name has the key of two Latin spellings. One spelling for all schemes of romanisation says something
 * where both romanise a name: elsewhere Stolberg and Stollberg are two cities.
 */
function isRomanised(key: string, forms: readonly string[]): boolean {
  return forms.some(
    (form) => scriptOf(form) === 'Cyrl' && indexKeys(form, 'PLACE').some((own) => own.key === key),
  );
}
