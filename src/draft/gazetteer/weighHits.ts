/** What a place of a text most likely means, and whether that is sure enough to be stated. */
import { givenNames } from '../personNames';
import type { Token } from '../tokens';
import type { Meaning } from './placeForms';
import type { PlaceHit } from './placeHits';
import type { GazetteerEntity } from './placeNames';

/** A place of a text with what it is taken for. */
export interface WeighedHit extends PlaceHit {
  readonly place: GazetteerEntity;
  readonly others: readonly GazetteerEntity[];
  /** Whether it is stated; else it is suggested. */
  readonly isSure: boolean;
}

/** A city of that size is named without any introduction. */
const WELL_KNOWN = 150_000;

/** Others with a name are worth a word if they have so large a part of the inhabitants. */
const COMPARABLE = 0.2;

/** Being in a country of which the text speaks counts so many times the inhabitants. */
const IN_COUNTRY = 20;

const RUSSIAN_BEFORE =
  /^(?:в|во|из|с|со|между|от|до|под|город(?:а|у|ом|е|ов|ами|ах)?|г|порт(?:а|е|у)?|столиц(?:а|ы|е|у)|мэр(?:а|у|ом|ы)?|аким(?:а|у|ом)?|хоким(?:а|у|ом)?|глав(?:а|ы|е|у|ой)|администраци(?:я|и|ю|ей)|мэри(?:я|и|ю|ей)|побратим(?:а|у|ом)?|жител(?:и|ей|ям))$/u;
const ENGLISH_BEFORE = /^(?:in|from|to|of|at|near|between|with|city|mayor|visited|and|via|port)$/u;

/** Weighs the hits of a text. `named` are the countries of which it speaks, by their codes. */
export function weighHits(
  tokens: readonly Token[],
  hits: readonly PlaceHit[],
  isRussian: boolean,
  named: ReadonlySet<string>,
): readonly WeighedHit[] {
  const countries = new Set(named);
  for (const { meanings } of hits) {
    const country = meanings.find(({ names, isMain }) => names.place.type === 'Country' && isMain);
    if (country) countries.add(country.names.place.country);
  }
  // Where a name has one bearer that is known to all, the text is about its country too.
  for (const { meanings } of hits) {
    const [best] = ranked(meanings, new Set());
    if (best && best.names.place.population >= WELL_KNOWN && best.isMain)
      countries.add(best.names.place.country);
  }
  const weighed = hits.flatMap((hit): WeighedHit[] => {
    const [best, ...others] = ranked(hit.meanings, countries);
    if (!best) return [];
    const { place } = best.names;
    const comparable = others.filter(
      ({ names, isMain }) =>
        isMain && names.place.type === place.type && names.place.population >= COMPARABLE * place.population,
    );
    const isSure = isSureOf(tokens, hit, best, countries, isRussian);
    return [{ ...hit, place, others: comparable.slice(0, 2).map(({ names }) => names.place), isSure }];
  });
  return besideSure(tokens, weighed);
}

/** Countries first, cities before regions of their name, names that are shown before others, then by inhabitants. */
function ranked(meanings: readonly Meaning[], countries: ReadonlySet<string>): readonly Meaning[] {
  const rank = ({ names, isMain }: Meaning) =>
    names.place.type === 'Country' && isMain ? 3 : names.place.type === 'City' ? 2 : 1;
  const weight = ({ names, isMain }: Meaning) =>
    (names.place.population + 1) *
    (countries.has(names.place.country) ? IN_COUNTRY : 1) *
    (isMain ? 1 : 0.05);
  return [...meanings].sort((a, b) => rank(b) - rank(a) || weight(b) - weight(a));
}

function isSureOf(
  tokens: readonly Token[],
  { first, last, isAtStart }: PlaceHit,
  { names, isMain }: Meaning,
  countries: ReadonlySet<string>,
  isRussian: boolean,
): boolean {
  const { place } = names;
  if (place.type === 'Country') return isMain;
  const words = tokens.slice(first, last + 1);
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  const before = tokens[first - 1];
  const isIntroduced =
    before !== undefined &&
    /^[.,]?\s$/u.test(words[0]?.gap ?? '') &&
    (isRussian ? RUSSIAN_BEFORE : ENGLISH_BEFORE).test(before.folded);
  if (!isMain) return isIntroduced && length > 3;
  const isGiven = words.length === 1 && givenNames(words[0]?.folded ?? '').length > 0;
  if (isGiven && !isIntroduced) return false;
  if (place.type === 'Region')
    return words.length > 1 || (isIntroduced && length > 4) || countries.has(place.country);
  if (length < 4) return place.population >= WELL_KNOWN;
  if (place.population >= WELL_KNOWN) return true;
  return isIntroduced || (countries.has(place.country) && !isAtStart);
}

/** What stands in a list with a sure place is one. */
function besideSure(tokens: readonly Token[], hits: readonly WeighedHit[]): readonly WeighedHit[] {
  const isJoined = (a: WeighedHit | undefined, b: WeighedHit | undefined) => {
    if (!a || !b) return false;
    const between = tokens.slice(a.last + 1, b.first);
    if (between.length > 1) return false;
    const words = between.map(({ folded }) => folded).join(' ');
    return (
      /^(?:и|and|with|с|или|or|а|&)?$/u.test(words) &&
      /^[,\s]*$/u.test(tokens[b.first]?.gap ?? '') &&
      (between.length === 1 || /,/u.test(tokens[b.first]?.gap ?? ''))
    );
  };
  const sure = hits.map(({ isSure }) => isSure);
  for (let at = 1; at < hits.length; at += 1)
    if (sure[at - 1] === true && isJoined(hits[at - 1], hits[at])) sure[at] = true;
  for (let at = hits.length - 2; at >= 0; at -= 1)
    if (sure[at + 1] === true && isJoined(hits[at], hits[at + 1])) sure[at] = true;
  return hits.map((hit, at) => ({ ...hit, isSure: sure[at] === true }));
}
