import { EVENT_KINDS, MODALITIES, ROLES } from './terms.mjs';

/** Events of two or three cities, each with its date, place, topics and participants. */
export function* eventRows(size, draws) {
  for (let e = 0; e < size.events; e++) yield* rowsOfEvent(e, size, draws);
}

function* rowsOfEvent(number, size, draws) {
  const { random, below, pick, gathering, factIn, day } = draws;
  const event = `event:g${number}`;
  const fact = (content) => factIn(number % size.documents, content);
  const host = gathering(size.cities);
  const guests = [below(size.cities), ...(random() < 0.3 ? [gathering(size.cities)] : [])];
  const cities = [...new Set([host, ...guests])];
  yield { events: { id: event, names: { en: `Event ${number}` }, kind: pick(EVENT_KINDS) } };
  yield {
    occurrences: fact({ subject: event, date: day(), modality: pick(MODALITIES), format: 'IN_PERSON' }),
  };
  yield { placements: fact({ what: event, where: `city:g${host}` }) };
  const topics = new Set(Array.from({ length: 1 + below(3) }, () => gathering(size.topics)));
  for (const topic of topics) yield { subjects: fact({ matter: event, topic: `topic:g${topic}` }) };
  const candidates = cities.flatMap((city) => actorsOf(city, size));
  const count = Math.min(candidates.length, 4 + below(9));
  for (let p = 0; p < count; p++) {
    const [[prefix, actor, city]] = candidates.splice(below(candidates.length), 1);
    const behalf =
      prefix === 'city' || random() < 0.2 ? {} : { onBehalfOf: `city:g${city}`, onBehalfOfBasis: 'TEXT' };
    const capacity = prefix === 'official' && random() < 0.6 ? { capacity: `tenure:g${actor}` } : {};
    const role = prefix === 'city' && city === host ? 'HOST' : pick(ROLES);
    yield { participations: fact({ actor: `${prefix}:g${actor}`, event, role, ...behalf, ...capacity }) };
  }
}

/** Who may take part for a city: the city, its institutions and their officials, as `[prefix, number, city]`. */
function actorsOf(city, size) {
  return [
    ['city', city, city],
    ['inst', 2 * city, city],
    ['inst', 2 * city + 1, city],
    ['official', 2 * city, city],
    ['official', 2 * city + 1, city],
    ['official', 2 * size.cities + city, city],
  ];
}
