import { writtenOut } from './abbreviations';
import { bodyKeys } from './bodyKeys';
import { readChineseNames, isChinese, pinyinValue, type ChineseName } from './chineseName';
import { chineseForms } from './chineseForms';
import { writePalladius } from './chineseWord';
import { withDigraphs } from './digraphs';
import { exonymId } from './exonyms';
import { foldCleaned } from './fold';
import { asChinese } from './hanzi';
import { KEY_KINDS, type NameSubject, type NameKey } from './keyKinds';
import { KeyList } from './keyList';
import { parseName, scriptsOf, type ParsedName, type NameWord } from './nameWords';
import { placeForms } from './placeForms';
import { placeReadings } from './placeReadings';
import { hasCertainUnit } from './placeUnits';
import { sortedWords } from './sortedWords';
import { isPlaceWord } from './titles';
import { addCyrillicKeys, addLatinKeys } from './russianKeys';

/** The keys under which a stored name is indexed, sorted, at most sixty. */
export function indexKeys(name: string, named?: NameSubject): readonly NameKey[] {
  return collectKeys(name, new KeyList('stored'), named);
}

/** The keys that a text asks for when it is looked up: it is folded and read, its forms are not made. */
export function queryKeys(text: string, named?: NameSubject): readonly NameKey[] {
  return collectKeys(text, new KeyList('query'), named);
}

/**
 * The keys of all names of one thing, together: so an exonym that no rule leads to (Пекин) is found by its other names.
 * The lightest keys go where there are more than sixty for each name.
 */
