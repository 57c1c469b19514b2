/**
 * Words before or after a person's name that are no part of it. Russian ones stand as stems: «мэр», «мэра», «мэром»;
 * a stem matches with an ending of the singular.
 */
const RUSSIAN_STEMS =
  'мер мэр градоначальник председател заместител зам вице секретар губернатор министр директор начальник ректор президент ' +
  'премьер депутат господин госпож гн гжа товарищ тов посол посл консул генконсул доктор профессор академик';

/** «глава» and its forms stand whole, since «Главатских» is a surname. */
const RUSSIAN_WORDS = 'глава главы главе главу главой врио дтн ктн днп кнп';

/** Without `he`, which is a Chinese surname. */
const LATIN_WORDS =
  'mr mrs ms miss dr prof professor doctor sir dame honourable honorable mayor vice deputy acting chairman chairwoman chair ' +
  'chairperson secretary governor minister president director general consul ambassador the of his her excellency comrade';

const HANZI_ENDS =
  '副市长 市长 书记 副主任 主任 副局长 局长 副省长 省长 县长 区长 主席 副主席 校长 院长 部长 总统 总理 先生 女士 同志 教授 博士 大使 总领事';

const WORDS: ReadonlySet<string> = new Set([...RUSSIAN_WORDS.split(' '), ...LATIN_WORDS.split(' ')]);
const STEMS: ReadonlySet<string> = new Set(RUSSIAN_STEMS.replace(/э/g, 'е').split(' '));
const ENDS: readonly string[] = HANZI_ENDS.split(' ').sort((a, b) => b.length - a.length);

/** What a place is, said beside its name; a weaker reason to drop a word, since Mexico City is not Mexico. */
const PLACE_WORDS: ReadonlySet<string> = new Set(
  'город города городу городом городе гор г city town municipality'.split(' '),
);

/** «г-н», «г-жой», folded. */
const HYPHENED = /^г (?:н|на|ну|ном|не|жа|жи|же|жу|жой)$/;

/** Endings of the singular; «Меров» is a surname. */
const RUSSIAN_ENDING = /^(?:[аяуюеыиь]|[ое]м|[ое]й)?$/;

/** Whether a folded word is a title or an honorific: «мером» (from «мэром»), `mayor`. */
export function isTitle(word: string): boolean {
  if (WORDS.has(word) || HYPHENED.test(word)) return true;
  return [0, 1, 2].some(
    (length) =>
      STEMS.has(word.slice(0, word.length - length)) && RUSSIAN_ENDING.test(word.slice(word.length - length)),
  );
}

/** Whether a folded word says only what a place is: «город», `city`. */
export function isPlaceWord(word: string): boolean {
  return PLACE_WORDS.has(word);
}

/** A word of characters without the title at its end, where a name of two characters or more is left: 孙喆市长 → 孙喆. */
export function withoutHanziTitle(word: string): string {
  const end = ENDS.find((title) => word.endsWith(title) && word.length - title.length >= 2);
  return end === undefined ? word : word.slice(0, -end.length);
}
