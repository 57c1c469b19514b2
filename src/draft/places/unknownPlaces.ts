import type { TokenRange } from '../bodies';
import { continuesName, isStop, type Token } from '../tokens';

/** A place that no dossier knows, told by the word beside it. */
export interface UnknownPlace extends TokenRange {
  readonly type: 'City' | 'Region' | 'District';
  /** The name stands in the nominative, as the word before it does: «город Осака». */
  readonly nominative?: boolean;
}

const RUSSIAN: readonly (readonly [RegExp, UnknownPlace['type']])[] = [
  [/^(?:г|гор|город(?:а|у|е|ом)?)$/, 'City'],
  [/^провинци[яиюей]+$/, 'Region'],
  [/^(?:мер(?:а|у|ом|е|ы)?|градоначальник(?:а|у|ом|е)?)$/, 'City'],
  [/^префектур[аыуеой]+$/, 'Region'],
];
/** These stand after an adjective: «Амурская область», «Губинский округ». */
const AFTER: readonly (readonly [RegExp, UnknownPlace['type']])[] = [
  [/^(?:област[ьи]ю?|кра[йяюе]|краем)$/, 'Region'],
  [/^(?:район|округ)(?:а|у|е|ом)?$/, 'District'],
];
const ENGLISH_BEFORE: readonly (readonly [RegExp, UnknownPlace['type']])[] = [
  [/^(?:city|town|mayor)$/, 'City'],
  [/^province$/, 'Region'],
];
const ENGLISH_AFTER: readonly (readonly [RegExp, UnknownPlace['type']])[] = [
  [/^(?:province|prefecture|oblast|krai)$/, 'Region'],
  [/^district$/, 'District'],
];

/** Places told by a word of their kind: «город X», «провинция X», «X-ская область», “city of X”, “X Province”. */
export function findUnknownPlaces(tokens: readonly Token[], isRussian: boolean): readonly UnknownPlace[] {
  return tokens.flatMap((token, at): UnknownPlace[] => {
    const typeOf = (list: readonly (readonly [RegExp, UnknownPlace['type']])[]) =>
      list.find(([word]) => word.test(token.folded))?.[1];
    // «2018 г.» is a year.
    const isYear = /^\d/.test(tokens[at - 1]?.text ?? '') && token.text.length < 3;
    const before = isYear ? undefined : typeOf(isRussian ? RUSSIAN : ENGLISH_BEFORE);
    const name = isRussian ? at + 1 : at + 2;
    const linked = isRussian ? linkedTo(tokens, at + 1) : tokens[at + 1]?.folded === 'of';
    if (before && linked && tokens[name]?.capital) {
      return [
        {
          first: name,
          last: name,
          type: before,
          nominative: /^(?:город|провинция|префектура)$/u.test(token.folded),
        },
      ];
    }
    const after = typeOf(isRussian ? AFTER : ENGLISH_AFTER);
    const named = tokens[at - 1];
    const fits =
      named?.capital === true && continuesName(named, token) && (!isRussian || /ск|цк/.test(named.folded));
    return after && fits && (isRussian || token.capital) ? [{ first: at - 1, last: at, type: after }] : [];
  });
}

function linkedTo(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  return continuesName(before, token) || (before.text.length <= 3 && isStop(token.gap));
}
