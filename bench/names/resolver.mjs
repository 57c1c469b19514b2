/** From a city and its country as they are written to a city of the gazetteer; none where it is left open. */
import { KeyIndex } from './keyIndex.mjs';
import { allNames } from './chinese.mjs';

/** What decides in sameName. */
const SAME = 0.75;

/** A namesake counts for nothing when the other has so many times its inhabitants. */
const LARGER = 5;

/** How far the districts of a city lie from its middle, in kilometres. */
const DISTRICT = 60;

/**
 * Where names are romanised from Cyrillic, so that one spelling for all schemes says something: elsewhere Stolberg and
 * Stollberg are two cities.
 */
const CYRILLIC = new Set('BA BG BY KG KZ ME MK MN RS RU TJ UA UZ'.split(' '));

/** Words of a country's full name that tell no countries apart. */
const STATE = /\b(?:the|republic|kingdom|state|of)\b/g;

export class Resolver {
  #names;
  #countries = new Map();
  #regions = new Map();
  #cities;
  #codes = new Map();
  #distance;

  constructor(places, names, distance) {
    this.#names = names;
    this.#distance = distance;
    this.#cities = new KeyIndex(names);
    for (const place of places) {
      const known = { Country: this.#countries, Region: this.#regions }[place.type];
      if (known) this.#note(known, place);
      else this.#cities.add(place, allNames(place), 'PLACE', (kind) => kind !== 'w');
    }
  }

  #note(known, place) {
    for (const name of allNames(place)) {
      const folded = this.#names.folded(name);
      known.set(folded, [...(known.get(folded) ?? []), place]);
    }
  }

  /** The ISO 3166-1 code of a country as written; also of one of its regions («England»). */
  country(text) {
    if (!this.#codes.has(text)) this.#codes.set(text, this.#codeOf(text));
    return this.#codes.get(text);
  }

  #codeOf(text) {
    // «England, United Kingdom», «Georgia (country)»: the last part that is a country.
    const parts = [text, ...text.split(/[,()]/).toReversed()]
      .map(this.#names.folded)
      .filter((part) => part !== '');
    for (const part of parts) {
      const short = part.replace(STATE, ' ').replace(/ +/g, ' ').trim();
      const found = this.#countries.get(part) ?? this.#countries.get(short) ?? this.#regions.get(part) ?? [];
      const codes = new Set(found.map(({ country }) => country));
      if (codes.size === 1) return [...codes][0];
    }
    return null;
  }

  /** The city that bears the name; null where none does, or several that are nearly of one size. */
  city(text, countryText) {
    const code = this.country(countryText);
    if (code === null) return null;
    const { name, beside } = partsOf(text);
    const regions = partsOf(countryText).beside.length > 0 ? [partsOf(countryText).name] : [];
    // «Kōtō (Tokyo)», «Brno – Bystrc», «Stratford, Ontario»: what is not where that lies is another one.
    return (
      this.#choice(text, code, regions) ??
      (name === text ? null : this.#choice(name, code, [...beside, ...regions]))
    );
  }

  #choice(name, code, beside) {
    const found = this.#cities
      .find(name, 'PLACE', { least: SAME })
      .filter(({ entity, kind }) => entity.country === code && (kind !== 'l' || CYRILLIC.has(code)));
    // Further forms are of any language and any time; whom the name is shown for comes first.
    const folded = this.#names.folded(name);
    const shown = found.filter(({ entity }) => isShown(entity, folded, this.#names));
    const named = shown.length > 0 ? shown : found;
    const best = named.filter(({ score }) => score === named[0].score).map(({ entity }) => entity);
    const fitting = beside.reduce((left, place) => this.#within(left, place, code), best);
    const [choice, next] = fitting;
    if (choice === undefined) return null;
    return next === undefined || choice.population >= LARGER * (next.population ?? 0) ? choice : null;
  }

  /** Those that lie in a region or near a city of this name; a name that is neither says nothing. */
  #within(cities, text, code) {
    const folded = this.#names.folded(text);
    const regions = (this.#regions.get(folded) ?? []).filter(({ country }) => country === code);
    const around = this.#cities
      .find(text, 'PLACE', { least: SAME })
      .map(({ entity }) => entity)
      .filter(({ country }) => country === code);
    if (regions.length === 0 && around.length === 0) return [];
    return cities.filter(
      (city) =>
        regions.some(({ id }) => city.within.includes(id)) ||
        around.slice(0, 1).some((other) => other !== city && this.#distance(other, city) <= DISTRICT),
    );
  }
}

function isShown({ names: { en, ru, zh } }, folded, names) {
  return [en, ru, zh].some((name) => name && names.folded(name) === folded);
}

/** The name, and what stands beside it: a region after a comma, a city in brackets or before a dash. */
function partsOf(text) {
  const [first, ...rest] = text
    .split(/[,()]/)
    .map((part) => part.trim())
    // «(district)», «(rural gmina)» say what it is, not where.
    .filter((part) => part !== '' && !/^\p{Ll}/u.test(part));
  const dash = first?.match(/^(.+) – (.+)$/);
  if (dash) return { name: dash[2], beside: [dash[1], ...rest] };
  return { name: first ?? text, beside: rest };
}
