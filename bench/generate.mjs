/**
 * A graph of city diplomacy in the dossiers' terms, one row to a line: `node bench/generate.mjs --scale 0.1 > file.jsonl`.
 * The same scale gives the same bytes. At scale 1: 17,000 cities in 230 countries, 40,000 institutions, 60,000 officials,
 * 50,000 events over 20 years, 5,000 documents; ties and events gather at few cities. What a row refers to stands before it.
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

import { DAYS, EVENT_KINDS, INSTITUTION_KINDS, MODALITIES, ROLES, TIE_KINDS } from './generatedTerms.mjs';
import { cityNames, institutionNames, officialNames } from './invented.mjs';
import { randomFrom } from './random.mjs';

const TOPICS = 40;
const PASSAGES_EACH = 30;
const CHARACTERS = 6_000;
const FIRST_YEAR = 2005;
const YEARS = 20;

/** How many there are of each thing at a scale. */
export function sizes(scale) {
  const of = (count, least) => Math.max(least, Math.round(count * scale));
  const cities = of(17_000, 12);
  return {
    topics: TOPICS,
    countries: Math.min(230, of(230, 6)),
    cities,
    institutions: Math.max(2 * cities, of(40_000, 24)),
    officials: Math.max(3 * cities, of(60_000, 36)),
    documents: of(5_000, 4),
    events: of(50_000, 20),
    hubTies: Math.min(cities - 1, of(2_000, 8)),
    ties: of(40_000, 16),
  };
}

