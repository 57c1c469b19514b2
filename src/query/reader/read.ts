/** What reads values, and the objects of an answer that look-ups complete. */

/** An object of the answer: values under the client's own keys, in the client's order. */
export type AnswerObject = Record<string, unknown>;

/** Turns a positional value into a part of the answer. */
export type Read = (value: unknown, pending: Pending) => unknown;

/** So many rows are read at once; more are read later, one by one. */
const FEW = 20;

/** Puts rows in their places in the answer, one at each step. */
type Filling = () => Generator<void>;

/**
 * What an answer still lacks: objects that deferred look-ups complete, by number of the look-up and id, one object for each node;
 * and long lists, which are filled piece by piece, so that a large answer holds nobody up.
 */
export class Pending {
  private readonly fillings: Filling[] = [];
  private readonly objects = new Map<number, Map<string, AnswerObject>>();

  /** The object of a node, to be completed. */
  object(lookUp: number, id: string): AnswerObject {
    const objects = this.of(lookUp);
    const object = objects.get(id) ?? {};
    objects.set(id, object);
    return object;
  }

  /** A list with what is read from each row. */
  list(rows: readonly unknown[], read: Read): unknown[] {
    const list = new Array<unknown>(rows.length);
    this.each(rows, (row, index) => {
      list[index] = read(row, this);
    });
    return list;
  }

  /** Does something with each row, at once or later. */
  each<Row>(rows: readonly Row[], fill: (row: Row, index: number) => void): void {
    if (rows.length < FEW) rows.forEach(fill);
    else
      this.fillings.push(function* () {
        for (const [index, row] of rows.entries()) {
          fill(row, index);
          yield;
        }
      });
  }

  /** Does what was put off, one row at each step. */
  *filled(): Generator<void> {
    // A row may hold further lists.
    for (let filling = this.fillings.pop(); filling; filling = this.fillings.pop()) yield* filling();
  }

  /** The objects of a look-up, by id. */
  of(lookUp: number): Map<string, AnswerObject> {
    const known = this.objects.get(lookUp) ?? new Map<string, AnswerObject>();
    this.objects.set(lookUp, known);
    return known;
  }
}
