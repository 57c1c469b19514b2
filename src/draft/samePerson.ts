import { fold } from '../names/fold';
import { isTitle } from '../names/titles';
import type { EntityMention } from './entityMention';
import { familyForms } from './nominative';
import { isParticle } from './personNames';
import { continuesName, type Token } from './tokens';

/** A name with its forms and places, as far as one name of several. */
interface NameEntry {
  readonly type: string;
  readonly forms: { readonly written: string; readonly nominative: string }[];
  readonly places: { start: number; end: number }[];
}

const wordsOf = (name: string): string[] => fold(name.replace(/\./gu, '. ')).split(' ').filter(Boolean);

/** Joins a name with initials, or a family name alone, to the one full name that it can stand for. */
export function joinNames<E extends NameEntry>(entries: readonly E[]): E[] {
  const persons = entries.filter(({ type }) => type === 'Official');
  const joined = new Set<E>();
  for (const one of persons) {
    const name = one.forms[0]?.nominative ?? '';
    const fulls = persons.filter((other) => other !== one && !joined.has(other) && standsFor(name, other));
    const [full] = fulls;
    if (fulls.length !== 1 || !full) continue;
    full.forms.push(
      ...one.forms.map(({ written }) => ({ written, nominative: full.forms[0]?.nominative ?? written })),
    );
    full.places.push(...one.places);
    joined.add(one);
  }
  return entries.filter((one) => !joined.has(one));
}

/** Whether «Э. Селин», or «Селин», can be short for the name of an entry. */
function standsFor(short: string, { forms }: NameEntry): boolean {
  const full = forms[0]?.nominative ?? '';
  const [words, all] = [wordsOf(short), wordsOf(full)];
  const initials = words.filter((word) => word.length === 1);
  const rest = words.filter((word) => word.length > 1);
  if (rest.length !== 1 || all.filter((word) => word.length > 1).length < 2) return false;
  const families = familyForms(full);
  if (!rest.every((word) => families.has(word))) return false;
  const given = all.filter((word) => !families.has(word));
  return initials.every((initial, at) => (given[at] ?? initial).startsWith(initial));
}

/** Where family names stand alone after the full name, which one person only bears. */
export function familyNamesAlone<E extends NameEntry>(
  tokens: readonly Token[],
  entries: readonly E[],
  mentions: readonly EntityMention[],
): [E, { start: number; end: number }[]][] {
  const persons = entries
    .filter(({ type }) => type === 'Official')
    .map((entry) => ({
      entry,
      families: familyForms(entry.forms[0]?.nominative ?? ''),
      from: entry.places[0]?.end ?? 0,
    }));
  const taken = [...entries.flatMap(({ places }) => places), ...mentions];
  return persons.map(({ entry, families, from }) => {
    const others = persons.filter((other) => other.entry !== entry);
    const places = tokens.flatMap((token, at) => {
      if (
        !token.capital ||
        token.start < from ||
        !(families.has(token.folded) || isFormOfOneWord(entry, token))
      )
        return [];
      if (taken.some(({ start, end }) => start <= token.start && token.end <= end)) return [];
      if (others.some((other) => other.from <= token.start && other.families.has(token.folded))) return [];
      return isPartOfOther(tokens, at) ? [] : [{ start: startOfFamily(tokens, at), end: token.end }];
    });
    const isOneWord = !/\s/u.test(entry.forms[0]?.nominative ?? '');
    // What ends in -а is the nominative of what ends in -у.
    const words = isOneWord
      ? places.map(({ start }) => tokens.find((token) => token.start === start)?.text ?? '')
      : [];
    for (const word of words.filter((one) => /а$/u.test(one)))
      entry.forms.unshift({ written: word, nominative: word });
    return [entry, places];
  });
}

/** «господином дель Кампо»: the small words before a family name belong to it. */
function startOfFamily(tokens: readonly Token[], at: number): number {
  return isParticle(tokens, at - 1) ? startOfFamily(tokens, at - 1) : (tokens[at]?.start ?? 0);
}

/** «г-на Кимуру» and «Кимура»: of a family name of which nothing else is known, words with its stem. */
function isFormOfOneWord({ forms }: NameEntry, token: Token): boolean {
  const [word = '', ...others] = fold(forms[0]?.nominative ?? '').split(' ');
  const stem = /^[а-я]{5,}$/u.test(word) ? word.replace(/(?:ой|[аыуе])$/u, '') : word;
  return others.length === 0 && stem !== word && new RegExp(`^${stem}(?:ой|[аыуе])$`, 'u').test(token.folded);
}

/** «Мария Сидорова», «А. Сидоров», «улица Сидорова»: a word before makes it the name of somebody or something else. */
function isPartOfOther(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  if (before && continuesName(before, token)) {
    if (
      before.capital &&
      !isTitle(before.folded) &&
      !/^(?:mr|mrs|ms|dr)$/u.test(before.folded) &&
      before.text.length > 2 &&
      !/[.!?…:\n\r]/u.test(before.gap)
    )
      return true;
    if (before.capital && before.text.length === 1 && token.gap.startsWith('.')) return true;
    if (/^(?:улиц|проспект|площад|имени|им)/u.test(before.folded)) return true;
  }
  return next?.capital === true && next.gap === '-';
}
