import type { CandidateType } from '../candidates';
import { familyLength } from './familyNames';
import { isHanzi, type SegmentedText } from './segments';
import { isCommonWord, isFunctionCharacter, isTransliterating } from './words';

/** A name in Chinese characters, in the units in which strings are indexed. */
export interface HanziName {
  readonly type: CandidateType;
  readonly start: number;
  readonly end: number;
}

const UNITS = '市省州县区';
/** Longer units, whose last character says less. */
const LONG_UNITS = ['边疆区', '自治区', '自治州', '自治县', '特别行政区', '广域市', '特别市', '新区'];
const MAX_NAME = 10;
/** 新西伯利亚, 下诺夫哥罗德: before a name from abroad. */
const BEFORE_FOREIGN = '新南北东西上下大小';

/** Words that end like places and are none. */
const NO_PLACE =
  /(?:大城市|大都市|小城市|地区|社区|园区|景区|街区|校区|特区|老城区|主城区|开发区|自贸区|保税区|示范区|试验区|合作区|区区|林区|牧区|灾区|疫区|军区|小区|片区|辖区|展区|时区|自由州)$/u;

/**
 * Places by the unit after them: 绥远市, 萨马拉州, 南山区. 市 and 省 are not taken along, as nobody says them always; the
 * other units are parts of the name. `isState` tells names of states, with which no place begins.
 */
export function hanziPlaces(source: SegmentedText, isState: (word: string) => boolean): HanziName[] {
  const { text } = source;
  const places: HanziName[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    // 北九州市: the last character is the unit.
    if (!UNITS.includes(unit) || (unit !== '市' && text[at + 1] === '市')) continue;
    const long = LONG_UNITS.find((one) => text.endsWith(one, at + 1));
    if (long !== undefined) {
      const begin = at + 1 - long.length;
      const first = nameBefore(source, begin, places.at(-1)?.end ?? 0, isState);
      if (first !== undefined && begin - first > 1)
        places.push(
          long.endsWith('市')
            ? { type: 'City', start: first, end: begin }
            : { type: long === '新区' ? 'District' : 'Region', start: first, end: at + 1 },
        );
      continue;
    }
    const floor = places.at(-1);
    const start = nameStart(source, at, Math.max(0, floor ? floor.end : 0), isState);
    if (start === undefined) continue;
    const name = text.slice(start, at);
    const withUnit = text.slice(start, at + 1);
    if (name.length < 2 || NO_PLACE.test(withUnit) || isHolder(source, at, name)) continue;
    const isBare = unit === '市' || unit === '省';
    places.push({ type: typeOf(source, unit, start, at), start, end: isBare ? at : at + 1 });
  }
  return places;
}

/** 李明市长: the mayor, and not the city, is called so. */
function isHolder({ segmentAt }: SegmentedText, at: number, name: string): boolean {
  return segmentAt(at)?.text.endsWith('长') === true && name.length < 4 && familyLength(name) > 0;
}

/** Where the name before a unit begins; undefined where the character is part of another word. */
function nameStart(
  source: SegmentedText,
  at: number,
  floor: number,
  isState: (word: string) => boolean,
): number | undefined {
  const { text, segmentAt } = source;
  const own = segmentAt(at);
  if (!own) return undefined;
  const before = segmentAt(own.start - 1);
  // 南 | 山区: the dictionary knows 山区 alone.
  const isTail = own.end === at + 1 && own.start < at;
  if (isTail && own.text.length === 2) {
    const isPart = before?.text.length === 1 && isName(before.text) && before.start >= floor;
    return isPart && !'州市省'.includes(text[at] ?? '') ? before.start : undefined;
  }
  if (isTail) return own.text.length <= 5 && own.start >= floor ? own.start : undefined;
  return own.start === at ? nameBefore(source, at, floor, isState) : undefined;
}

/** Where the name that ends at a unit of the text begins; undefined where no name does. */
function nameBefore(
  { text, segmentAt }: SegmentedText,
  at: number,
  floor: number,
  isState: (word: string) => boolean,
): number | undefined {
  const before = segmentAt(at - 1);
  if (!before || before.end !== at || before.start < floor || !isName(before.text) || isState(before.text))
    return undefined;
  let start = before.start;
  let segment = segmentAt(start - 1);
  while (segment && segment.start >= floor && at - segment.start <= MAX_NAME && isName(segment.text)) {
    const rest = text.slice(start, at);
    const joins =
      isTransliterating(segment.text) && isTransliterating(rest)
        ? segment.text.length < 4 && !isState(segment.text)
        : segment.text.length === 1 && (rest.length === 1 || isBeforeForeign(segment.text, rest));
    if (!joins) break;
    start = segment.start;
    segment = segmentAt(start - 1);
  }
  return start;
}

function isBeforeForeign(character: string, rest: string): boolean {
  return BEFORE_FOREIGN.includes(character) && rest.length > 2 && isTransliterating(rest);
}

function isName(word: string): boolean {
  if (!isHanzi(word) || isCommonWord(word)) return false;
  return word.length > 1 || (!isFunctionCharacter(word) && !UNITS.includes(word));
}

function typeOf({ text }: SegmentedText, unit: string, start: number, at: number): CandidateType {
  if (unit === '市') return 'City';
  if (unit === '省' || unit === '州') return 'Region';
  // A 县 of Japan is a prefecture.
  const isJapanese =
    text.slice(Math.max(0, start - 2), start) === '日本' || text.slice(at + 1, at + 3) === '知事';
  return unit === '县' && isJapanese ? 'Region' : 'District';
}
