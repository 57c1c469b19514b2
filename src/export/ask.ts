/** Asks the API of this process, as a client would over HTTP: one vocabulary, and `asOf` and `knownAt` hold at every hop. */
import { parse, type DocumentNode } from 'graphql';

/** Runs an operation and returns its `data`. Throws an EntenteError, or an Error with the messages of all errors. */
export type Ask = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

/** As of when the graph is read. */
export interface Moment {
  /** A day of the world, `YYYY-MM-DD`: what possibly held on it, the undated included. */
  readonly asOf?: string | undefined;
  /** A moment of the record: the number of a change, a time, or a day that is over. */
  readonly knownAt?: string | undefined;
}

/** The variables that every operation here takes for its moment. */
export function momentVariables({ asOf, knownAt }: Moment): Record<string, unknown> {
  return {
    ...(asOf !== undefined && { asOf: { date: asOf, certainty: 'POSSIBLE', includeUndated: true } }),
    ...(knownAt !== undefined && { knownAt }),
  };
}

/** A page of a list, as the operations below select it. */
interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/**
 * All nodes of a root list, page by page, so that no more than a page is in memory.
 * @param list the root field
 * @param selection what is selected of a node
 * @param where conditions, as GraphQL text
 */
export async function* nodesOf<Node>(
  ask: Ask,
  { list, selection, where }: { readonly list: string; readonly selection: string; readonly where?: string },
  moment: Moment,
  pageSize: number,
): AsyncGenerator<Node> {
  const condition = where === undefined ? '' : `, where: ${where}`;
  const document = parse(`query export($first: Int!, $after: String, $asOf: AsOf, $knownAt: String) {
    list: ${list}(first: $first, after: $after, asOf: $asOf, knownAt: $knownAt${condition}) {
      pageInfo { hasNextPage endCursor }
      nodes { ${selection} }
    }
  }`);
  const variables = { ...momentVariables(moment), first: pageSize };
  let after: string | null = null;
  do {
    const { list: answer } = await ask(document, { ...variables, after });
    const { nodes, pageInfo } = answer as Page<Node>;
    yield* nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
