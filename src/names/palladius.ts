import { SYLLABLES, ZERO_INITIAL, type Syllable } from './pinyinSyllables';

/** The system of Palladius (Kafarov), in which Russian writes Chinese: 21 initials, 36 finals, exceptions. */
const INITIALS: Readonly<Record<string, string>> = {
  '': '',
  b: 'б',
  p: 'п',
  m: 'м',
  f: 'ф',
  d: 'д',
  t: 'т',
  n: 'н',
  l: 'л',
  g: 'г',
  k: 'к',
  h: 'х',
  j: 'цз',
  q: 'ц',
  x: 'с',
  zh: 'чж',
  ch: 'ч',
  sh: 'ш',
  r: 'ж',
  z: 'цз',
  c: 'ц',
  s: 'с',
};

/** Finals after an initial. -n is soft and -ng hard: that difference is the whole difference of Вань and Ван. */
const FINALS: Readonly<Record<string, string>> = {
  a: 'а',
  o: 'о',
  e: 'э',
  ai: 'ай',
  ei: 'эй',
  ao: 'ао',
  ou: 'оу',
  an: 'ань',
  en: 'энь',
  ang: 'ан',
  eng: 'эн',
  ong: 'ун',
  er: 'эр',
  i: 'и',
  ia: 'я',
  ie: 'е',
  iao: 'яо',
  iu: 'ю',
  ian: 'янь',
  in: 'инь',
  iang: 'ян',
  ing: 'ин',
  iong: 'юн',
  u: 'у',
  ua: 'уа',
  uo: 'о',
  uai: 'уай',
  ui: 'уй',
  uan: 'уань',
  un: 'унь',
  uang: 'уан',
  v: 'юй',
  ve: 'юэ',
  van: 'юань',
  vn: 'юнь',
};

/** What the tables do not give: the vowel after z, c, s, «хуэй», which avoids a rude word, and syllables in w and yo. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  zi: 'цзы',
  ci: 'цы',
  si: 'сы',
  hui: 'хуэй',
  yo: 'йо',
  yai: 'яй',
  wa: 'ва',
  wo: 'во',
  wai: 'вай',
  wei: 'вэй',
  wan: 'вань',
  wen: 'вэнь',
  wang: 'ван',
  weng: 'вэн',
};

function toCyrillic({ spelling, initial, final }: Syllable): string {
  return EXCEPTIONS[spelling] ?? `${INITIALS[initial] ?? ''}${FINALS[ZERO_INITIAL[spelling] ?? final] ?? ''}`;
}

/** Pinyin syllable (without tone, ü as v) → the syllable of Palladius. */
export const CYRILLIC_OF: ReadonlyMap<string, string> = new Map(
  SYLLABLES.map((syllable) => [syllable.spelling, toCyrillic(syllable)]),
);

/** Spellings beside the system that the press uses, for one syllable of Palladius. */
function pressSpellings(syllable: string): string[] {
  const spellings = [syllable];
  if (syllable === 'хуэй') spellings.push('хуй', 'хой');
  else if (/[^ц]уй$/.test(syllable) || syllable.endsWith('цуй'))
    spellings.push(syllable.replace(/уй$/, 'уэй'));
  if (syllable === 'йо') spellings.push('ё');
  // Older maps: «Сямынь», «Фын», beside «мэнь», «фэн».
  if (/^[бпмфв]энь?$/.test(syllable)) spellings.push(syllable.replace('э', 'ы'));
  return spellings.flatMap((spelling) =>
    spelling.includes('э') ? [spelling, spelling.replace('э', 'е')] : [spelling],
  );
}

/** What a Cyrillic syllable can be in pinyin: `strict` by the system itself, `loose` only by a habit of the press. */
export interface Readings {
  readonly strict: readonly string[];
  readonly loose: readonly string[];
}

function collectReadings(): Map<string, Readings> {
  const all = new Map<string, { strict: string[]; loose: string[] }>();
  const at = (spelling: string) => {
    const collected = all.get(spelling) ?? { strict: [], loose: [] };
    all.set(spelling, collected);
    return collected;
  };
  // luo before lo: the one is in many names, the other in none.
  for (const [pinyin, cyrillic] of [...CYRILLIC_OF].reverse()) at(cyrillic).strict.push(pinyin);
  for (const [pinyin, cyrillic] of CYRILLIC_OF) {
    // «Луоян» beside «Лоян», as pinyin has it.
    const asPinyin = pinyin.endsWith('uo') ? [cyrillic.replace(/о$/, 'уо')] : [];
    for (const spelling of [...pressSpellings(cyrillic).slice(1), ...asPinyin]) {
      const readings = at(spelling);
      if (!readings.strict.includes(pinyin) && !readings.loose.includes(pinyin)) readings.loose.push(pinyin);
    }
  }
  return all;
}

/** Cyrillic syllable → its readings. Only ло (luo, lo) has two by the system; «се» is xie, or se with the press's е. */
export const READINGS_OF: ReadonlyMap<string, Readings> = collectReadings();
