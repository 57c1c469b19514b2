/** A sentence of a text, in the units in which strings are indexed; the space around it belongs to none. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations that end no sentence, whatever follows. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'им ул пр просп пер пл корп стр обл проф акад доц св кв ср напр тел янв фев февр мар апр июн июл авг сен сент окт ' +
    'ноя нояб дек пн вт чт пт сб вс с см ст гос п пп рис табл ред изд пос дер наб ген зам пом гор тов гр о ' +
    'mr mrs ms dr prof st gen gov sen rep lt col capt sgt jr sr vs vol pp p fig dept est approx ca c cf ' +
    'ave blvd rd u.s u.k u.n'
  ).split(' '),
);

/** Months and weekdays are cut with a capital letter only: “in the sun. May 12 …”. */
const CALENDAR = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)$/u;

/** These may end one: «и др.», «8 тыс.», “5 p.m.”. A capital letter after them begins another. */
const SOMETIMES = /^(?:др|т\.?д|т\.?п|руб|коп|чел|тыс|млн|млрд|ч|мин|сек|км|га|a\.m|p\.m|etc|inc|ltd|co)$/iu;

const MONTH_WORD =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})/iu;

/** Words that say something of somebody: where one stood before «2021 г.», the sentence may be over. */
const PREDICATE =
  /(?:\p{L}{2,}(?:[аеиоуыя]л(?:[аои])?(?:с[яь])?|[аяуюиеы]т(?:ся)?|[аяе]н(?:[аоы])?|[её]н(?:[аоы])?|т[аоы])|\p{L}+(?:шёл|шел|шл[аои]))(?!\p{L})/iu;

/** Asks whether a name begins at a unit of the text: a capital letter there begins no sentence. */
export type StartsName = (at: number) => boolean;

/** The sentences of a text. A date may begin one, an abbreviation ends none, and a line that ends is the end of one. */
export function findSentences(text: string, startsName: StartsName = () => false): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number, next: number) => {
    const words = text.slice(start, end);
    if (words.trim() !== '') {
      const begin = start + (words.length - words.trimStart().length);
      sentences.push({ start: begin, end: start + words.trimEnd().length });
    }
    start = next;
  };
  for (const match of text.matchAll(/[。！？；]+[”’»」』）)\]]*|[.!?…]+[»”"’)\]]*|\r?\n\s*/gu)) {
    const [mark] = match;
    const end = match.index + mark.length;
    if (match.index < start) continue;
    const isEnd = /^[\r\n]/.test(mark)
      ? endsLine(text, match.index, end)
      : /^[。！？；]/u.test(mark) || endsAt(text, start, match.index, end, startsName);
    if (isEnd) close(end, end);
  }
  close(text.length, text.length);
  return sentences;
}

/** Whether a line's end is that of a sentence too, and not a line that was broken in the middle of one. */
function endsLine(text: string, at: number, next: number): boolean {
  const space = text.slice(at, next);
  if ((space.match(/\n/g)?.length ?? 0) > 1) return true;
  if (/^\p{Ll}/u.test(text.slice(next, next + 2)))
    return /[.!?…:;]\s*$/u.test(text.slice(Math.max(0, at - 3), at));
  const before = text.slice(Math.max(0, at - 12), at);
  return !/(?:,|(?:^|\s)(?:\p{Ll}{1,2}|from|the|and|for|with|until|between|по|до|для))$/u.test(before);
}

/** Whether a full stop (or the like) with the marks after it ends the sentence that began at `start`. */
function endsAt(text: string, start: number, stop: number, end: number, startsName: StartsName): boolean {
  const after = text.slice(end, end + 60);
  const gap = /^\s*/u.exec(after)?.[0].length ?? 0;
  const next = after.slice(gap);
  if (next === '') return true;
  const word = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(start, stop - 24), stop))?.[0] ?? '';
  const capital = /^[«“„"‘'(]*\p{Lu}/u.test(next);
  if (gap === 0) return capital && /^\p{Ll}{4,}$/u.test(word) && /^\p{Lu}\p{Ll}/u.test(next);
  if (/\n/.test(after.slice(0, gap))) return false; // The line decides.
  const begins =
    capital || /^[«“„"‘(]*\p{N}/u.test(next) || /^[–—]\s+\p{Lu}/u.test(next) || /^\p{Script=Han}/u.test(next);
  if (!begins) return false;
  if (text[stop] !== '.' || end - stop > 1) return true;
  return !isAbbreviated(text.slice(start, stop), word, next, startsName(end + gap));
}

function isAbbreviated(before: string, word: string, next: string, isName: boolean): boolean {
  const small = word.toLowerCase();
  if (/^(?:г|гг|в|вв|год)$/u.test(small)) {
    // «в г. Якутске»; «В 2015 г. Якутск …»: nothing has been said yet, or a name follows.
    if (!/(?:[\p{N}XVI]|-(?:х|е|м|го))\s*(?:г|гг|в|вв|год)$/iu.test(before)) return true;
    return isName || !PREDICATE.test(before);
  }
  if (SOMETIMES.test(small)) return /^\p{N}/u.test(next) || MONTH_WORD.test(next);
  if (/^\p{N}+$/u.test(small)) return false;
  // «А. С. Пушкин», «н. э.», “U.S.”
  if (/(?:^|\.)\p{L}$/u.test(word)) return !/^(?:я|i)$/iu.test(word);
  if (CALENDAR.test(word) || (/^nos?$/u.test(small) && /^\p{N}/u.test(next))) return true;
  return ABBREVIATIONS.has(small) || ABBREVIATIONS.has(small.split('.').at(-1) ?? '');
}
