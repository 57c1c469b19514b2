import type { TokenRange } from '../bodies';
import type { Token } from '../tokens';
import type { PlaceCase } from './placeNominative';

/** The types of places that a text may tell of. */
export type PlaceType = 'City' | 'Region' | 'District';

/** A stretch that words beside it tell to be a place, and the case in which it stands. */
export interface PlaceClue extends TokenRange {
  readonly type: PlaceType;
  readonly grammaticalCase: PlaceCase;
}

/** What the clues of a text are read from. */
export interface PlaceReader {
  readonly tokens: readonly Token[];
  /** Whether a token is named otherwise: a person's, a known place's. */
  readonly isTaken: (at: number) => boolean;
  /** The place that can begin at a token, as a whole. */
  readonly spanAt: (at: number) => TokenRange | undefined;
  /** The names that can begin at a token, also within a longer one. */
  readonly spansAt: (at: number) => readonly TokenRange[];
}

/** Where a list goes on: after «Пскова» of «Пскова, Нарвы и Тарту» the two others; only lists that end with “and”. */
export function listAfter({ tokens, spanAt }: PlaceReader, last: number): TokenRange[] {
  const spans: TokenRange[] = [];
  let at = last + 1;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    if (/^(?:и|and)$/u.test(token.folded) && /^,?[^\S\n\r]$/u.test(token.gap)) {
      const span = /^[^\S\n\r]$/u.test(tokens[at + 1]?.gap ?? '') ? spanAt(at + 1) : undefined;
      // “visited Nakhodka, Ussuriysk and a museum”: what is no place ends the list.
      return span ? [...spans, span] : spans;
    }
    const span = /^,[^\S\n\r]$/u.test(token.gap) ? spanAt(at) : undefined;
    if (!span) return [];
    spans.push(span);
    at = span.last + 1;
  }
  return [];
}

/** A clue with those that its list adds; `isLikely` asks whether one can be a place in the same case. */
export function withList(
  reader: PlaceReader,
  clue: PlaceClue,
  isLikely: (span: TokenRange) => boolean,
): PlaceClue[] {
  const others = listAfter(reader, clue.last);
  return [clue, ...(others.every(isLikely) ? others.map((span) => ({ ...clue, ...span })) : [])];
}
