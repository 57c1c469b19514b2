/** Seeded draws: every part of the generated graph draws from one sequence, so their order decides the bytes. */
import { randomFrom } from '../random.mjs';
import { PASSAGES_EACH, passageRange } from './passages.mjs';
import { FIRST_YEAR, YEARS } from './sizes.mjs';
import { DAYS } from './terms.mjs';

/** The draws for a graph of these sizes. */
export function drawsFor(size) {
  const random = randomFrom(20_261_124);
  const below = (count) => Math.floor(random() * count);
  const pick = (list) => list[below(list.length)];
  const evidence = (document) => {
    const first = below(PASSAGES_EACH);
    const second = (first + 1 + below(PASSAGES_EACH - 1)) % PASSAGES_EACH;
    const numbers = random() < 0.5 ? [first] : [first, second];
    return numbers.map((number) => `doc:g${document}#${passageRange(number)}`);
  };
  /** A fact on evidence from a document. */
  const factIn = (document, content) => ({ ...content, basis: 'TEXT', evidence: evidence(document) });
  return {
    random,
    below,
    pick,
    /** A number below a count; few draw most: the first tenth draws nearly half. */
    gathering: (count) => Math.floor(count * random() ** 3),
    factIn,
    /** A fact on evidence from any document. */
    fact: (content) => factIn(below(size.documents), content),
    day: () => {
      const year = FIRST_YEAR + below(YEARS);
      const month = String(1 + below(12)).padStart(2, '0');
      return random() < 0.1 ? `${year}-${month}` : `${year}-${month}-${pick(DAYS)}`;
    },
  };
}
