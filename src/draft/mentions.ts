import { givenNameSex } from '../names/givenNames';
import { simplified } from '../names/hanzi';
import { isTitle } from '../names/titles';
import type { KnownEntity } from './knownEntity';
import type { NameIndex } from './knownNames';
import type { EntityMention } from './entityMention';
import { givenNames } from './personNames';
import { isOptional } from './phraseTrie';
import { openQuotes } from './quotes';
import { findSentences } from './sentences';
import { startsSentence, continuesName, type Token } from './tokens';

/** A name of a place has at most so many words here; longer ones are phrases. */
const MAX_PLACE_WORDS = 3;
const MAX_PERSON_WORDS = 4;

/** An event takes place once: where it and the series of such events have the same name, the name alone is the series'. */
const RANK: Readonly<Record<string, number>> = { Event: 1 };

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

function toMention(start: number, end: number, entities: readonly KnownEntity[]): EntityMention[] {
  const once = entities.filter((one, at) => entities.findIndex(({ id }) => id === one.id) === at);
  const [entity, ...others] = once.sort((a, b) => (RANK[a.type] ?? 0) - (RANK[b.type] ?? 0));
  return entity ? [{ start, end, entity, others }] : [];
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

/**
 * Bodies, events and agreements named without their places, where the text speaks of these; of several that may be meant
 * the one whose places stand nearest before.
 */
function shortNameMentions(
  text: string,
  tokens: readonly Token[],
  { shortNames }: NameIndex,
  named: readonly EntityMention[],
): EntityMention[] {
  const spokenOf = new Set(named.map(({ entity }) => entity.id));
  const sentences = findSentences(text, (at) => named.some(({ start }) => start === at));
  /** Whether something is named in the sentence of a place of the text, or in the one before. */
  const isNear = (id: string, at: number) => {
    const index = sentences.findIndex(({ end }) => at < end);
    const from = (sentences[index - 1] ?? sentences[index])?.start ?? 0;
    const to = sentences[index]?.end ?? text.length;
    return named.some(({ start, entity }) => entity.id === id && from <= start && start < to);
  };
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
    const elsewhere = placeAfter(tokens, longest.last, named);
    const meant = longest.values
      .filter(({ places }) => places.every((id) => spokenOf.has(id)))
      // “… Department in Municipality of Niigata” is that of Niigata, known or not.
      .filter(() => elsewhere?.length !== 0)
      .filter(({ generic, places }) => !generic || places.every((id) => isNear(id, token.start)))
      .sort((a, b) => nearness(b.places) - nearness(a.places))
      .map(({ entity }) => entity);
    return toMention(token.start, tokens[longest.last]?.end ?? token.end, meant);
  });
}

/** The ids of the place that follows a name, perhaps after words that lead to it: none of an unknown place, undefined where no place follows. */
function placeAfter(
  tokens: readonly Token[],
  last: number,
  named: readonly EntityMention[],
): readonly string[] | undefined {
  let at = last + 1;
  let linked = false;
  while (
    tokens[at] &&
    continuesName(tokens[at - 1] as Token, tokens[at] as Token) &&
    isLinkToPlace(tokens[at] as Token)
  ) {
    linked = true;
    at += 1;
  }
  const token = tokens[at];
  if (!token?.capital || !continuesName(tokens[at - 1] as Token, token)) return undefined;
  const ids = named
    .filter(({ start, end }) => start <= token.start && token.end <= end)
    .map(({ entity }) => entity.id);
  return linked || ids.length > 0 ? ids : undefined;
}

function isLinkToPlace({ folded }: Token): boolean {
  return /^(?:in|of|at|the|city|municipality|town|prefecture|province|города?|г|муниципалитета?|провинции|префектуры)$/u.test(
    folded,
  );
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

/** Names in Chinese characters, the longest first, none within another of its kind. */
function hanziMentions(text: string, { characters }: NameIndex): EntityMention[] {
  if (characters.length === 0) return [];
  // Simplifying changes single characters, so that places stay where they are.
  const plain = simplified(text);
  if (plain.length !== text.length) return [];
  const all: EntityMention[] = [];
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
