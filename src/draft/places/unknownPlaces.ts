import type { TokenRange } from '../bodies';
import { continuesName, type Token } from '../tokens';
import type { PlaceClue, PlaceReader, PlaceType } from './clues';
import { englishClues, isLikelyEnglish } from './englishClues';
import { nameOfPlaces, placeKey } from './placeName';
import { placeSpanAt, possibleSpansAt } from './placeSpan';
import { isAdjectiveOf, isLikelyRussian, russianClues } from './russianClues';
import { weakCase } from './weakCase';

/** A place that no dossier knows, with the name that it has in the nominative. */
export interface UnknownPlace extends TokenRange {
  readonly type: PlaceType;
  readonly name?: string;
}

/** These stand after an adjective: «Амурская область», «Губинский округ». */
const RUSSIAN_AFTER: readonly (readonly [RegExp, PlaceType])[] = [
  [/^(?:област[ьи]ю?|кра[йяюе]|краем)$/, 'Region'],
  [/^(?:район|округ)(?:а|у|е|ом)?$/, 'District'],
];
const ENGLISH_AFTER: readonly (readonly [RegExp, PlaceType])[] = [
  [/^(?:province|prefecture|oblast|krai)$/, 'Region'],
  [/^(?:district|county)$/, 'District'],
];

/**
 * Places that words beside them tell: their kind («город X», “X Province”), a preposition, whose people or offices are
 * spoken of, a list. A place that is recognised once is found wherever its name stands; `isTaken` is what the text names otherwise.
 */
export function findUnknownPlaces(
  tokens: readonly Token[],
  isRussian: boolean,
  isTaken: (at: number) => boolean,
): readonly UnknownPlace[] {
  const withKind = placesWithKind(tokens, isRussian);
  const parts = new Set(withKind.flatMap(({ first, last }) => [first, last]));
  const isPart = (at: number) => parts.has(at);
  const isOther = (at: number) => isTaken(at) || isPart(at);
  const reader: PlaceReader = {
    tokens,
    isTaken,
    spanAt: (at) => placeSpanAt(tokens, at, isOther, isRussian),
    spansAt: (at) => possibleSpansAt(tokens, at, isOther),
  };
  const clues = isRussian ? russianClues(reader) : englishClues(reader);
  return [...withKind, ...joinClues(reader, clues, isRussian)].sort((a, b) => a.first - b.first);
}

function placesWithKind(tokens: readonly Token[], isRussian: boolean): UnknownPlace[] {
  const list = isRussian ? RUSSIAN_AFTER : ENGLISH_AFTER;
  return tokens.flatMap((token, at): UnknownPlace[] => {
    const type = list.find(([word]) => word.test(token.folded))?.[1];
    const named = tokens[at - 1];
    const fits =
      named?.capital === true && continuesName(named, token) && (!isRussian || /ск|цк/.test(named.folded));
    return type && fits && (isRussian || token.capital) ? [{ first: at - 1, last: at, type }] : [];
  });
}

/** One place of all clues that can be forms of its name, with the ranges where the name stands without a clue. */
function joinClues(reader: PlaceReader, clues: readonly PlaceClue[], isRussian: boolean): UnknownPlace[] {
  const { tokens } = reader;
  const wordsOf = ({ first, last }: TokenRange) => tokens.slice(first, last + 1);
  const keyOf = (span: TokenRange) => placeKey(wordsOf(span), isRussian);
  const groups = new Map<string, PlaceClue[]>();
  const add = (clue: PlaceClue) => {
    const group = groups.get(keyOf(clue));
    if (group) group.push(clue);
    else groups.set(keyOf(clue), [clue]);
  };
  clues.forEach(add);
  const told = new Set(clues.map(({ first }) => first));
  const addRepeated = (isNew: (key: string) => boolean) => {
    for (const at of tokens.keys()) {
      const span = told.has(at) ? undefined : [...reader.spansAt(at)].find((one) => groups.has(keyOf(one)));
      // «Иркутского института» is no Иркутск.
      if (!span || !isNew(keyOf(span)) || (isRussian && isAdjectiveOf(tokens, span.last))) continue;
      told.add(at);
      add({ ...span, type: groups.get(keyOf(span))?.[0]?.type ?? 'City', grammaticalCase: 'unknown' });
    }
  };
  addRepeated(() => true);
  const before = new Set(groups.keys());
  for (const span of joinedTo([...groups.values()].flat(), reader, isRussian)) {
    if (told.has(span.first)) continue;
    told.add(span.first);
    add({ ...span, type: 'City', grammaticalCase: 'unknown' });
  }
  addRepeated((key) => !before.has(key));
  return [...groups.values()].flatMap((group) => {
    const named = nameOfPlaces(
      group.map((clue) => ({
        ...clue,
        grammaticalCase:
          isRussian && clue.grammaticalCase === 'unknown'
            ? weakCase(tokens, clue.first)
            : clue.grammaticalCase,
        words: wordsOf(clue),
      })),
      isRussian,
    );
    return named ? uniqueRanges(group).map(({ first, last }) => ({ first, last, ...named })) : [];
  });
}

/** «Владивостока и Пусана»: what “and” joins to a recognised city. */
function joinedTo(
  places: readonly PlaceClue[],
  { tokens, spanAt }: PlaceReader,
  isRussian: boolean,
): TokenRange[] {
  const isAnd = (at: number) =>
    /^(?:и|and)$/u.test(tokens[at]?.folded ?? '') && /^[^\S\n\r]$/u.test(tokens[at]?.gap ?? '');
  const isLikely = isRussian ? isLikelyRussian : isLikelyEnglish;
  return places
    .filter(({ type }) => type === 'City')
    .flatMap(({ first, last }) => {
      const ends = isAnd(first - 1)
        ? [3, 2, 1].map((length) => first - 1 - length).filter((at) => at >= 0)
        : [];
      const earlier = ends.map(spanAt).find((span) => span?.last === first - 2);
      const later = isAnd(last + 1) ? spanAt(last + 2) : undefined;
      return [earlier, later].filter((span) => span !== undefined).filter((span) => isLikely(tokens, span));
    });
}

function uniqueRanges(group: readonly PlaceClue[]): readonly PlaceClue[] {
  const byFirst = new Map<number, PlaceClue>();
  for (const one of group) if (!byFirst.has(one.first)) byFirst.set(one.first, one);
  return [...byFirst.values()];
}
