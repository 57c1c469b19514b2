import type { Token } from '../tokens';
import type { PlaceCase } from './placeNominative';

/** Prepositions that tell the case of what follows, though not that it is a place. */
const CASES: Readonly<Record<string, PlaceCase>> = {
  у: 'genitive',
  от: 'genitive',
  для: 'genitive',
  из: 'genitive',
  без: 'genitive',
  до: 'genitive',
  около: 'genitive',
  после: 'genitive',
  против: 'genitive',
  к: 'dative',
  ко: 'dative',
  с: 'instrumental',
  со: 'instrumental',
  между: 'instrumental',
  над: 'instrumental',
  под: 'instrumental',
  перед: 'instrumental',
  в: 'in',
  во: 'in',
  о: 'in',
  об: 'in',
  при: 'in',
  через: 'accusative',
  про: 'accusative',
};

/** The case in which a place stands, by the preposition before it or before the list that it is in. */
export function weakCase(tokens: readonly Token[], first: number): PlaceCase {
  for (let at = first - 1; at >= Math.max(0, first - 8); at -= 1) {
    const [before, next] = [tokens[at] as Token, tokens[at + 1] as Token];
    if (/[.!?:;\n\r(«]/u.test(next.gap)) return 'unknown';
    const told = CASES[before.folded];
    if (told) return told;
    // A list: capital letters, commas and «и».
    if (!before.capital && before.folded !== 'и') return 'unknown';
    if (before.capital && at === first - 1 && next.gap !== ', ') return 'unknown';
  }
  return 'unknown';
}
