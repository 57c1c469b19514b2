/** An index in memory: which entities bear a key, and with what weight. What the server asks of its database, without one. */
export class KeyIndex {
  #bearers = new Map();
  #keysOfEntity = new Map();

  /** @param keys the pure functions of src/names, from the build */
  constructor(keys) {
    this.keys = keys;
  }

  /** Adds an entity under all keys of its names; of kinds that `keeps` refuses none. */
  add(entity, names, named, keeps = () => true) {
    this.remove(entity);
    const added = [];
    const best = new Map();
    for (const form of names) {
      const characters = this.keys.isHan(form);
      for (const { key, kind, weight } of this.keys.indexKeys(form, named)) {
        if (!keeps(kind)) continue;
        const known = best.get(key);
        const heavier = weight > (known?.weight ?? 0) ? { form, weight } : known;
        best.set(key, { entity, ...heavier, characters: characters || known?.characters === true });
      }
    }
    for (const [key, bearer] of best) {
      added.push(key);
      const bearers = this.#bearers.get(key);
      if (bearers) bearers.push(bearer);
      else this.#bearers.set(key, [bearer]);
    }
    this.#keysOfEntity.set(entity, added);
  }

  /** Takes an entity out; whoever adds it again changes its names. */
  remove(entity) {
    for (const key of this.#keysOfEntity.get(entity) ?? []) {
      this.#bearers.set(
        key,
        this.#bearers.get(key).filter((bearer) => bearer.entity !== entity),
      );
    }
    this.#keysOfEntity.delete(entity);
  }

  /** Who may be meant, the surest first, of equals the one with more inhabitants, as the server ranks; none below `least`. */
  find(text, named, { keeps = () => true, least = LEAST } = {}) {
    const found = new Map();
    const inCharacters = this.keys.isHan(text);
    for (const { key, kind, weight } of this.keys.queryKeys(text, named)) {
      if (weight < least || !keeps(kind)) continue;
      for (const { entity, form, weight: stored, characters } of this.#bearers.get(key) ?? []) {
        const score = Math.min(weight, stored);
        if (score < least) continue;
        const known = found.get(entity);
        const best = score > (known?.score ?? 0) ? { score, kind, form } : known;
        found.set(entity, {
          ...best,
          // Other characters that are read alike.
          namesake: (known?.namesake ?? inCharacters) && this.keys.shareOnlyReading([kind]),
          characters: characters || known?.characters === true,
        });
      }
    }
    return [...found]
      .map(([entity, { score, kind, form, namesake, characters }]) => ({
        entity,
        kind,
        form,
        score: namesake && characters ? Math.min(score, this.keys.SAME_READING_SCORE) : score,
      }))
      .filter(({ score }) => score >= least)
      .sort(surest);
  }
}

/** A single word in common (0.4) answers nothing. */
export const LEAST = 0.5;

function surest(a, b) {
  const inhabitants = (b.entity.population ?? 0) - (a.entity.population ?? 0);
  return b.score - a.score || inhabitants || (a.entity.id < b.entity.id ? -1 : 1);
}
