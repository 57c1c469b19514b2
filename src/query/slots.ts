/** The objects of an answer. */

/**
 * An object whose keys are the keys of the answer. The field resolver recognises it and picks by key; everything else
 * is picked by field name.
 */
export class Slots {
  [key: string]: unknown;
}

/** The objects of an answer that are still empty, by deferral and id; the same object wherever the node is met. */
export class Pending {
  private readonly objects = new Map<number, Map<string, Slots>>();

  /** The object of a node, to be filled in later. */
  object(deferral: number, id: string): Slots {
    const known = this.of(deferral);
    const object = known.get(id) ?? new Slots();
    known.set(id, object);
    return object;
  }

  /** The objects of a deferral, by id. */
  of(deferral: number): Map<string, Slots> {
    const known = this.objects.get(deferral) ?? new Map<string, Slots>();
    this.objects.set(deferral, known);
    return known;
  }
}
