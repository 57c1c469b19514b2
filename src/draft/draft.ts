import type { Article } from './article';
import { bodiesIn } from './bodies';
import { candidatesOf, type Candidate, type Unknown } from './candidates';
import { datesOf, type FoundDate } from './dates/dates';
import type { KnownEntity } from './knownEntity';
import { knownNames } from './knownNames';
import { mayStandIn } from './mayStand';
import type { Found } from './mention';
import { mentionsIn } from './mentions';
import { officesIn } from './offices';
import { tokensOf, type Token } from './tokens';
import { placesToldIn } from './unknownPlaces';

/** An office that a text names, and the place of the name of who holds it. */
export interface FoundOffice {
  readonly start: number;
  readonly end: number;
  readonly holder: { readonly start: number; readonly end: number } | undefined;
}

/** What was found in an article; places in the units in which strings are indexed. */
export interface Draft {
  readonly article: Article;
  readonly mentions: readonly Found[];
  readonly candidates: readonly Candidate[];
  readonly offices: readonly FoundOffice[];
  readonly dates: readonly FoundDate[];
  /** When it appeared, as given or as it says itself; undefined while nobody knows. */
  readonly published: string | undefined;
  /** Where it says itself when it appeared. */
  readonly dateline: FoundDate | undefined;
}

/** Finds in an article what a dossier on it will need. Of entities with one name the first given is taken. */
export function draftOf(article: Article, entities: Iterable<KnownEntity>, published?: string): Draft {
  const { text, language } = article;
  const tokens = tokensOf(text);
  const all = [...entities];
  const mentions = mentionsIn(text, tokens, knownNames(all, mayStandIn(tokens)));
  const { dates, dateline } = datesOf(text, language, published);
  // Characters have no capitals by which unknown names could be told.
  const { offices, persons } =
    language === 'zh' ? { offices: [], persons: [] } : officesIn(tokens, language === 'ru', mentions);
  const unknowns: Unknown[] = language === 'zh' ? [] : unknownsIn(tokens, language === 'ru', persons);
  const known = new Set(all.map(({ id }) => id));
  return {
    article,
    mentions,
    candidates: candidatesOf(text, tokens, unknowns, mentions, known),
    offices: offices.map(({ first, last, holder }) => ({
      ...placeOf(tokens, first, last),
      holder: holder && placeOf(tokens, holder.first, holder.last),
    })),
    dates,
    published: published ?? dateline?.edtf ?? undefined,
    dateline: published === undefined ? dateline : undefined,
  };
}

function unknownsIn(
  tokens: readonly Token[],
  isRussian: boolean,
  persons: readonly { readonly first: number; readonly last: number }[],
): Unknown[] {
  const isPerson = (at: number) => persons.some(({ first, last }) => first <= at && at <= last);
  return [
    ...persons.map(({ first, last }): Unknown => ({ type: 'Official', first, last })),
    ...bodiesIn(tokens, isRussian, isPerson).map((one): Unknown => ({ type: 'Institution', ...one })),
    ...placesToldIn(tokens, isRussian),
  ];
}

function placeOf(tokens: readonly Token[], first: number, last: number): { start: number; end: number } {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
