import type { Naming } from '../model/declare/entries';
import { namedOf } from '../model/named';
import { isTerritory } from '../model/territories';
import { foldCleaned } from '../names/fold';
import { personForms } from '../names/personForms';
import { russianPerson } from '../names/russianPerson';
import { simplified } from '../names/hanzi';
import { KeyIndex } from './keyIndex';
import type { KnownEntity } from './knownEntity';
import { isGenericHanzi, isGenericName } from './genericNames';
import { nameVariants } from './nameVariants';
import { isOptional, PhraseTrie, phraseStems } from './phraseTrie';
import { tokenize, type Token } from './tokens';

/** A name without the places at its end, «Бюро по торговле», «Соглашение о сотрудничестве»: its own only where all these are spoken of. */
export interface ShortName {
  readonly entity: KnownEntity;
  readonly places: readonly string[];
  /** Any agreement is called so: its own only right beside the places. */
  readonly generic: boolean;
}

/** The names of known entities, ready to be found in a text. */
export interface NameIndex {
  readonly places: KeyIndex<KnownEntity>;
  readonly persons: KeyIndex<KnownEntity>;
  readonly phrases: PhraseTrie<KnownEntity>;
  readonly shortNames: PhraseTrie<ShortName>;
  /** Abbreviations and other names of one word, as written. */
  readonly exact: ReadonlyMap<string, readonly KnownEntity[]>;
  /** Names in Chinese characters, simplified; the longest first. */
  readonly characters: readonly (readonly [string, KnownEntity])[];
  /** The forms of a person's family name alone, by the person's id. */
  readonly families: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Which of the names can stand in a text is seen from their beginnings: so thirty thousand cities cost one comparison each,
 * and keys are made only for those of which the text may speak.
 */
export function indexNames(entities: Iterable<KnownEntity>, mayStand: (name: string) => boolean): NameIndex {
  const places = new KeyIndex<KnownEntity>('PLACE');
  const persons = new KeyIndex<KnownEntity>('PERSON');
  const phrases = new PhraseTrie<KnownEntity>();
  const exact = new Map<string, KnownEntity[]>();
  const characters: (readonly [string, KnownEntity])[] = [];
  const generics: (readonly [string, KnownEntity])[] = [];
  const families = new Map<string, Set<string>>();
  const others: (readonly [string, KnownEntity])[] = [];
  for (const entity of entities) {
    for (const name of entity.names.filter(mayStand)) {
      if (/\p{Script=Han}/u.test(name)) {
        if (!isGenericHanzi(simplified(name))) characters.push([simplified(name), entity]);
      } else if (namedOf(entity.type) === 'PERSON') {
        persons.add(name, entity);
        families.set(entity.id, new Set([...(families.get(entity.id) ?? []), ...familyForms(name)]));
      } else {
        if (isTerritory(entity.type)) addPlace(places, name, entity);
        others.push([name, entity]);
      }
    }
  }
  for (const [name, entity] of others) {
    for (const variant of nameVariants(name)) {
      // «Бюро по торговле (Харбин)» is a short name without its bracket.
      if (variant.name !== name && isPlaceIn(name, places)) continue;
      if (isGenericName(variant.name, entity.type)) generics.push([variant.name, entity]);
      else if (phraseStems(variant.name).length > 1) phrases.add(variant.name, entity);
      else if (variant.exact) exact.set(variant.name, [...(exact.get(variant.name) ?? []), entity]);
    }
  }
  const shortNames = new PhraseTrie<ShortName>();
  for (const [name, entity] of others) addShortNames(shortNames, name, entity, { places, phrases });
  for (const [name, entity] of generics) {
    const parties = placesOf(entity, places);
    if (parties.length > 0) shortNames.add(name, { entity, places: parties, generic: true });
  }
  characters.sort(([a], [b]) => b.length - a.length);
  return { places, persons, phrases, shortNames, exact, characters, families };
}

/** The places of which the names of an entity speak: the parties of an agreement, the seat of a body. */
function placesOf(entity: KnownEntity, places: KeyIndex<KnownEntity>): readonly string[] {
  const named = entity.names.flatMap((name) =>
    tokenize(name).flatMap(({ text, capital }) => (capital ? places.find(text).slice(0, 1) : [])),
  );
  return [...new Set(named.map(({ id }) => id))];
}

/** An abbreviation of a place is found as a word only where it is short: «РФ», USA. */
function addPlace(places: KeyIndex<KnownEntity>, name: string, entity: KnownEntity): void {
  for (const variant of nameVariants(name)) {
    if (!variant.exact || /^\p{L}{2,4}$/u.test(variant.name)) places.add(variant.name, entity);
  }
}

const BRACKET_AT_END = /\(([^()]*)\)\s*$/u;

function isPlaceIn(name: string, places: KeyIndex<KnownEntity>): boolean {
  const bracketed = BRACKET_AT_END.exec(name)?.[1];
  return bracketed !== undefined && places.find(bracketed).length > 0;
}

/** The family name of a person in all its forms; none of a Chinese or other name of which we cannot tell it. */
function familyForms(name: string): readonly string[] {
  const words = name.split(/\s+/u);
  const last = words.at(-1) ?? '';
  if (!/^\p{Script=Cyrillic}/u.test(name)) {
    return words.length > 1 && last.length > 4 ? [foldCleaned(last.toLowerCase())] : [];
  }
  const person = russianPerson(words.map((word) => foldCleaned(word.toLowerCase())));
  if (!person?.sure || person.family.length < 4) return [];
  return [person.family, ...personForms(person).map(({ family }) => family)];
}

/** A name without the places, or the body, at its end, where {@link MIN_WORDS} allows it. */
function addShortNames(
  shortNames: PhraseTrie<ShortName>,
  name: string,
  entity: KnownEntity,
  names: Pick<NameIndex, 'places' | 'phrases'>,
): void {
  const shortest = MIN_WORDS[namedOf(entity.type) ?? 'TITLE'];
  if (shortest === undefined) return;
  const addShort = (rest: string, tail: string) => {
    const places = idsOfTail(tail, names);
    const short = rest.replace(LINK_AT_END, '');
    if (places && phraseStems(short).length >= shortest)
      shortNames.add(short, {
        entity,
        places,
        generic: namedOf(entity.type) === undefined && isGenericName(short, entity.type),
      });
  };
  const bracketed = BRACKET_AT_END.exec(name);
  if (bracketed) addShort(name.slice(0, bracketed.index), bracketed[1] ?? '');
  const tokens = tokenize(name);
  for (const [at, { start }] of tokens.entries()) {
    if (at >= shortest) addShort(name.slice(0, start), name.slice(start));
  }
}

/** What leads to the places at the end of a name. */
const LINK_AT_END =
  /[\s«"(,–—-]*(?:\s(?:между|в|во|с|со|of|in|for|города?|г\.|the|between|with|and|at)[\s«"(]*)*$/iu;

/** Words that a name keeps at least when its end is left out; an agreement’s parties and an event’s place may be left out as well. */
const MIN_WORDS: Readonly<Partial<Record<Naming, number>>> = { BODY: 2, TITLE: 3 };

/** The places and bodies that an end of a name consists of, all words of it; undefined where it says anything else. */
function idsOfTail(
  tail: string,
  { places, phrases }: Pick<NameIndex, 'places' | 'phrases'>,
): string[] | undefined {
  const tokens = tokenize(tail);
  const ids: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const [phrase] = phrases.phrasesAt(tokens, at);
    const [place] = token.capital ? places.find(token.text) : [];
    if (phrase) {
      ids.push(...phrase.values.slice(0, 1).map(({ id }) => id));
      at = phrase.last;
    } else if (place) ids.push(place.id);
    else if (!isOptional(token.folded) && !/^(?:между|во|со|с|о|об|between|with)$/.test(token.folded))
      return undefined;
  }
  return ids.length > 0 ? ids : undefined;
}
