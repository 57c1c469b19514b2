import type { EntityMention } from './entityMention';
import type { NameIndex } from './knownNames';
import { findSentences } from './sentences';
import { toMention } from './toMention';
import { continuesName, type Token } from './tokens';

/**
 * Bodies, events and agreements named without their places, where the text speaks of these; of several that may be meant
 * the one whose places stand nearest before.
 */
export function shortNameMentions(
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
      .filter(
        ({ generic, places }) =>
          !generic ||
          places.every((id) => isNear(id, token.start)) ||
          (areOurCities(tokens, longest.last) && areForemost(places, named)),
      )
      .sort((a, b) => nearness(b.places) - nearness(a.places))
      .map(({ entity }) => entity);
    return toMention(token.start, tokens[longest.last]?.end ?? token.end, meant);
  });
}

/** «… между нашими городами», “… between our two cities”. */
function areOurCities(tokens: readonly Token[], last: number): boolean {
  const after = tokens.slice(last + 1, last + 6).map(({ folded }) => folded);
  const at = after.findIndex((word) => /^(?:город(?:ов|ами|ах)|cities)$/u.test(word));
  return after.slice(0, Math.max(0, at)).some((word) => /^(?:наш|двум|двух|обо|our|two|both)/u.test(word));
}

/** Whether no other city is named as often as these: the cities that a text speaks of. */
function areForemost(places: readonly string[], named: readonly EntityMention[]): boolean {
  const counts = new Map<string, number>();
  for (const { entity } of named.filter((one) => one.entity.type === 'City'))
    counts.set(entity.id, (counts.get(entity.id) ?? 0) + 1);
  const least = Math.min(...places.map((id) => counts.get(id) ?? 0));
  return places.length > 1 && [...counts].every(([id, count]) => places.includes(id) || count < least);
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
