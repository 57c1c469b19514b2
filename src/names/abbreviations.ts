/**
 * Words that names of places shorten, and words that are one in several languages: `St.` and `Sankt` are `saint`. Each
 * leads to the full words that it may stand for; both sides of a comparison are written out, so that they meet.
 */
const ROWS = `
st: saint
ste: saint
saint: saint
sainte: saint
sankt: saint
sint: saint
mt: mount
mte: monte
mtn: mountain
ft: fort
pt: port, point
pto: puerto
pta: punta
sta: santa
sto: santo
s: san, sao, south, saint
sn: san
sao: sao
n: north
e: east
w: west
gt: great
cd: ciudad
gral: general
gen: general
pres: presidente
cnel: coronel
dr: doctor
hts: heights
spgs: springs
spg: spring
bch: beach
jct: junction
twp: township
is: island
isl: island
vlg: village
н: нижний, нижняя, нижнее
ниж: нижний, нижняя, нижнее
в: верхний, верхняя, верхнее, великий, великая
верх: верхний, верхняя, верхнее
вел: великий, великие, великая
б: большой, большая, большое
бол: большой, большая, большое
м: малый, малая, малое
мал: малый, малая, малое
ст: старый, старая, старое
стар: старый, старая, старое
нов: новый, новая, новое
кр: красный, красная, красное
зап: западный, западная
вост: восточный, восточная
сев: северный, северная
юж: южный, южная
св: святой, святая
`;

const FULL: ReadonlyMap<string, readonly string[]> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [short = '', full = ''] = row.split(': ');
      return [short, full.split(', ')] as const;
    }),
);

/** Abbreviations that stand behind a name: `Arlington Hts.`. */
const AT_END = /^(?:hts|spgs?|bch|jct|twp|isl?|vlg)$/;

/** So many words are written out at most, and so many ways to read a name are made. */
const MOST_WORDS = 4;
const MOST_READINGS = 6;

/**
 * A name of a place, as folded words, with its abbreviations written out; one for each way to read them, none where there is
 * nothing to write out. `St. Petersburg` and `Sankt-Peterburg` both begin with `saint`.
 * @param letters whether single letters are abbreviations too, and not the initials of a person
 */
export function writtenOut(words: readonly string[], letters: boolean): readonly (readonly string[])[] {
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const options = words.map((word, at) => {
    const stands =
      (letters || word.length > 1) && (at < words.length - 1 ? !AT_END.test(word) : AT_END.test(word));
    return (stands ? FULL.get(word) : undefined) ?? [word];
  });
  if (options.every(([full], at) => full === words[at]) && !options.some(([full]) => full === 'saint'))
    return [];
  return options
    .reduce<string[][]>(
      (readings, full) => readings.flatMap((reading) => full.map((word) => [...reading, word])),
      [[]],
    )
    .slice(0, MOST_READINGS);
}

/** A word of a body's name written out, where nothing but one word can be meant: `St. Louis University`. */
export function inFull(word: string): string {
  const full = word.length > 1 && !AT_END.test(word) ? FULL.get(word) : undefined;
  return full?.length === 1 && /^(?:saint|fort|mount)$/.test(full[0] ?? '') ? (full[0] ?? word) : word;
}
