import { Cover } from './cover';
import { familyLength } from './familyNames';
import type { HanziName } from './places';
import { isHanzi, type SegmentedText } from './segments';
import { isCommonWord, isFunctionCharacter, isTransliterating } from './words';

/** A person with the office that stands right before the name. */
export interface HanziPerson extends HanziName {
  readonly office: { readonly start: number; readonly end: number } | undefined;
}

const TITLES =
  '市长 副市长 代市长 市委书记 书记 副书记 主任 副主任 局长 副局长 省长 副省长 州长 副州长 县长 副县长 区长 副区长 主席 副主席 校长 副校长 院长 副院长 部长 副部长 ' +
  '总统 总理 副总理 大使 总领事 副总领事 领事 参赞 知事 会长 副会长 董事长 总经理 经理 秘书长 团长 处长 副处长 厅长 副厅长 馆长 所长 议长 副议长 议员 总裁 理事长 司长 行长 社长 ' +
  '台长 站长 教授 副教授 博士 医生 老师 记者 先生 女士 同志 专家 翻译 代表 外长 首相 大臣 镇长 村长 队长 教练 作家 画家 歌手 演员 导演 学者 留学生 学生';

const ALL = TITLES.split(' ').sort((one, other) => other.length - one.length);
/** Titles that stand behind a name as well. */
const AFTER = ALL.filter(
  (title) =>
    !/^(?:代表|专家|记者|翻译|学生|留学生|作家|画家|歌手|演员|导演|学者|队长|教练|同志们)$/u.test(title),
);

const STOPS =
  /^(?:高度|高兴|方面|安排|任命|应邀|明确|金融|石油|文化|马上|白天|路过|严格|温暖|段时间|史上|单位|成功|成立|龙头|何时|江苏|江西|安徽|贵州|华侨|华人|海外|海洋|华语|包括)/u;

/** Names of persons beside their titles: 市长王建国, 孟祥宇先生; from abroad by the dot within: 伊万·彼得罗夫. */
export function hanziPersons(source: SegmentedText, taken: Cover): HanziPerson[] {
  const persons: HanziPerson[] = [...dottedNames(source)];
  const others = new Cover(source.text.length, persons);
  const free = (start: number, end: number) =>
    !taken.overlaps({ start, end }) && !others.overlaps({ start, end });
  const add = (person: HanziPerson) => {
    persons.push(person);
    others.add(person);
  };
  const { text } = source;
  for (let at = 0; at < text.length; at += 1) {
    const title = ALL.find((one) => text.startsWith(one, at));
    if (title === undefined) continue;
    const end = at + title.length;
    // 董事长孙文杰: the dictionary may cut 长孙, which is a family name too.
    const isWhole = source.isBoundary(at) || source.isBoundary(end);
    // （记者 李明）: a space between.
    const begin = end + (/^记者[ \u3000]/u.test(text.slice(at, end + 1)) ? 1 : 0);
    const after = isWhole ? nameAfter(source, begin) : undefined;
    if (after !== undefined && free(begin, after)) {
      add({ type: 'Official', start: begin, end: after, office: { start: at, end } });
      // 副市长张明、李华: names that follow a name.
      for (let next = nameInList(source, after); next && free(...next); next = nameInList(source, next[1]))
        add({ type: 'Official', start: next[0], end: next[1], office: undefined });
    }
    const before = AFTER.includes(title) ? nameBefore(source, at) : undefined;
    if (before !== undefined && free(before, at))
      add({ type: 'Official', start: before, end: at, office: undefined });
    at = end - 1;
  }
  return persons
    .map((one) => ({ ...one, office: one.office ?? titleBefore(text, one.start) }))
    .sort((one, other) => one.start - other.start);
}

/** The title that ends at a unit: of a name, or of a list of titles that goes on. */
export function titleBefore(text: string, at: number): { start: number; end: number } | undefined {
  const title = ALL.find((one) => text.endsWith(one, at));
  return title === undefined ? undefined : { start: at - title.length, end: at };
}

