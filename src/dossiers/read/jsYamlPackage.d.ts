/** The part of the npm package `js-yaml` that is used here; it ships no types. */
declare module 'js-yaml' {
  /** A rule for plain scalars. */
  export class Type {
    constructor(
      tag: string,
      options: {
        readonly kind: 'scalar';
        /** Whether it reads a text. */
        readonly resolve: (text: unknown) => boolean;
        readonly construct: (text: string) => unknown;
      },
    );
  }

  export interface Schema {
    extend(rules: { readonly implicit: readonly Type[] }): Schema;
  }

  /** Texts, lists and mappings only. */
  export const FAILSAFE_SCHEMA: Schema;

  /** What cannot be read. */
  export class YAMLException extends Error {
    readonly reason: string;
    readonly mark?: { readonly position: number };
  }

  /** What a listener sees of the parser: where it is, and what it has read when a part is closed. */
  export interface ParserState {
    readonly kind: 'scalar' | 'sequence' | 'mapping' | null;
    readonly result: unknown;
    /** From 0. */
    readonly line: number;
    readonly position: number;
  }

  /** Reads one document; throws YAMLException on anything that it cannot read, nesting beyond 100 levels included. */
  export function load(
    text: string,
    options: {
      readonly schema: Schema;
      /** Whether of a key that stands twice the last counts, as in JSON; otherwise it cannot be read. */
      readonly json?: boolean;
      readonly listener?: (event: 'open' | 'close', state: ParserState) => void;
    },
  ): unknown;
}
