/**
 * An archive: the whole graph as JSON Lines, history, decisions and all, so that a graph that is restored from it answers every
 * question as the first did, `knownAt` included. The first line says what it is, the last that nothing is missing.
 */

/** The form of the lines; a reader refuses others. */
export const FORMAT = 1;

/** The first line. */
export interface Head {
  readonly archive: {
    readonly format: number;
    /** The last migration of the schema that the graph had. */
    readonly schema: number;
    /** The number of the last change of the record. */
    readonly version: number;
  };
}

/** A node: a number that relationships name it by, its labels, its properties, and which of these are floating-point numbers. */
export interface NodeLine {
  readonly node: readonly [
    number: number,
    labels: readonly string[],
    properties: Readonly<Record<string, unknown>>,
    floats?: readonly string[],
  ];
}

/** A relationship: where it begins, its type, where it ends, its properties, and which of these are floating-point numbers. */
export interface RelationshipLine {
  readonly relationship: readonly [
    from: number,
    type: string,
    to: number,
    properties: Readonly<Record<string, unknown>>,
    floats?: readonly string[],
  ];
}

/** The last line. */
export interface EndLine {
  readonly end: { readonly nodes: number; readonly relationships: number };
}

export type Line = Head | NodeLine | RelationshipLine | EndLine;

/** Labels of nodes that belong to a server and not to the graph: keys of people, answers kept for repeated requests, migrations. */
const OF_A_SERVER = ['ApiKey', 'Migration', 'Request'];

/** The same as a condition on labels. */
export const SERVER_LABELS = `(${OF_A_SERVER.join('|')})`;

/** Whether an archive may hold a node with these labels: one that grants a key would let a stranger in. */
export function isArchived(labels: readonly string[]): boolean {
  return !labels.some((label) => OF_A_SERVER.includes(label));
}
