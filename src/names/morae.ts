/** Japanese in Latin letters, mora by mora, and how each is written in Latin and Cyrillic letters. Pure. */

/** One mora: `shi` is sh and i, `n` has no vowel. */
export interface Mora {
  readonly onset: string;
  readonly vowel: string;
}

/** A script in which a reading may be written. */
export type Alphabet = 'Latn' | 'Cyrl';

const MORA = /n(?![aiueoy])|(?:[kgnhbpmr]y|sh|ch|ts|[kgsztdnhbpmyrwfj])?[aiueo]/g;

/** Where a reading has a long vowel, one is kept: whether it is long is written in many ways or not at all. */
const SAME_VOWEL: Readonly<Record<string, string>> = { ou: '', oo: '', uu: '', ii: '', aa: '' };

/** A reading in small Latin letters → its morae; empty where it is none. */
export function moraeOf(reading: string): readonly Mora[] {
  const parts = reading.match(MORA) ?? [];
  // Double consonants are left over.
  if (parts.join('').length < reading.replace(/([kstpc])\1|tc/g, '$1').length - 1) return [];
  const morae: Mora[] = [];
  for (const part of parts) {
    const vowel = /[aiueo]$/.exec(part)?.[0] ?? '';
    const before = morae.at(-1)?.vowel ?? '';
    if (part === vowel && before !== '' && `${before}${vowel}` in SAME_VOWEL) continue;
    morae.push({ onset: part.slice(0, part.length - vowel.length), vowel });
  }
  return morae;
}

/** What the first sound of a character becomes behind another one: k is voiced in Na-gasaki, h is b or p. */
const VOICED: Readonly<Record<string, readonly string[]>> = {
  k: ['g'],
  s: ['z'],
  sh: ['j'],
  t: ['d'],
  ch: ['j'],
  ts: ['z'],
  h: ['b', 'p'],
  f: ['b', 'p'],
  ky: ['gy'],
  hy: ['by', 'py'],
};

/** Onsets by the schemes in use, where they are not written as they stand. */
const LATIN: Readonly<Record<string, string>> = {
  sh: '(?:sh|sy|s)',
  j: '(?:j|zy|z|dz)',
  z: '(?:z|dz)',
  ch: '(?:ch|ty|t)',
  ts: '(?:ts|tz|t)',
  f: '[fh]',
};

const LATIN_VOWELS: Readonly<Record<string, string>> = {
  a: 'a[ah]?',
  i: 'ii?',
  u: 'u[uh]?',
  e: 'ee?',
  o: 'o[ouh]?',
};

/** Cyrillic after a hard and after a soft onset, folded: ё and э are е. */
const CYRILLIC_VOWELS: Readonly<Record<string, readonly [string, string]>> = {
  a: ['а', 'я'],
  i: ['[ий]', 'и'],
  u: ['у', 'ю'],
  e: ['е', 'е'],
  o: ['о[оу]?', '(?:е|йо|ио)[оу]?'],
};

/** By Polivanov first, then as the press spells what it knows from English: си or ши, дзи or джи. */
const CYRILLIC: Readonly<Record<string, readonly [hard: string, soft: string]>> = {
  '': ['', ''],
  k: ['к', ''],
  g: ['г', ''],
  s: ['с', ''],
  z: ['(?:дз|з)', ''],
  t: ['т', ''],
  d: ['д', ''],
  n: ['н', ''],
  h: ['(?:х|г)', ''],
  b: ['б', ''],
  p: ['п', ''],
  m: ['м', ''],
  r: ['р', ''],
  w: ['в', ''],
  f: ['ф', ''],
  ts: ['ц', ''],
  sh: ['ш', 'с'],
  ch: ['ч', 'т'],
  j: ['(?:дж|ж)', 'дз'],
  y: ['', ' '],
};

/** A pattern for a mora; behind another character its sound may be voiced. */
export function moraPattern({ onset, vowel }: Mora, alphabet: Alphabet, mayBeVoiced: boolean): string {
  const onsets = [onset, ...(mayBeVoiced ? (VOICED[onset] ?? []) : [])];
  const write = alphabet === 'Latn' ? latin : cyrillic;
  return oneOf(onsets.map((each) => write(each, vowel)));
}

function latin(onset: string, vowel: string): string {
  return vowel === '' ? '[nm]' : `${LATIN[onset] ?? onset}${LATIN_VOWELS[vowel] ?? ''}`;
}

function cyrillic(onset: string, vowel: string): string {
  if (vowel === '') return '[нм]ъ?';
  const [hardVowel, softVowel] = CYRILLIC_VOWELS[vowel] ?? ['', ''];
  const consonant = /^[kgnhbpmr]y$/.test(onset) ? onset.slice(0, 1) : onset;
  const [hard, soft] = CYRILLIC[consonant] ?? ['', ''];
  if (consonant !== onset) return hard + softVowel;
  return oneOf([
    ...(onset === 'y' ? [] : [hard + hardVowel]),
    ...(soft === '' ? [] : [soft.trim() + softVowel]),
  ]);
}

/** One pattern of several. */
export function oneOf(patterns: readonly string[]): string {
  const [only = '', ...more] = new Set(patterns);
  return more.length === 0 ? only : `(?:${[only, ...more].join('|')})`;
}
