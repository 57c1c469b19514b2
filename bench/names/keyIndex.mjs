/** An index in memory: which entities bear a key, and with what weight. What the server asks of its database, without one. */
export class KeyIndex {
  #bearers = new Map();

  /** @param keys the pure functions of src/names, from the build */
  constructor(keys) {
    this.keys = keys;
  }

  /** Adds an entity under all keys of its names; of kinds that `keeps` refuses none. */
  add(entity, names, named, keeps = () => true) {
    for (const { key, kind, weight } of this.keys.keysOfNames(names, named)) {
      if (!keeps(kind)) continue;
      const bearers = this.#bearers.get(key);
      if (bearers) bearers.push([entity, weight]);
      else this.#bearers.set(key, [[entity, weight]]);
    }
  }

  /** Who may be meant, the surest first, of equals the one with more inhabitants, as the server ranks; none below `least`. */
  find(text, named, { keeps = () => true, least = LEAST } = {}) {
    const scores = new Map();
    for (const { key, kind, weight } of this.keys.queryKeys(text, named)) {
      if (weight < least || !keeps(kind)) continue;
      for (const [entity, stored] of this.#bearers.get(key) ?? []) {
        const score = Math.min(weight, stored);
        if (score >= least && score > (scores.get(entity)?.score ?? 0)) scores.set(entity, { score, kind });
      }
    }
    return [...scores].map(([entity, match]) => ({ entity, ...match })).sort(surest);
  }
}

/** A single word in common (0.4) answers nothing. */
export const LEAST = 0.5;

function surest(a, b) {
  const inhabitants = (b.entity.population ?? 0) - (a.entity.population ?? 0);
  return b.score - a.score || inhabitants || (a.entity.id < b.entity.id ? -1 : 1);
}