/** The rows in order, each `{heading: row}`. */
export function* rows(scale) {
  const size = sizes(scale);
  const random = randomFrom(20_261_124);
  const below = (count) => Math.floor(random() * count);
  const pick = (list) => list[below(list.length)];
  /** Few cities draw most: the first tenth of them draws nearly half. */
  const gathering = (count) => Math.floor(count * random() ** 3);
  const evidence = (document) => {
    const first = below(PASSAGES_EACH);
    const second = (first + 1 + below(PASSAGES_EACH - 1)) % PASSAGES_EACH;
    const numbers = random() < 0.5 ? [first] : [first, second];
    return numbers.map((number) => `doc:g${document}#${range(number)}`);
  };
  const fact = (content) => ({ ...content, basis: 'TEXT', evidence: evidence(below(size.documents)) });
  const day = () => {
    const year = FIRST_YEAR + below(YEARS);
    const month = String(1 + below(12)).padStart(2, '0');
    return random() < 0.1 ? `${year}-${month}` : `${year}-${month}-${pick(DAYS)}`;
  };
  const countryOf = (city) => (city < size.countries ? city : (city * 7_919) % size.countries);

  for (let t = 0; t < size.topics; t++) yield { topics: { id: `topic:g${t}`, names: { en: `Topic ${t}` } } };
  for (let d = 0; d < size.documents; d++) {
    yield {
      document: {
        id: `doc:g${d}`,
        names: { en: `Document ${d}` },
        language: pick(['en', 'ru', 'zh']),
        characters: CHARACTERS,
        sha256: d.toString(16).padStart(64, '0'),
        published: `${FIRST_YEAR + below(YEARS)}-${String(1 + below(12)).padStart(2, '0')}-15`,
      },
    };
    for (let p = 0; p < PASSAGES_EACH; p++) {
      const [start, end] = range(p).split('-').map(Number);
      yield {
        passages: {
          document: `doc:g${d}`,
          start,
          end,
          gloss: `Passage ${p} of document ${d} tells of a city`,
        },
      };
    }
  }
  for (let c = 0; c < size.countries; c++) {
    yield { countries: { id: `country:g${c}`, names: { en: `Country ${c}` } } };
  }
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

  // Institutions 2c and 2c + 1 are those of city c, the former its government; what is left goes to the large cities.
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
  // Officials 2c and 2c + 1 serve those institutions, and one more the government.
  const further = 2 * size.cities;
  for (let o = 0; o < size.officials; o++) {
    const third = o >= further && o < further + size.cities;
    const institution = o < further ? o : third ? 2 * (o - further) : gathering(size.institutions);
    const since = FIRST_YEAR + below(YEARS - 4);
    yield { officials: { id: `official:g${o}`, names: officialNames(o) } };
    yield {
      tenures: {
        id: `tenure:g${o}`,
        ...fact({
          official: `official:g${o}`,
          institution: `inst:g${institution}`,
          jurisdiction: `city:g${seats[institution]}`,
          title: third ? 'Deputy head' : 'Head',
          rank: third ? 'DEPUTY_HEAD' : 'HEAD',
          since: String(since),
          ...(random() < 0.5 ? { until: String(since + 3 + below(8)) } : {}),
        }),
      },
    };
  }

  const tie = (number, first, second) => ({
    ties: {
      id: `tie:g${number}`,
      ...fact({
        first: `city:g${first}`,
        second: `city:g${second}`,
        kind: pick(TIE_KINDS),
        level: 'CITY',
        since: String(1985 + below(39)),
      }),
    },
  });
  let ties = 0;
  for (let other = 1; other <= size.hubTies; other++) yield tie(ties++, 0, other);
  for (let t = 0; t < size.ties; t++) {
    // The hub's ties are all told above.
    const first = 1 + gathering(size.cities - 1);
    const second = 1 + below(size.cities - 1);
    if (first !== second) yield tie(ties++, first, second);
  }

  for (let e = 0; e < size.events; e++) {
    const event = `event:g${e}`;
    const document = e % size.documents;
    const told = (content) => ({ ...content, basis: 'TEXT', evidence: evidence(document) });
    const host = gathering(size.cities);
    const guests = [below(size.cities), ...(random() < 0.3 ? [gathering(size.cities)] : [])];
    const sides = [...new Set([host, ...guests])];
    yield { events: { id: event, names: { en: `Event ${e}` }, kind: pick(EVENT_KINDS) } };
    yield {
      occurrences: told({ subject: event, date: day(), modality: pick(MODALITIES), format: 'IN_PERSON' }),
    };
    yield { placements: told({ what: event, where: `city:g${host}` }) };
    const topics = new Set(Array.from({ length: 1 + below(3) }, () => gathering(size.topics)));
    for (const topic of topics) yield { subjects: told({ matter: event, topic: `topic:g${topic}` }) };
    const candidates = sides.flatMap((city) => [
      ['city', city, city],
      ['inst', 2 * city, city],
      ['inst', 2 * city + 1, city],
      ['official', 2 * city, city],
      ['official', 2 * city + 1, city],
      ['official', further + city, city],
    ]);
    const count = Math.min(candidates.length, 4 + below(9));
    for (let p = 0; p < count; p++) {
      const [[prefix, number, city]] = candidates.splice(below(candidates.length), 1);
      const behalf =
        prefix === 'city' || random() < 0.2 ? {} : { onBehalfOf: `city:g${city}`, onBehalfOfBasis: 'TEXT' };
      const capacity = prefix === 'official' && random() < 0.6 ? { capacity: `tenure:g${number}` } : {};
      const role = prefix === 'city' && city === host ? 'HOST' : pick(ROLES);
      yield { participations: told({ actor: `${prefix}:g${number}`, event, role, ...behalf, ...capacity }) };
    }
  }
}

function range(number) {
  const start = 10 + 190 * number;
  return `${start}-${start + 120}`;
}

/** Writes the lines to a stream, no faster than it takes them. @returns their number */
export async function generate(scale, stream) {
  let lines = 0;
  let text = '';
  for (const row of rows(scale)) {
    text += `${JSON.stringify(row)}\n`;
    lines += 1;
    if (text.length < 65_536) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.write(text);
  return lines;
}

/** Writes the lines to a file. @returns their number */
export async function generateFile(scale, path) {
  const stream = createWriteStream(path);
  const lines = await generate(scale, stream);
  stream.end();
  await once(stream, 'finish');
  return lines;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--scale');
  const scale = at < 0 ? 1 : Number(process.argv[at + 1]);
  if (!(scale > 0 && scale <= 10)) {
    console.error('--scale takes a number above 0 and at most 10, such as 0.1.');
    process.exitCode = 1;
  } else {
    await generate(scale, process.stdout);
  }
}
