/** What `/operations.json` lists; the page at `/` reads the same types. */

/** A value of an enum. */
export interface EnumValue {
  readonly name: string;
  readonly description?: string;
}

/** A variable of a published operation, with what a form needs to know of it. */
export interface OperationVariable {
  readonly name: string;
  /** As it is written in GraphQL, such as `[ID!]!`. */
  readonly type: string;
  /** Whether a request without it fails. */
  readonly required: boolean;
  readonly list: boolean;
  /** How one value is written; `json` for input objects. */
  readonly input: 'text' | 'number' | 'boolean' | 'enum' | 'json';
  /** The values of an enum. */
  readonly values?: readonly EnumValue[];
  /** What the schema says of the argument that the variable stands for. */
  readonly description?: string;
  readonly default?: unknown;
  /** The value of the file's `# example:` line. */
  readonly example?: unknown;
}

/** A published operation: one file of `schema/operations/`. */
export interface Operation {
  readonly name: string;
  /** The first sentence of the comment at the head of the file, or else the name. */
  readonly title: string;
  /** The rest of that comment. */
  readonly description: string;
  readonly document: string;
  /**
   * The document as of a moment of the record, which it takes as the variable `knownAt`; absent where a root field is about
   * the record of now, or about none.
   */
  readonly documentKnownAt?: string;
  readonly variables: readonly OperationVariable[];
}
