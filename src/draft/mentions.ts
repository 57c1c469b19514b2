import { givenNameSex } from '../names/givenNames';
import { isTitle } from '../names/titles';
import type { KnownEntity } from './knownEntity';
import type { NameIndex } from './knownNames';
import type { EntityMention } from './entityMention';
import { hanziMentions } from './hanziMentions';
import { givenNames } from './personNames';
import { isOptional } from './phraseTrie';
import { openQuotes } from './quotes';
import { shortNameMentions } from './shortNames';
import { toMention } from './toMention';
import { startsSentence, continuesName, type Token } from './tokens';

/** A name of a place has at most so many words here; longer ones are phrases. */
const MAX_PLACE_WORDS = 3;
const MAX_PERSON_WORDS = 4;

/** The mentions of known entities in a text, in order; one may lie within another (a city in the name of its council). */
export function findMentions(
  text: string,
  tokens: readonly Token[],
  names: NameIndex,
): readonly EntityMention[] {
  const persons = personMentions(text, tokens, names);
  const others = [
    ...phraseMentions(tokens, names),
    ...placeMentions(text, tokens, names),
    ...hanziMentions(text, names),
  ];
  const within = (outer: readonly EntityMention[]) => (one: EntityMention) =>
    !outer.some(({ start, end }) => start <= one.start && one.end <= end);
  const named = [...persons, ...others.filter(within(persons))];
  const short = shortNameMentions(text, tokens, names, named).filter(
    (one) => !named.some((other) => covers(other, one)),
  );
  const families = familyNameMentions(tokens, names, persons, named);
  return deduplicate([...named, ...short, ...families]).map((mentions) => withQuotes(text, mentions));
}

function covers(a: EntityMention, b: EntityMention): boolean {
  return a.start <= b.start && b.end <= a.end && a.entity.type === b.entity.type;
}

/** The longest window of names at each capital letter, looked up by its keys. */
function matchWindows(
  text: string,
  tokens: readonly Token[],
  [shortest, longest]: readonly [number, number],
  find: (window: string, first: number, last: number) => readonly KnownEntity[],
): EntityMention[] {
  const all: EntityMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const hit = longestAt(text, tokens, at, [shortest, longest], find);
    all.push(...(hit?.match ?? []));
    at = hit ? hit.last + 1 : at + 1;
  }
  return all;
}

function longestAt(
  text: string,
  tokens: readonly Token[],
  first: number,
  [shortest, longest]: readonly [number, number],
  find: (window: string, first: number, last: number) => readonly KnownEntity[],
): { match: EntityMention[]; last: number } | undefined {
  const begin = tokens[first];
  if (!begin?.capital) return undefined;
  for (let last = lastJoined(tokens, first, longest); last >= first + shortest - 1; last -= 1) {
    const end = tokens[last]?.end ?? begin.end;
    const entities = find(text.slice(begin.start, end), first, last);
    if (entities.length > 0) return { match: toMention(begin.start, end, entities), last };
  }
  return undefined;
}

function lastJoined(tokens: readonly Token[], first: number, longest: number): number {
  let last = first;
  while (last + 1 < tokens.length && last + 1 < first + longest) {
    if (!continuesName(tokens[last] as Token, tokens[last + 1] as Token)) break;
    last += 1;
  }
  return last;
}

function personMentions(text: string, tokens: readonly Token[], { persons }: NameIndex): EntityMention[] {
  return matchWindows(text, tokens, [2, MAX_PERSON_WORDS], (window, first, last) =>
    tokens.slice(first, last + 1).every((token) => token.capital && !isTitle(token.folded))
      ? persons.find(window)
      : [],
  );
}

function placeMentions(text: string, tokens: readonly Token[], { places }: NameIndex): EntityMention[] {
  return matchWindows(text, tokens, [1, MAX_PLACE_WORDS], (window, first, last) =>
    tokens.slice(first, last + 1).every((token) => token.capital && !isTitle(token.folded)) &&
    !(first === last && isGivenName(tokens, first))
      ? places.find(window)
      : [],
  );
}

