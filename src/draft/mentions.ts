import { givenNameSex } from '../names/givenNames';
import { simplified } from '../names/hanzi';
import { isTitle } from '../names/titles';
import type { KnownEntity } from './knownEntity';
import type { KnownNames } from './knownNames';
import type { Found } from './mention';
import { givenNames } from './personNames';
import { isOptional } from './phraseTrie';
import { beginsSentence, joinsOn, type Token } from './tokens';

/** A name of a place has at most so many words here; longer ones are phrases. */
const LONGEST_PLACE = 3;
const LONGEST_PERSON = 4;

/** An event takes place once: where it and the series of such events have the same name, the name alone is the series'. */
const RANK: Readonly<Record<string, number>> = { Event: 1 };

/** The mentions of known entities in a text, in order; one may lie within another (a city in the name of its council). */
export function mentionsIn(text: string, tokens: readonly Token[], names: KnownNames): readonly Found[] {
  const persons = personsIn(text, tokens, names);
  const others = [
    ...phrasesIn(tokens, names),
    ...placesIn(text, tokens, names),
    ...charactersIn(text, names),
  ];
  const within = (outer: readonly Found[]) => (one: Found) =>
    !outer.some(({ start, end }) => start <= one.start && one.end <= end);
  const named = [...persons, ...others.filter(within(persons))];
  const short = shortNamesIn(tokens, names, named).filter(
    (one) => !named.some((other) => covers(other, one)),
  );
  const families = familiesIn(tokens, names, persons, named);
  return unique([...named, ...short, ...families]).map((found) => quoted(text, found));
}

function covers(a: Found, b: Found): boolean {
  return a.start <= b.start && b.end <= a.end && a.entity.type === b.entity.type;
}

function found(start: number, end: number, entities: readonly KnownEntity[]): Found[] {
  const [entity, ...others] = [...entities].sort((a, b) => (RANK[a.type] ?? 0) - (RANK[b.type] ?? 0));
  return entity ? [{ start, end, entity, others }] : [];
}

/** The longest window of names at each capital letter, looked up by its keys. */
function windowsIn(
  text: string,
  tokens: readonly Token[],
  [shortest, longest]: readonly [number, number],
  find: (window: string, first: number, last: number) => readonly KnownEntity[],
): Found[] {
  const all: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const hit = longestAt(text, tokens, at, [shortest, longest], find);
    all.push(...(hit?.found ?? []));
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
): { found: Found[]; last: number } | undefined {
  const begin = tokens[first];
  if (!begin?.capital) return undefined;
  for (let last = lastJoined(tokens, first, longest); last >= first + shortest - 1; last -= 1) {
    const end = tokens[last]?.end ?? begin.end;
    const entities = find(text.slice(begin.start, end), first, last);
    if (entities.length > 0) return { found: found(begin.start, end, entities), last };
  }
  return undefined;
}

function lastJoined(tokens: readonly Token[], first: number, longest: number): number {
  let last = first;
  while (last + 1 < tokens.length && last + 1 < first + longest) {
    if (!joinsOn(tokens[last] as Token, tokens[last + 1] as Token)) break;
    last += 1;
  }
  return last;
}

function personsIn(text: string, tokens: readonly Token[], { persons }: KnownNames): Found[] {
  return windowsIn(text, tokens, [2, LONGEST_PERSON], (window, first, last) =>
    tokens.slice(first, last + 1).every((token) => token.capital && !isTitle(token.folded))
      ? persons.find(window)
      : [],
  );
}

function placesIn(text: string, tokens: readonly Token[], { places }: KnownNames): Found[] {
  return windowsIn(text, tokens, [1, LONGEST_PLACE], (window, first, last) =>
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
  return givenNames(token.folded).length > 0 && joinsOn(token, next);
}

function phrasesIn(tokens: readonly Token[], { phrases, exact }: KnownNames): Found[] {
  return tokens.flatMap((token, at) => {
    const abbreviated = exact.get(token.text);
    if (abbreviated) return found(token.start, token.end, abbreviated);
    const [longest] = phrases.phrasesAt(tokens, at);
    return longest
      ? found(
          tokens[beginning(tokens, at)]?.start ?? token.start,
          tokens[longest.last]?.end ?? token.end,
          longest.values,
        )
      : [];
  });
}

/** «Народного» before «Правительства города …» belongs to the name, which may lack it. */
function beginning(tokens: readonly Token[], at: number): number {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || before.text.length < 5 || !isOptional(before.folded) || !joinsOn(before, token))
    return at;
  return beginning(tokens, at - 1);
}

