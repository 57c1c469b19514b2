import { bodyRows } from './bodies.mjs';
import { documentRows } from './documents.mjs';
import { drawsFor } from './draws.mjs';
import { eventRows } from './events.mjs';
import { placeRows } from './places.mjs';
import { sizes } from './sizes.mjs';
import { tieRows } from './ties.mjs';

/** The rows of a scale, each `{heading: row}`; what a row refers to comes before it. */
export function* rows(scale) {
  const size = sizes(scale);
  const draws = drawsFor(size);
  for (let t = 0; t < size.topics; t++) yield { topics: { id: `topic:g${t}`, names: { en: `Topic ${t}` } } };
  yield* documentRows(size, draws);
  yield* placeRows(size, draws);
  yield* bodyRows(size, draws);
  yield* tieRows(size, draws);
  yield* eventRows(size, draws);
}
