/** Offices in three languages: «вице-мэр Харбина», Deputy Mayor of Harbin and 哈尔滨市副市长 are one. */
import { bodyTerms } from './bodyKeys';
import { cleanText, foldCleaned } from './fold';
import { simplified } from './hanzi';

/** Columns: what its holder is | Russian stems | English words | Chinese words. The longer ones of Chinese come first. */
const ROLES = `
deputy | заместител, зам, вице | deputy, vice | 副
former | бывш, экс | former, ex | 前
acting | врио, исполняющ обязанност | acting | 代理
first | перв | first | 第一
mayor | мер, градоначальник | mayor | 市长
governor | губернатор | governor | 省长
premier | премьер | premier | 总理
minister | министр | minister | 部长
chair | председател | chairman, chairwoman, chairperson, chair | 主席, 委员长
secretary | секретар | secretary | 书记, 秘书长
rector | ректор | rector | 校长
president | президент | president | 总统
head | глав, начальник, директор, руководител, заведующ | head, director, chief, leader | 局长, 处长, 厅长, 主任, 院长, 馆长, 县长, 区长
ambassador | посол, посл | ambassador | 大使
consul | консул | consul | 总领事, 领事
member | депутат, член | member, delegate | 委员
`;

interface Role {
  readonly role: string;
  readonly russian: readonly string[];
  readonly english: ReadonlySet<string>;
  readonly hanzi: readonly string[];
}

const list = (cell = '') =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const TABLE: readonly Role[] = ROLES.trim()
  .split('\n')
  .map((row) => {
    const [role = '', russian, english, hanzi] = row.split('|');
    return { role: role.trim(), russian: list(russian), english: new Set(list(english)), hanzi: list(hanzi) };
  });

/** A Russian stem with no more than an ending; «меров» is a family name. */
const ENDING = /^(?:[аяуюеиыьой]|[ое]м|[ое]й|[ео]го|[ео]му|[иы][йм]|ая|ую)?$/;

interface OfficeTerms {
  readonly roles: ReadonlySet<string>;
  /** What is left, as names of bodies are read: each way to read it. */
  readonly readings: readonly ReadonlySet<string>[];
}

/** Whether two wordings can be of one office: one role, and one of them names no place or body that the other lacks. */
export function sameOffice(a: string, b: string): boolean {
  const [left, right] = [parseOffice(a), parseOffice(b)];
  if (left.roles.size !== right.roles.size || [...left.roles].some((role) => !right.roles.has(role)))
    return false;
  return left.readings.some((one) =>
    right.readings.some((other) => isWithin(one, other, left.roles.size > 0)),
  );
}

function isWithin(one: ReadonlySet<string>, other: ReadonlySet<string>, role: boolean): boolean {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  return (role || fewer.size > 0) && [...fewer].every((term) => more.has(term));
}

function parseOffice(text: string): OfficeTerms {
  const clean = simplified(cleanText(text));
  return /\p{Script=Hani}/u.test(clean) ? hanziOffice(clean) : wordOffice(foldCleaned(clean).split(' '));
}

function hanziOffice(clean: string): OfficeTerms {
  const roles = new Set<string>();
  let rest = clean;
  for (const { role, hanzi } of TABLE) {
    for (const word of hanzi) {
      if (!rest.includes(word)) continue;
      roles.add(role);
      // 商务局局长: what ends with the office goes on with its body.
      rest = rest.replace(word, '');
    }
  }
  return { roles, readings: rest === '' ? [new Set()] : bodyTerms(rest) };
}

function wordOffice(words: readonly string[]): OfficeTerms {
  const roles = new Set<string>();
  const rest = words.filter((word) => {
    const match = TABLE.find(
      ({ russian, english }) =>
        english.has(word) ||
        russian.some((stem) => word.startsWith(stem) && ENDING.test(word.slice(stem.length))),
    );
    if (match) roles.add(match.role);
    return match === undefined;
  });
  return { roles, readings: rest.length === 0 ? [new Set()] : bodyTerms(rest.join(' ')) };
}
