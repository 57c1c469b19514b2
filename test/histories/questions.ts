/** Some of the operations as documents that are parsed once, and asked of the record of now or of then. */
import fc from 'fast-check';
import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';

import type { Service } from '../differential/service';
import { documentOf, operationsOf, type Operation } from './operations';

/** An operation, and the view in which it is asked. */
interface Asked {
  readonly operation: Operation;
  readonly view: number;
}

/** Asks operations: those that a seed draws, since the database plans each for longer than it answers it. */
export class Questions {
  private readonly drawn: readonly Asked[];
  private readonly documents = new Map<string, DocumentNode>();

  constructor(
    private readonly service: Service,
    { seed, size }: { readonly seed: number; readonly size: number },
  ) {
    const operations = operationsOf(service.schema);
    const some = fc.uniqueArray(
      fc.record({
        operation: fc.constantFrom(...operations),
        // Most of the record at any time.
        view: fc.constantFrom(0, 0, 0, 1, 2, 3),
      }),
      { minLength: size, maxLength: size, selector: ({ operation }) => operation.name },
    );
    this.drawn = (fc.sample(some, { seed, numRuns: 1 })[0] ?? []).map((one) =>
      one.operation.dated === true ? one : { ...one, view: 0 },
    );
  }

  get schema(): GraphQLSchema {
    return this.service.schema;
  }

  get count(): number {
    return this.drawn.length;
  }

  /** A question in words, by its number. */
  textOf(number: number): string {
    const { operation, view } = this.of(number);
    return documentOf(operation, view, 'NOW');
  }

  /** The answer to a question as text; at a change, or now. Fails on every error. */
  async answer(number: number, knownAt?: number): Promise<string> {
    const { operation, view } = this.of(number);
    const text = documentOf(operation, view, knownAt === undefined ? 'NOW' : 'KNOWN_AT');
    const answer = await this.ask(text, knownAt === undefined ? {} : { record: String(knownAt) });
    return operation.ranked === true ? sorted(answer) : answer;
  }

  /** The answer to a document as text. Fails on every error. */
  async ask(text: string, variables: Readonly<Record<string, unknown>>): Promise<string> {
    const { data, errors } = await this.service.ask(this.documentOf(text), variables);
    if (errors.length > 0)
      throw new Error(`${JSON.stringify(errors)} of ${text} with ${JSON.stringify(variables)}`);
    return JSON.stringify(data);
  }

  private of(number: number): Asked {
    const found = this.drawn[number % this.drawn.length];
    if (!found) throw new Error('There are no operations');
    return found;
  }

  private documentOf(text: string): DocumentNode {
    const known = this.documents.get(text);
    if (known) return known;
    const document = parse(text);
    const faults = validate(this.service.schema, document);
    if (faults.length > 0) throw new Error(`${text}: ${faults.map(({ message }) => message).join('; ')}`);
    this.documents.set(text, document);
    return document;
  }
}

/** An answer with all of its lists sorted. */
function sorted(answer: string): string {
  return JSON.stringify(JSON.parse(answer), (_key, value: unknown) =>
    Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value,
  );
}
