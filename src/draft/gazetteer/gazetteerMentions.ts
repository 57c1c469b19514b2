/** Places of the gazetteer that a text names: those that are sure are stated, the others suggested. */
import { isTerritory } from '../../model/territories';
import { isTitle } from '../../names/titles';
import { ENGLISH_HEADS, isHeadOfBody } from '../bodyHeads';
import type { EntityMention } from '../entityMention';
import { ENGLISH_OFFICES, RUSSIAN_OFFICES } from '../officeWords';
import { findOffices } from '../offices';
import { familyNamesOf } from '../repeatedPersons';
import { tokensWithin } from '../tokenMask';
import type { Token } from '../tokens';
import { hanziHits } from './hanziHits';
import { formsOf, type Meaning } from './placeForms';
import { placeHits } from './placeHits';
import type { PlaceNames } from './placeNames';
import { weighHits, type WeighedHit } from './weighHits';

export interface GazetteerMentions {
  readonly sure: readonly EntityMention[];
  readonly suggested: readonly EntityMention[];
}

/** What a text names beside what is known already. Persons come first: no part of their names is a place. */
export function gazetteerMentions(
  text: string,
  tokens: readonly Token[],
  language: 'ru' | 'en' | 'zh',
  known: readonly EntityMention[],
  places: readonly PlaceNames[],
): GazetteerMentions {
  if (places.length === 0) return { sure: [], suggested: [] };
  if (language === 'zh') return { sure: hanziHits(text, places, known), suggested: [] };
  const isRussian = language === 'ru';
  const forms = formsOf(places);
  // «Сан-Диего» is a large city, though Диего is a given name.
  const persons = findOffices(tokens, isRussian, known).persons.filter(
    ({ first, last }) => !isLargeCity(forms, tokens.slice(first, last + 1)),
  );
  const range = ({ first, last }: { readonly first: number; readonly last: number }) => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  });
  const isTaken = tokensWithin(tokens, [
    ...persons.map(range),
    ...known.filter(({ entity }) => entity.type === 'Official' || isTerritory(entity.type)),
  ]);
  const hits = placeHits(tokens, forms, {
    isRussian,
    isTaken,
    isFamily: familyNamesOf(tokens, persons),
    mayNeighbour: (at) => mayNeighbour(tokens[at]?.folded ?? '', isRussian),
  });
  const codes = new Map(places.map(({ place }) => [place.id, place.country]));
  const named = new Set(known.flatMap(({ entity }) => codes.get(entity.id) ?? []));
  const weighed = weighHits(tokens, hits, isRussian, named);
  const mention = (hit: WeighedHit): EntityMention => ({
    ...range(hit),
    entity: hit.place,
    others: hit.others,
  });
  return {
    sure: weighed.filter(({ isSure }) => isSure).map(mention),
    suggested: weighed.filter(({ isSure }) => !isSure).map(mention),
  };
}

const LARGE = 150_000;

function isLargeCity(forms: ReadonlyMap<string, readonly Meaning[]>, words: readonly Token[]): boolean {
  const meanings = forms.get(words.map(({ folded }) => folded).join(' ')) ?? [];
  return meanings.some(
    ({ names, isMain }) => isMain && names.place.type === 'City' && names.place.population >= LARGE,
  );
}

const PLACE_WORD =
  /^(?:city|town|province|prefecture|region|state|county|district|municipality|oblast|krai)$/u;

/** What stands beside a place in capitals and is no part of its name. */
function mayNeighbour(word: string, isRussian: boolean): boolean {
  const lexicon = isRussian ? RUSSIAN_OFFICES : ENGLISH_OFFICES;
  if (lexicon.isHead(word) || lexicon.isBefore(word) || lexicon.isAddress(word) || isTitle(word)) return true;
  return isRussian ? isHeadOfBody(word) : ENGLISH_HEADS.has(word) || PLACE_WORD.test(word);
}