/** «Владимир Петров»: a given name before another capital letter is no city. */
function isGivenName(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next?.capital) return false;
  // «города Владимира Андрей Шохин»
  const isCity =
    /^(?:г|город(?:а|у|ом|е)?)$/u.test(tokens[at - 1]?.folded ?? '') && givenNames(next.folded).length > 0;
  if (isCity) return false;
  return givenNames(token.folded).length > 0 && continuesName(token, next);
}

function phraseMentions(tokens: readonly Token[], { phrases, exact }: NameIndex): EntityMention[] {
  return tokens.flatMap((token, at) => {
    const abbreviated = exact.get(token.text);
    if (abbreviated) return toMention(token.start, token.end, abbreviated);
    const [longest] = phrases.phrasesAt(tokens, at);
    return longest
      ? toMention(
          tokens[phraseStart(tokens, at)]?.start ?? token.start,
          tokens[longest.last]?.end ?? token.end,
          longest.values,
        )
      : [];
  });
}

/** «Народного» before «Правительства города …» belongs to the name, which may lack it. */
function phraseStart(tokens: readonly Token[], at: number): number {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (
    !before ||
    !token ||
    before.text.length < 5 ||
    !isOptional(before.folded) ||
    !continuesName(before, token)
  )
    return at;
  return phraseStart(tokens, at - 1);
}

/** Family names alone, after the full name; not where another given name or initial stands before. */
function familyNameMentions(
  tokens: readonly Token[],
  { families }: NameIndex,
  persons: readonly EntityMention[],
  named: readonly EntityMention[],
): EntityMention[] {
  return tokens.flatMap((token, at) => {
    if (!token.capital || named.some(({ start, end }) => start <= token.start && token.end <= end)) return [];
    if (isOtherPerson(tokens, at, named)) return [];
    const before = persons.filter(({ end }) => end <= token.start).map(({ entity }) => entity);
    const bearers = [...new Set(before)].filter(({ id }) => families.get(id)?.has(token.folded));
    // Two who bear it: nobody can tell by the name alone.
    return bearers.length === 1 ? toMention(token.start, token.end, bearers) : [];
  });
}

function isOtherPerson(tokens: readonly Token[], at: number, named: readonly EntityMention[]): boolean {
  const [before, token] = [tokens[at - 1], tokens[at] as Token];
  if (!before?.capital || !continuesName(before, token)) return false;
  if (before.text.length === 1) return token.gap.startsWith('.');
  if (named.some(({ end }) => end === before.end)) return false;
  return (
    !isTitle(before.folded) &&
    (!startsSentence(before) || givenNameSex(before.folded) !== null || /[a-z]/.test(before.folded))
  );
}

/** Quotation marks belong to the name that they enclose, and one that is left open within it is closed. */
function withQuotes(text: string, one: EntityMention): EntityMention {
  const [before, after] = [text[one.start - 1] ?? '', text[one.end] ?? ''];
  const open = openQuotes(text.slice(one.start, one.end));
  const around = /^(?:«»|“”|"")$/.test(before + after) && open === 0;
  return {
    ...one,
    start: one.start - (around || (open < 0 && /[«“"]/.test(before)) ? 1 : 0),
    end: one.end + (around || (open > 0 && /[»”"]/.test(after)) ? 1 : 0),
  };
}

function deduplicate(all: readonly EntityMention[]): EntityMention[] {
  const kept = new Map<string, EntityMention>();
  for (const one of all) {
    const key = `${String(one.start)}-${String(one.end)} ${one.entity.id}`;
    if (!kept.has(key)) kept.set(key, one);
  }
  return [...kept.values()].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.entity.id < b.entity.id ? -1 : 1),
  );
}
