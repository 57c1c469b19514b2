/** The operations as documents that are parsed once, and asked of the record of now or of then. */
import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';

import type { Service } from '../differential/service';
import { documentOf, operationsOf, type Operation } from './operations';

/** An operation in one of the views: a number of the operation, and one of the view. */
export interface Drawn {
  readonly operation: number;
  readonly view: number;
}

/** Asks operations. */
export class Questions {
  private readonly operations: readonly Operation[];
  private readonly documents = new Map<string, DocumentNode>();

  constructor(private readonly service: Service) {
    this.operations = operationsOf(service.schema);
  }

  get schema(): GraphQLSchema {
    return this.service.schema;
  }

  get count(): number {
    return this.operations.length;
  }

  /** What is drawn, in words. */
  textOf(drawn: Drawn): string {
    return documentOf(this.operationOf(drawn), drawn.view, 'NOW');
  }

  /** The answer as text; at a change, or now. Fails on every error. */
  async answer(drawn: Drawn, knownAt?: number): Promise<string> {
    const operation = this.operationOf(drawn);
    const text = documentOf(operation, drawn.view, knownAt === undefined ? 'NOW' : 'KNOWN_AT');
    return this.ask(text, knownAt === undefined ? {} : { record: String(knownAt) });
  }

  /** The answer to a document as text. Fails on every error. */
  async ask(text: string, variables: Readonly<Record<string, unknown>>): Promise<string> {
    const { data, errors } = await this.service.ask(this.documentOf(text), variables);
    if (errors.length > 0) throw new Error(`${JSON.stringify(errors)} of ${text} with ${JSON.stringify(variables)}`);
    return JSON.stringify(data);
  }

  private operationOf({ operation }: Drawn): Operation {
    const found = this.operations[operation % this.operations.length];
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
