import { createRequire } from 'node:module';
import type { Converter } from 'opencc-js/t2cn';
import { remembering } from '../time/cache';

/** Libraries with dictionaries of tens of megabytes: read when the first Chinese name comes, not at start. */
const load = createRequire(__filename);

let toSimplified: ReturnType<typeof Converter> | undefined;
let pinyinPro: typeof import('pinyin-pro') | undefined;

/** Traditional characters as simplified ones: 張起翔 → 张起翔. Other text stays. */
export function simplified(text: string): string {
  if (!/\p{Script=Hani}/u.test(text)) return text;
  toSimplified ??= (load('opencc-js/t2cn') as { Converter: typeof Converter }).Converter({
    from: 't',
    to: 'cn',
  });
  return toSimplified(text);
}

/**
 * The syllables of a word in simplified characters, without tones, ü as v. For a person the first character is read as a
 * surname: 单 is Shan, 解 Xie, 查 Zha. Empty where a character has no reading.
 */
export function pinyinOf(word: string, of: 'person' | 'place'): readonly string[] {
  return /^\p{Script=Hani}+$/u.test(word) ? read(`${of} ${word}`) : [];
}

const REMEMBERED = 1000;

const read = remembering(REMEMBERED, (asked): readonly string[] => {
  pinyinPro ??= load('pinyin-pro') as typeof import('pinyin-pro');
  const [of, word = ''] = asked.split(' ');
  const surname = of === 'person' ? 'head' : 'off';
  const syllables = pinyinPro.pinyin(word, { toneType: 'none', type: 'array', v: true, surname });
  return syllables.every((syllable) => /^[a-z]+$/.test(syllable)) ? syllables : [];
});
