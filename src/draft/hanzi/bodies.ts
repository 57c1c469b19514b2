import { NOTIONS } from '../../names/bodyWords';
import type { HanziName } from './places';
import { isHanzi, type SegmentedText } from './segments';
import { isCommonWord, isFunctionCharacter } from './words';

const MORE_ENDINGS =
  '人大常委会 常委会 集团 公司 基金会 联合会 研究院 学会 俱乐部 法院 检察院 使馆 领事馆 幼儿园 出版社 通讯社 报社 电视台 银行 交响乐团 乐团 剧团 合唱团 工厂 机场 联盟 中心 委员会 议会 杜马 市政府 党委 市委 省委';

/** What bodies end with, the longest first. Single characters but these are parts of too many words. */
const ENDINGS = [
  ...new Set([
    ...NOTIONS.filter(({ head }) => head).flatMap(({ hanzi }) => hanzi),
    ...MORE_ENDINGS.split(' '),
    '局',
    '厅',
  ]),
]
  .filter((ending) => (ending.length > 1 || ending === '局' || ending === '厅') && ending !== '港口')
  .sort((one, other) => other.length - one.length);

/** Words that say what a body is for, and not which it is. */
const GENERIC: ReadonlySet<string> = new Set([
  ...NOTIONS.flatMap(({ hanzi }) => hanzi),
  ...'市 省 县 区 州 人民 政府 市政 有限 责任 股份 国际 国家 国立 公共 大学 办公 委员 友好 健康 卫生 中央 地方 附属 第一 第二 第三 总 分 驻 外 对外 与 和 及'.split(
    ' ',
  ),
]);

const MAX_LENGTH = 20;

/** Names of bodies in Chinese characters by their endings: 北江大学, 绥远市卫生健康委员会; not 市教育局, which many cities have. */
export function hanziBodies(
  source: SegmentedText,
  isNamed: (start: number, end: number) => boolean,
  isState: (word: string) => boolean,
): HanziName[] {
  const { text } = source;
  const bodies: HanziName[] = [];
  let at = 0;
  while (at < text.length) {
    const ending = ENDINGS.find((one) => text.startsWith(one, at));
    const end = at + (ending?.length ?? 1);
    if (ending === undefined || !source.isBoundary(end)) {
      at += 1;
      continue;
    }
    const whole = bodyStart(source, at, bodies.at(-1)?.end ?? 0, isState);
    // 黑龙江省绥远市人民政府 is that of 绥远市.
    const region = /^.{2,}?[省州](?=.{2,}市)/u.exec(text.slice(whole, at))?.[0].length ?? 0;
    const start = whole + region;
    // 山东省人民政府 and 外事办公室 right behind it are one.
    const previous = bodies.at(-1);
    if (previous && previous.end === start) {
      bodies.splice(-1, 1, { ...previous, end });
      at = end;
      continue;
    }
    const before = source.segmentAt(start - 1);
    if (start < at && isProper(source, start, at, isNamed)) bodies.push({ type: 'Institution', start, end });
    // 中国人民对外友好协会: one of a kind in its state.
    else if (start < at && before && isState(before.text))
      bodies.push({ type: 'Institution', start: before.start, end });
    at = end;
  }
  return bodies;
}

function bodyStart(
  source: SegmentedText,
  ending: number,
  floor: number,
  isState: (word: string) => boolean,
): number {
  let start = ending;
  for (;;) {
    const segment = source.segmentAt(start - 1);
    if (!segment || segment.start < floor || ending - segment.start > MAX_LENGTH) return start;
    // The ending may begin within a word that the dictionary knows: 国立大学.
    const word = segment.text.slice(0, start - segment.start);
    // 俄罗斯驻哈尔滨总领事馆: of a mission the state belongs to the name.
    if (isState(word)) return source.text.startsWith('驻', start) ? segment.start : start;
    if (!isHanzi(word) || isCommonWord(word)) return start;
    if (word.length === 1 && isFunctionCharacter(word)) return start;
    start = segment.start;
  }
}

/** Whether a word before the ending is a name: a place, or one that no body has by its kind. */
function isProper(
  source: SegmentedText,
  start: number,
  ending: number,
  isNamed: (start: number, end: number) => boolean,
): boolean {
  if (isNamed(start, ending)) return true;
  for (let at = start; at < ending;) {
    const segment = source.segmentAt(at);
    const end = Math.min(segment?.end ?? ending, ending);
    const word = source.text.slice(at, end);
    if (!GENERIC.has(word) && word.length > 1) return true;
    at = end;
  }
  // 北 | 江 | 大学: two characters that the dictionary does not join.
  const rest = Array.from(source.text.slice(start, ending)).filter((one) => !GENERIC.has(one));
  return rest.length > 1 && rest.length === ending - start;
}
