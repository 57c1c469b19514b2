import { createRequire } from 'node:module';
import type { Converter } from 'opencc-js/t2cn';
import { memoize } from '../cache';

/** Libraries with dictionaries of tens of megabytes: read when the first Chinese name comes, not at start. */
const load = createRequire(__filename);

let toSimplified: ReturnType<typeof Converter> | undefined;
let fromJapanese: ReturnType<typeof Converter> | undefined;
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

/** Characters as Japanese writes them in Chinese ones: 済南 → 济南. Not for every text, since 芸 is a Chinese name too. */
export function asChinese(text: string): string {
  if (!/\p{Script=Hani}/u.test(text)) return text;
  fromJapanese ??= (load('opencc-js') as typeof import('opencc-js')).Converter({ from: 'jp', to: 'cn' });
  return fromJapanese(text);
}

/**
 * The syllables of a word in simplified characters, without tones, ü as v. For a person the first character is read as a
 * surname: 单 is Shan, 解 Xie, 查 Zha. Empty where a character has no reading.
 */
export function pinyinOf(word: string, of: 'person' | 'place'): readonly string[] {
  return /^\p{Script=Hani}+$/u.test(word) ? cachedPinyin(`${of} ${word}`) : [];
}

const CACHE_SIZE = 1000;

const cachedPinyin = memoize(CACHE_SIZE, (request): readonly string[] => {
  pinyinPro ??= load('pinyin-pro') as typeof import('pinyin-pro');
  const [of, word = ''] = request.split(' ');
  const surname = of === 'person' ? 'head' : 'off';
  const syllables = pinyinPro.pinyin(word, { toneType: 'none', type: 'array', v: true, surname });
  return syllables.every((syllable) => /^[a-z]+$/.test(syllable)) ? syllables : [];
});

/** How a word may be read beside {@link pinyinOf} of a place, one character at a time: 都匀 as du yun, 六安 as lu an. */
export function otherReadings(word: string): readonly (readonly string[])[] {
  const syllables = pinyinOf(word, 'place');
  if (syllables.length < 2 || pinyinPro === undefined) return [];
  const options = pinyinPro.polyphonic(word, { toneType: 'none', type: 'array', v: true });
  return syllables.flatMap((syllable, at) =>
    [...new Set(options[at] ?? [])]
      .filter((other) => other !== syllable && /^[a-z]+$/.test(other))
      .map((other) => syllables.with(at, other)),
  );
}
