import type { Article } from './article';
import { findBodies } from './bodies';
import { gazetteerMentions } from './gazetteer/gazetteerMentions';
import type { PlaceNames } from './gazetteer/placeNames';
import { collectUnknownNames, type UnknownName, type UnknownStretch } from './candidates';
import type { DateMention } from './dates/dateMention';
import { datesAndDateline } from './dates/dates';
import type { KnownEntity } from './knownEntity';
import { isTerritory } from '../model/territories';
import { indexNames } from './knownNames';
import type { NameRun } from './personNames';
import { possibleNames } from './possibleNames';
import type { EntityMention } from './entityMention';
import { findMentions } from './mentions';
import { hanziUnknowns } from './hanzi/unknowns';
import { caseBefore, caseOfNoun } from './nameCase';
import type { OfficeReading } from './officeReader';
import { findOffices } from './offices';
import { withClosingQuote } from './quotes';
import { familyNamesOf } from './repeatedPersons';
import { tokensWithin } from './tokenMask';
import { tokenize, type Token } from './tokens';
import { findUnknownPlaces } from './places/unknownPlaces';

/** An office that a text names, and the place of the name of who holds it. */
export interface OfficeMention {
  readonly start: number;
  readonly end: number;
  readonly holder: { readonly start: number; readonly end: number } | undefined;
}

/** What was found in an article; places in the units in which strings are indexed. */
export interface Draft {
  readonly article: Article;
  readonly mentions: readonly EntityMention[];
  /** Places of the gazetteer that may be meant. */
  readonly suggested: readonly EntityMention[];
  readonly candidates: readonly UnknownName[];
  readonly offices: readonly OfficeMention[];
  readonly dates: readonly DateMention[];
  /** When it appeared, as given or as it says itself; undefined while nobody knows. */
  readonly published: string | undefined;
  /** Where it says itself when it appeared. */
  readonly dateline: DateMention | undefined;
}

/**
 * Finds in an article what a dossier on it will need. Of entities with one name the first given is taken.
 * @param places of the gazetteer that it may name
 */
export function draftArticle(
  article: Article,
  entities: Iterable<KnownEntity>,
  published?: string,
  places: readonly PlaceNames[] = [],
): Draft {
  const { text, language } = article;
  const tokens = tokenize(text);
  const all = [...entities];
  const known = findMentions(text, tokens, indexNames(all, possibleNames(tokens)));
  const { sure, suggested } = gazetteerMentions(text, tokens, language, known, places);
  const mentions = [...known, ...sure].sort((a, b) => a.start - b.start || b.end - a.end);
  const begins = new Set(mentions.map(({ start }) => start));
  const { dates, dateline } = datesAndDateline(text, language, published, (at) => begins.has(at));
  const names = new Set(all.map(({ id }) => id));
  const unknown =
    language === 'zh'
      ? hanziUnknowns(text, mentions, names)
      : unknownsOfWords(text, tokens, language === 'ru', mentions, names);
  return {
    article,
    mentions,
    suggested,
    ...unknown,
    dates,
    published: published ?? dateline?.edtf ?? undefined,
    dateline: published === undefined ? dateline : undefined,
  };
}

/** What a Russian or English text names that nobody knows, by capital letters and the words beside them. */
function unknownsOfWords(
  text: string,
  tokens: readonly Token[],
  isRussian: boolean,
  mentions: readonly EntityMention[],
  names: ReadonlySet<string>,
): Pick<Draft, 'candidates' | 'offices'> {
  const { offices, persons } = findOffices(tokens, isRussian, mentions);
  const unknowns = findUnknowns(tokens, isRussian, persons, offices, mentions);
  return {
    candidates: collectUnknownNames(text, tokens, unknowns, mentions, names),
    offices: offices.map(({ first, last, holder }) => ({
      ...withClosingQuote(text, rangeOf(tokens, first, last)),
      holder: holder && rangeOf(tokens, holder.first, holder.last),
    })),
  };
}

function findUnknowns(
  tokens: readonly Token[],
  isRussian: boolean,
  persons: readonly NameRun[],
  offices: readonly OfficeReading[],
  mentions: readonly EntityMention[],
): UnknownStretch[] {
  const isFamily = familyNamesOf(tokens, persons);
  const isKnown = tokensWithin(tokens, mentions.filter(isOfPlaceOrPerson));
  const isPerson = tokensWithin(
    tokens,
    persons.map(({ first, last }) => rangeOf(tokens, first, last)),
  );
  return [
    ...persons.map(({ first, last }): UnknownStretch => ({
      type: 'Official',
      first,
      last,
      grammaticalCase: isRussian ? caseOfPerson(tokens, first, offices) : undefined,
    })),
    ...findBodies(tokens, isRussian, isPerson).map((one): UnknownStretch => ({
      type: 'Institution',
      ...one,
    })),
    ...findUnknownPlaces(tokens, isRussian, (at) => isPerson(at) || isKnown(at) || isFamily(at)),
  ];
}

/** A place within the name of a known body may be known to nobody. */
function isOfPlaceOrPerson({ entity }: EntityMention): boolean {
  return entity.type === 'Official' || isTerritory(entity.type);
}

/** The case in which a name stands, as the word before it tells, or the office that it follows. */
function caseOfPerson(tokens: readonly Token[], first: number, offices: readonly OfficeReading[]) {
  const office = offices.find(({ last, holder }) => holder?.first === first && last < first);
  return caseBefore(tokens, first) ?? (office && caseOfNoun(tokens[office.head]?.folded ?? ''));
}

function rangeOf(tokens: readonly Token[], first: number, last: number): { start: number; end: number } {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
