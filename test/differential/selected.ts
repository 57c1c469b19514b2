/** What a document selects, as data: fields with their arguments, fragments and selections, and how they are written. */
import { astFromValue, coerceInputValue, print, type GraphQLInputType } from 'graphql';

/** A value given to an argument, as it stands in JSON variables. */
export interface Argument {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly value: unknown;
}

/** One selected field. */
export interface Selected {
  readonly name: string;
  readonly alias?: string;
  readonly args?: readonly Argument[];
  /** The type of the fragment in which it is selected. */
  readonly on?: string;
  readonly below?: readonly Selected[];
}

/** A document with its variables. */
export interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The key under which a field is answered. */
export function keyOf({ alias, name }: Selected): string {
  return alias ?? name;
}

/** A field without arguments. */
export function field(name: string, below?: readonly Selected[]): Selected {
  return below === undefined ? { name } : { name, below };
}

/** A document that selects some root fields, with all values of arguments written out. */
export function written(roots: readonly Selected[]): Request {
  return {
    query: `query ${textOf(roots, ({ type, value }) => literal(type, value))}`,
    variables: {},
  };
}

/** The same with a variable for each value. */
export function withVariables(roots: readonly Selected[]): Request {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const body = textOf(roots, ({ type, value }) => {
    const name = `v${String(declared.length)}`;
    variables[name] = value;
    declared.push(`$${name}: ${String(type)}`);
    return `$${name}`;
  });
  return { query: `query ${declared.length > 0 ? `(${declared.join(', ')}) ` : ''}${body}`, variables };
}

function textOf(picks: readonly Selected[], valueOf: (argument: Argument) => string): string {
  return `{ ${picks.map((pick) => pickText(pick, valueOf)).join(' ')} }`;
}

function pickText(pick: Selected, valueOf: (argument: Argument) => string): string {
  const { name, alias, args = [], on, below } = pick;
  const given = args.map((argument) => `${argument.name}: ${valueOf(argument)}`).join(', ');
  const text = [
    alias === undefined ? name : `${alias}: ${name}`,
    given === '' ? '' : `(${given})`,
    below === undefined ? '' : ` ${textOf(below, valueOf)}`,
  ].join('');
  return on === undefined ? text : `... on ${on} { ${text} }`;
}

function literal(type: GraphQLInputType, value: unknown): string {
  // What a client writes; `astFromValue` prints what the server makes of it.
  const node = astFromValue(coerceInputValue(value, type), type);
  return node ? print(node) : 'null';
}
