/** An EDTF date in words. */
import { chinese } from './chinese';
import { english } from './english';
import type { Grammar } from './grammar';
import { russian } from './russian';
import { isPoint, spokenOf, type SpokenPoint, type SpokenRange } from './spoken';

const GRAMMARS: ReadonlyMap<string, Grammar> = new Map([
  ['en', english],
  ['ru', russian],
  ['zh', chinese],
]);

/**
 * The words for an EDTF text of level 0 to 2, in the language of a BCP 47 tag: Chinese for `zh-CN`, English for a language
 * that has no words here. Throws InvalidEdtf for a text that is no EDTF.
 */
export function dateText(edtf: string, language: string): string {
  const [main = ''] = language.toLowerCase().split(/[-_]/);
  const grammar = GRAMMARS.get(main) ?? english;
  const spoken = spokenOf(edtf);
  if ('members' in spoken) {
    const { members, all } = spoken;
    const said = members.map((member) =>
      isPoint(member) ? grammar.point(member, members.length > 1) : rangeOfSet(grammar, member, all),
    );
    return grammar.list(said, all);
  }
  return isPoint(spoken) ? grammar.point(spoken, false) : interval(grammar, spoken);
}

function interval(grammar: Grammar, { from, to }: SpokenRange): string {
  if (isDate(from) && isDate(to)) return grammar.span(from, to);
  if (isDate(from)) return grammar.onward(from, to === 'UNKNOWN');
  return isDate(to) ? grammar.until(to, from === 'UNKNOWN') : '';
}

function rangeOfSet(grammar: Grammar, { from, to }: SpokenRange, all: boolean): string {
  if (isDate(from) && isDate(to)) return grammar.span(from, to);
  if (isDate(from)) return grammar.orLater(from, all);
  return isDate(to) ? grammar.orEarlier(to, all) : '';
}

function isDate(end: SpokenRange['from']): end is SpokenPoint {
  return typeof end !== 'string';
}
