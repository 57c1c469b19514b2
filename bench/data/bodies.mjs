import { institutionNames, officialNames } from './names.mjs';
import { FIRST_YEAR, YEARS } from './sizes.mjs';
import { INSTITUTION_KINDS } from './terms.mjs';

/** Institutions in cities, and officials who hold offices in them. */
export function* bodyRows(size, draws) {
  const seats = yield* institutionRows(size, draws);
  yield* officialRows(size, draws, seats);
}

/** Institutions 2c and 2c + 1 are those of city c, the former its government; the others go to the large cities. */
function* institutionRows(size, { pick, gathering, fact }) {
  const seats = [];
  for (let i = 0; i < size.institutions; i++) {
    const city = i < 2 * size.cities ? i >> 1 : gathering(size.cities);
    seats.push(city);
    const kind = i < 2 * size.cities && i % 2 === 0 ? 'GOVERNMENT' : pick(INSTITUTION_KINDS);
    const government = kind === 'GOVERNMENT';
    const names = institutionNames(i, { government, city, others: size.institutions - size.cities });
    yield { institutions: { id: `inst:g${i}`, names, kind } };
    yield { placements: fact({ what: `inst:g${i}`, where: `city:g${city}` }) };
  }
  return seats;
}

/** Officials 2c and 2c + 1 serve the institutions of city c, and a third one its government. */
function* officialRows(size, { random, below, gathering, fact }, seats) {
  const thirds = 2 * size.cities;
  for (let o = 0; o < size.officials; o++) {
    const isThird = o >= thirds && o < thirds + size.cities;
    const institution = o < thirds ? o : isThird ? 2 * (o - thirds) : gathering(size.institutions);
    const since = FIRST_YEAR + below(YEARS - 4);
    yield { officials: { id: `official:g${o}`, names: officialNames(o) } };
    yield {
      tenures: {
        id: `tenure:g${o}`,
        ...fact({
          official: `official:g${o}`,
          institution: `inst:g${institution}`,
          jurisdiction: `city:g${seats[institution]}`,
          title: isThird ? 'Deputy head' : 'Head',
          rank: isThird ? 'DEPUTY_HEAD' : 'HEAD',
          since: String(since),
          ...(random() < 0.5 ? { until: String(since + 3 + below(8)) } : {}),
        }),
      },
    };
  }
}
