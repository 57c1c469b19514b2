/** Counting answers and the time that they take. */

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** At most so many of a list, in their order; the same ones for the same seed. */
export function sample(all, most, seed) {
  if (all.length <= most) return [...all];
  const next = seeded(seed);
  const chosen = new Set();
  while (chosen.size < most) chosen.add(Math.floor(next() * all.length));
  return [...chosen].sort((a, b) => a - b).map((at) => all[at]);
}

/** A row of the table while it is counted. */
export class Tally {
  #taken = [];
  asked = 0;
  answered = 0;
  right = 0;
  /** Those that have a right answer; all, unless told. */
  answerable = 0;
  misses = [];

  constructor(set, about, goal = {}) {
    Object.assign(this, { set, about, goal });
  }

  /** The answer to a question, timed. */
  timed(question) {
    const start = performance.now();
    const answer = question();
    this.#taken.push(performance.now() - start);
    return answer;
  }

  /** Counts an answer: whether there was one, whether it is right, and whether a right one is there at all. */
  count({ answered, right, answerable = true }, miss) {
    this.asked++;
    if (answerable) this.answerable++;
    if (answered) this.answered++;
    if (right) this.right++;
    if (answered ? !right : answerable) this.misses.push(miss);
  }

  row() {
    const { set, about, goal, asked, answered, answerable, right } = this;
    const [precision, recall] = [share(right, answered), share(right, answerable)];
    const f1 = answered + answerable === 0 ? null : rounded((2 * right) / (answered + answerable));
    const sorted = this.#taken.toSorted((a, b) => a - b);
    const median = sorted.length === 0 ? null : rounded(sorted[Math.floor(sorted.length / 2)]);
    return { set, about, asked, answered, answerable, right, precision, recall, f1, median, goal };
  }
}

function share(part, of) {
  // Rounded down: no goal is reached by rounding.
  return of === 0 ? null : Math.floor((part / of) * 10_000) / 10_000;
}

function rounded(value) {
  return Number(value.toFixed(4));
}
