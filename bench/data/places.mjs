import { cityNames } from './names.mjs';

/** Countries, and cities in them. */
export function* placeRows(size, { random, below, fact }) {
  for (let c = 0; c < size.countries; c++) {
    yield { countries: { id: `country:g${c}`, names: { en: `Country ${c}` } } };
  }
  const countryOf = (city) => (city < size.countries ? city : (city * 7_919) % size.countries);
  for (let c = 0; c < size.cities; c++) {
    yield {
      cities: {
        id: `city:g${c}`,
        names: cityNames(c),
        latitude: Math.round(random() * 1_600_000 - 800_000) / 10_000,
        longitude: Math.round(random() * 3_600_000 - 1_800_000) / 10_000,
        population: 1_000 + below(5_000_000),
      },
    };
    yield { placements: fact({ what: `city:g${c}`, where: `country:g${countryOf(c)}` }) };
  }
}