/**
 * Bodies, events and agreements named without their places, where the text speaks of these; of several that may be meant
 * the one whose places stand nearest before.
 */
function shortNamesIn(
  tokens: readonly Token[],
  { shortNames }: KnownNames,
  named: readonly Found[],
): Found[] {
  const spokenOf = new Set(named.map(({ entity }) => entity.id));
  return tokens.flatMap((token, at) => {
    const [longest] = shortNames.phrasesAt(tokens, at);
    if (!longest) return [];
    const nearness = (ids: readonly string[]) =>
      Math.max(
        -1,
        ...named
          .filter(({ start, entity }) => start < token.start && ids.includes(entity.id))
          .map(({ start }) => start),
      );
    const meant = longest.values
      .filter(({ places }) => places.every((id) => spokenOf.has(id)))
      .sort((a, b) => nearness(b.places) - nearness(a.places))
      .map(({ entity }) => entity);
    return found(token.start, tokens[longest.last]?.end ?? token.end, meant);
  });
}

/** Family names alone, after the full name; not where another given name or initial stands before. */
function familiesIn(
  tokens: readonly Token[],
  { families }: KnownNames,
  persons: readonly Found[],
  named: readonly Found[],
): Found[] {
  return tokens.flatMap((token, at) => {
    if (!token.capital || named.some(({ start, end }) => start <= token.start && token.end <= end)) return [];
    if (isOtherPerson(tokens, at, named)) return [];
    const before = persons.filter(({ end }) => end <= token.start).map(({ entity }) => entity);
    const bearers = [...new Set(before)].filter(({ id }) => families.get(id)?.has(token.folded));
    // Two who bear it: nobody can tell by the name alone.
    return bearers.length === 1 ? found(token.start, token.end, bearers) : [];
  });
}

function isOtherPerson(tokens: readonly Token[], at: number, named: readonly Found[]): boolean {
  const [before, token] = [tokens[at - 1], tokens[at] as Token];
  if (!before?.capital || !joinsOn(before, token)) return false;
  if (before.text.length === 1) return token.gap.startsWith('.');
  if (named.some(({ end }) => end === before.end)) return false;
  return (
    !isTitle(before.folded) &&
    (!beginsSentence(before) || givenNameSex(before.folded) !== null || /[a-z]/.test(before.folded))
  );
}

/** Names in Chinese characters, the longest first, none within another of its kind. */
function charactersIn(text: string, { characters }: KnownNames): Found[] {
  if (characters.length === 0) return [];
  // Simplifying changes single characters, so that places stay where they are.
  const plain = simplified(text);
  if (plain.length !== text.length) return [];
  const all: Found[] = [];
  const taken = new Uint8Array(plain.length);
  for (const [name, entity] of characters) {
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
      const end = at + name.length;
      // The longest names come first, so that one in the way covers an end of this one.
      if (taken[at] === 1 || taken[end - 1] === 1) continue;
      taken.fill(1, at, end);
      all.push({ start: at, end, entity, others: [] });
    }
  }
  return all;
}

/** Quotation marks belong to the name that they enclose, and one that is left open within it is closed. */
function quoted(text: string, one: Found): Found {
  const [before, after] = [text[one.start - 1] ?? '', text[one.end] ?? ''];
  const open = openQuotes(text.slice(one.start, one.end));
  const around = /^(?:«»|“”|"")$/.test(before + after) && open === 0;
  return {
    ...one,
    start: one.start - (around || (open < 0 && /[«“"]/.test(before)) ? 1 : 0),
    end: one.end + (around || (open > 0 && /[»”"]/.test(after)) ? 1 : 0),
  };
}

/** 1 where a quotation mark is left open, -1 where one is only closed. A straight mark opens before a letter. */
function openQuotes(words: string): number {
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  return Math.sign(count(/[«“]|"(?=[\p{L}\p{N}])/gu) - count(/[»”]|(?<=[\p{L}\p{N}])"/gu));
}

function unique(all: readonly Found[]): Found[] {
  const kept = new Map<string, Found>();
  for (const one of all) {
    const key = `${String(one.start)}-${String(one.end)} ${one.entity.id}`;
    if (!kept.has(key)) kept.set(key, one);
  }
  return [...kept.values()].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.entity.id < b.entity.id ? -1 : 1),
  );
}
