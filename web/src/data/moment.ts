/** The moments as of which the graph is read, as directives of an operation. */

/** A day of the world and a moment of the record; the present without them. */
export interface Moment {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** A query that takes both moments. */
export interface Question {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A query of this name, with variables as GraphQL declares them, read as of a moment. */
export function questionAt(
  { asOf, knownAt }: Moment,
  name: string,
  declared: string,
  body: string,
  variables: Readonly<Record<string, unknown>>,
): Question {
  const declarations = [
    ...(declared === '' ? [] : [declared]),
    ...(asOf === undefined ? [] : ['$asOf: String!']),
    ...(knownAt === undefined ? [] : ['$knownAt: String!']),
  ];
  const directives = [
    ...(asOf === undefined ? [] : ['@asOf(date: $asOf, includeUndated: true)']),
    ...(knownAt === undefined ? [] : ['@knownAt(record: $knownAt)']),
  ];
  const head = declarations.length === 0 ? name : `${name}(${declarations.join(', ')})`;
  return {
    document: `query ${[head, ...directives].join(' ')} ${body}`,
    variables: {
      ...variables,
      ...(asOf !== undefined && { asOf }),
      ...(knownAt !== undefined && { knownAt }),
    },
  };
}
