/** The offices of a Chinese text, each with its place or body before it and its holder after it. */
import type { Range } from './cover';
import { titleBefore, type HanziPerson } from './persons';

export interface HanziOffice extends Range {
  readonly holder: Range | undefined;
}

/** What may stand between a place and the office: 绥远市市长, 绥远市人民政府市长. */
const BETWEEN = ['', '市', '省', '人民政府', '市人民政府', '省人民政府'];

/** Titles that several hold at once. */
const OF_SEVERAL = /^(?:副|议员|教授|专家|代表|作家|画家|学者|参赞|领事)/u;

/**
 * The offices before names. 市委副书记、市长孙喆 holds both; 副市长张明、李华 hold one each, and so do those who follow an
 * office of several places: 喀山市和乌法市市长.
 * @param names of places and bodies
 */
export function hanziOffices(
  persons: readonly HanziPerson[],
  names: readonly Range[],
  text: string,
): readonly HanziOffice[] {
  const starts = new Map<number, number>();
  for (const { start, end } of names) starts.set(end, Math.min(start, starts.get(end) ?? start));
  const whose = (at: number) =>
    BETWEEN.filter((words) => text.endsWith(words, at)).flatMap(
      (words) => starts.get(at - words.length) ?? [],
    );
  const all: HanziOffice[] = [];
  let shared: { readonly office: Range; readonly after: number } | undefined;
  for (const { office, start, end } of persons) {
    const holder = { start, end };
    if (!office) {
      const isListed = shared !== undefined && /^[、和与及]$/u.test(text.slice(shared.after, start));
      shared = isListed && shared ? { office: shared.office, after: end } : undefined;
      if (shared) all.push({ ...shared.office, holder });
      continue;
    }
    const [one, several] = withOtherPlaces(Math.min(office.start, ...whose(office.start)), text, whose);
    // 副书记、市长: titles before, each with what it is of.
    for (let at = one; text[at - 1] === '、';) {
      const title = titleBefore(text, at - 1);
      if (!title) break;
      at = Math.min(title.start, ...whose(title.start));
      all.push({ start: at, end: title.end, holder });
    }
    const whole = { start: one, end: office.end };
    all.push({ ...whole, holder });
    const isOfSeveral = several || OF_SEVERAL.test(text.slice(office.start, office.end));
    shared = isOfSeveral ? { office: whole, after: end } : undefined;
  }
  return all.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Where an office begins of which several places stand before it, 喀山市和乌法市市长; whether there are several. */
function withOtherPlaces(
  start: number,
  text: string,
  whose: (at: number) => readonly number[],
): readonly [number, boolean] {
  const before = /[和与及]$/u.test(text.slice(0, start)) ? whose(start - 1) : [];
  return before.length === 0 ? [start, false] : [Math.min(...before), true];
}