export function indexKeysOfNames(names: readonly string[], named?: NameSubject): readonly NameKey[] {
  const all = new Map<string, NameKey>();
  for (const key of names.flatMap((name) => indexKeys(name, named))) {
    if ((all.get(key.key)?.weight ?? 0) < key.weight) all.set(key.key, key);
  }
  return [...all.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Each key of a stored name in words: `p:sun zhe`, its weight, its kind and where it came from. */
export function explain(name: string, named?: NameSubject): readonly string[] {
  return indexKeys(name, named).map(
    ({ key, kind, weight, from }) => `${key} (${weight.toFixed(2)}): ${KEY_KINDS[kind].says}; from ${from}`,
  );
}

function collectKeys(name: string, keys: KeyList, named: NameSubject | undefined): readonly NameKey[] {
  const text = parseName(name);
  if (text.folded === '') return [];
  keys.add('e', text.folded, 'the text');
  addWordKeys(keys, text, named);
  const exonym = exonymId(text.folded) ?? exonymId(text.placeless.map((word) => word.folded).join(' '));
  if (exonym !== undefined) keys.add('x', exonym, 'the list of exonyms');
  const bodies = named === undefined || named === 'BODY' ? bodyKeys(text.clean) : [];
  for (const body of bodies) keys.add('b', body, 'words for bodies');
  if (bodies.length === 0 || named !== 'BODY') {
    for (const words of text.alternatives) addReadings(keys, words, named);
  }
  return keys.sorted();
}

function addWordKeys(keys: KeyList, { words, placeless }: ParsedName, named: NameSubject | undefined): void {
  keys.addPair('t', sortedText(words), 'its words', true);
  if (sortedText(placeless) !== sortedText(words))
    keys.addPair(
      't',
      sortedText(placeless),
      'its words without one for a place',
      dropsNothing(words, placeless),
    );
  const chinese = asChinese(sortedText(placeless));
  // 芸 is a Chinese name too, so that of persons only what is stored is read as Japanese.
  if ((!keys.isQuery || named !== 'PERSON') && chinese !== sortedText(placeless))
    keys.addPair(
      't',
      chinese,
      'its words in Chinese characters for Japanese ones',
      named !== 'PERSON' && dropsNothing(words, placeless),
    );
  addSpellings(keys, placeless, named);
  for (const { folded } of placeless) {
    for (const word of folded.split(' ')) if (word.length > 1) keys.add('w', word, 'a word');
  }
}

/** Whether what was left out says no more than that a place is one: 市 of 大连市. */
function dropsNothing(words: readonly NameWord[], placeless: readonly NameWord[]): boolean {
  return (
    words.length === placeless.length &&
    words.every(({ raw }, at) => raw === placeless[at]?.raw || hasCertainUnit(raw))
  );
}

/** The words as they are written elsewhere: `St. Louis` as Saint Louis, Köln as Koeln. */
function addSpellings(keys: KeyList, words: readonly NameWord[], named: NameSubject | undefined): void {
  const folded = words.flatMap((word) => word.folded.split(' '));
  if (named !== 'PERSON') {
    for (const full of writtenOut(folded, named === 'PLACE'))
      keys.addPair('t', sortedWords(full), 'its words without abbreviations', true);
  }
  const marked = digraphWords(words);
  if (marked) keys.addPair('t', sortedText(marked), 'its words with two letters for ä, ö, ü, ø, å', true);
}

/** Words with two letters for each marked one; undefined where no letter is marked. */
function digraphWords(words: readonly NameWord[]): readonly NameWord[] | undefined {
  const all = words.map((word) => {
    const raw = word.script === 'Latn' ? withDigraphs(word.raw) : undefined;
    return raw === undefined ? word : { ...word, raw, folded: foldCleaned(raw) };
  });
  return all.some((word, at) => word !== words[at]) ? all : undefined;
}

/** Keys of one name, which is in one script; of Cyrillic mixed with Latin («ИА AmurMedia») only one spelling. */
function addReadings(keys: KeyList, words: readonly NameWord[], named: NameSubject | undefined): void {
  const scripts = scriptsOf(words);
  const [script] = scripts;
  if (script === undefined || script === 'Zyyy' || scripts.length > 2) return;
  if (scripts.length === 2) {
    if (!scripts.includes('Hani') && !scripts.includes('Zyyy')) addLatinKeys(keys, words, named);
    return;
  }
  const proper = words.filter(({ folded }) => !isPlaceWord(folded));
  const names = readChineseNames(proper, named);
  for (const name of names) addChineseKeys(keys, name, script);
  addPlaceReadings(keys, proper, named);
  if (script === 'Latn') {
    addLatinKeys(keys, words, named);
    const marked = digraphWords(words);
    if (marked) addLatinKeys(keys, marked, named);
  }
  if (script !== 'Cyrl') return;
  if (isChinese(words, names)) addChineseCases(keys, words);
  else addCyrillicKeys(keys, words, named);
}

function addChineseCases(keys: KeyList, words: readonly NameWord[]): void {
  if (keys.isQuery) keys.addPair('i', sortedText(words), 'its words', true);
  else
    addForms(
      keys,
      words.map((word) => word.folded),
      'Cyrillic',
    );
}

/** Li Yang is hardly ever Yang Li, but may be. */
const REVERSED_WEIGHT = 0.65;

function addChineseKeys(keys: KeyList, name: ChineseName, script: NameWord['script']): void {
  const from = `${SCRIPTS[script]} as pinyin`;
  if (name.turned)
    keys.add(
      keys.isQuery ? 'p' : 'q',
      pinyinValue(name.words),
      `${from}, in the other order`,
      REVERSED_WEIGHT,
    );
  else keys.addPair('p', pinyinValue(name.words), from, name.certain);
  if (!name.certain) return;
  for (const word of name.words) keys.add('w', word.join(''), from);
  if (keys.isQuery || script === 'Cyrl') return;
  addForms(
    keys,
    name.words.map((word) => foldCleaned(writePalladius(word))),
    'Palladius',
  );
}

/** What a reading by habit is worth: it never decides. */
const HABIT_WEIGHT = 0.65;

/** Only what is known to be a place is stored so; a text that may be one asks for it. */
function addPlaceReadings(keys: KeyList, words: readonly NameWord[], named: NameSubject | undefined): void {
  const [word] = words;
  const mayBePlace = named === 'PLACE' || (keys.isQuery && named === undefined);
  if (word === undefined || words.length > 1 || !mayBePlace) return;
  for (const syllables of placeReadings(word)) {
    keys.add(
      keys.isQuery ? 'p' : 'q',
      pinyinValue([syllables]),
      `${SCRIPTS[word.script]} as pinyin, by a habit`,
      HABIT_WEIGHT,
    );
  }
}

const SCRIPTS = { Latn: 'Latin', Cyrl: 'Cyrillic', Hani: 'characters', Zyyy: 'letters' } as const;

function addForms(keys: KeyList, words: readonly string[], from: string): void {
  const forms = words.length === 1 ? [...placeForms(words), ...chineseForms(words)] : chineseForms(words);
  for (const form of forms) keys.add('i', sortedWords([form]), `a case of the ${from}`);
}

function sortedText(words: readonly NameWord[]): string {
  return sortedWords(words.map((word) => word.folded));
}
