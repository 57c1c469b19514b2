/** What reads values, and the objects of an answer that look-ups complete. */

/** An object of the answer: values under the client's own keys, in the client's order. */
export type AnswerObject = Record<string, unknown>;

/** Turns a positional value into a part of the answer. */
export type Read = (value: unknown, pending: Pending) => unknown;

/** The objects of an answer that deferred look-ups complete: by number of the look-up and id, one object for each node. */
export class Pending {
  private readonly objects = new Map<number, Map<string, AnswerObject>>();

  /** The object of a node, to be completed. */
  object(lookUp: number, id: string): AnswerObject {
    const objects = this.of(lookUp);
    const object = objects.get(id) ?? {};
    objects.set(id, object);
    return object;
  }

  /** The objects of a look-up, by id. */
  of(lookUp: number): Map<string, AnswerObject> {
    const known = this.objects.get(lookUp) ?? new Map<string, AnswerObject>();
    this.objects.set(lookUp, known);
    return known;
  }
}
