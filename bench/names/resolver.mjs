/**
 * From a city and its country as they are written to a city of the gazetteer; none where it is left open. The country is read
 * here; what is found in the index is weighed by src/schema/questions/resolve, which the server's `resolve` asks as well.
 */
import { KeyIndex } from './keyIndex.mjs';
import { allNames } from './chinese.mjs';

/** How far the districts of a city lie from its middle, in kilometres. */
const DISTRICT = 60;

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
      const folded = this.#names.fold(name);
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
      .map(this.#names.fold)
      .filter((part) => part !== '');
    for (const part of parts) {
      const short = part.replace(STATE, ' ').replace(/ +/g, ' ').trim();
      const found = this.#countries.get(part) ?? this.#countries.get(short) ?? this.#regions.get(part) ?? [];
      const codes = new Set(found.map(({ country }) => country));
      if (codes.size === 1) return [...codes][0];
    }
    return null;
  }

  /** The city that bears the name; null where none does, or several that nothing tells apart. */
  city(text, countryText) {
    const code = this.country(countryText);
    if (code === null) return null;
    const { name, qualifiers } = this.#names.splitQualifiers(text);
    // «England, United Kingdom»
    const written = this.#names.splitQualifiers(countryText);
    const regions = written.qualifiers.length > 0 ? [written.name] : [];
    return (
      this.#choice(text, code, regions) ??
      (name === text ? null : this.#choice(name, code, [...qualifiers, ...regions]))
    );
  }

  #choice(text, code, besides) {
    const found = this.#found(text, code);
    if (found.length === 0) return null;
    const spelling = this.#names.placeSpelling(text);
    const known = found.map(({ entity, form, score }) => ({
      id: entity.id,
      form,
      name: this.#names.nameDecision(text, {
        form,
        forms: allNames(entity),
        named: 'PLACE',
        score,
        byKey: true,
      }),
      cities: [entity.id],
      countries: [entity.country],
      places: [entity.id, ...entity.within],
      offices: [],
      place: {
        population: entity.population || null,
        shown: isShown(entity, spelling, this.#names),
        kind: 'CITY',
      },
    }));
    const beside = {
      country: code,
      city: null,
      office: null,
      besides: besides.map((each) => this.#neighbour(each, code, found)),
    };
    const [first] = this.#names.candidates(known, beside);
    return first?.decision === 'SAME' ? found.find(({ entity }) => entity.id === first.id).entity : null;
  }

  /** The cities of the country whose names come near. */
  #found(text, code) {
    return this.#cities.find(text, 'PLACE').filter(({ entity }) => entity.country === code);
  }

  #neighbour(text, code, found) {
    const folded = this.#names.fold(text);
    const regions = (this.#regions.get(folded) ?? []).filter(({ country }) => country === code);
    const [centre] = this.#found(text, code);
    const near = found
      .map(({ entity }) => entity)
      .filter((city) => centre && centre.entity !== city && this.#distance(centre.entity, city) <= DISTRICT);
    return { text, places: regions.map(({ id }) => id), near: near.map(({ id }) => id) };
  }
}

function isShown({ names: { en, ru, zh } }, spelling, { placeSpelling }) {
  return [en, ru, zh].some((name) => name && placeSpelling(name) === spelling);
}