/** 伊万·彼得罗夫: characters of names from abroad on both sides of a dot. */
function* dottedNames({ text }: SegmentedText): Generator<HanziPerson> {
  for (const match of text.matchAll(/(?<=\p{Script=Han})(?:[·•‧・]\p{Script=Han}+)+/gu)) {
    let start = match.index;
    while (
      start > 0 &&
      match.index - start < 7 &&
      isTransliterating(text[start - 1] ?? '') &&
      !endsTitle(text, start)
    )
      start -= 1;
    let end = match.index;
    for (const part of match[0].matchAll(/[·•‧・]([^·•‧・]+)/gu)) {
      const word = part[1] ?? '';
      let length = 0;
      while (length < word.length && isTransliterating(word[length] ?? '')) length += 1;
      end = match.index + part.index + 1 + length;
      if (length < word.length) break;
    }
    if (start < match.index && end > match.index + 1)
      yield { type: 'Official', start, end, office: undefined };
  }
}

const endsTitle = (text: string, at: number): boolean => ALL.some((title) => text.endsWith(title, at));

/** Where the name that begins at a unit ends, by the words that the dictionary cuts; undefined where none begins. */
function nameAfter(source: SegmentedText, start: number): number | undefined {
  const { text, isBoundary } = source;
  if (STOPS.test(text.slice(start, start + 4))) return undefined;
  const family = familyLength(text.slice(start, start + 2)) || (isYu(source, start) ? 1 : 0);
  if (family === 0) return undefined;
  const given = start + family;
  const isGiven = (length: number) => {
    const word = text.slice(given, given + length);
    return (
      word.length === length &&
      isHanzi(word) &&
      !Array.from(word).some(isFunctionCharacter) &&
      !isCommonWord(word)
    );
  };
  if (isGiven(2) && isBoundary(given + 2) && !beginsWord(source, given + 1)) return given + 2;
  if (isGiven(1) && isBoundary(given + 1)) return given + 1;
  return undefined;
}

/** The name that follows a name and a mark of lists, where it is whole: one of a title that comes is no name. */
function nameInList(source: SegmentedText, at: number): readonly [number, number] | undefined {
  if (!/[、和与及]/u.test(source.text[at] ?? '')) return undefined;
  const end = nameAfter(source, at + 1);
  if (
    end === undefined ||
    (source.text[at] !== '、' &&
      !/^(?:[，。、；）]|等|会见|出席|参加|陪同|签|共同|分别)/u.test(source.text.slice(end)))
  )
    return undefined;
  return [at + 1, end];
}

/** 于晓东: before two characters that the dictionary does not join, 于 is a family name and no preposition. */
function isYu({ text, segmentAt }: SegmentedText, start: number): boolean {
  return text[start] === '于' && [0, 1, 2].every((at) => segmentAt(start + at)?.text.length === 1);
}

/** Whether a word of news begins at a unit, which the name before it does not take along: 李刚 | 说. */
function beginsWord({ segmentAt }: SegmentedText, at: number): boolean {
  const segment = segmentAt(at);
  return (
    segment?.start === at &&
    (isCommonWord(segment.text) || segment.text.length > 1 || isFunctionCharacter(segment.text))
  );
}

/** Where the name that ends at a unit begins: family name and given name, each of whole words. */
function nameBefore(source: SegmentedText, end: number): number | undefined {
  const { text, isBoundary, segmentAt } = source;
  if (!isBoundary(end)) return undefined;
  for (const length of [4, 3, 2]) {
    const start = end - length;
    const name = text.slice(Math.max(0, start), end);
    if (start < 0 || !isHanzi(name) || !isBoundary(start) || STOPS.test(name)) continue;
    const family = familyLength(text.slice(start, start + 2));
    const given = length - family;
    if (
      family === 0 ||
      given < 1 ||
      given > 2 ||
      Array.from(name).some(isFunctionCharacter) ||
      /[市省州县区国]$/u.test(name)
    )
      continue;
    // 高级 教授: a word of the dictionary is no name.
    if (length === 2 && segmentAt(start)?.text.length === 2) continue;
    return start;
  }
  return undefined;
}
