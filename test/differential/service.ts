/** The schema over a graph, executed in process: what a client gets, with errors as they were thrown. */
import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';

import { EntenteError } from '../../src/errors';
import type { Graph } from '../../src/graph/graph';
import { RecordVersions } from '../../src/query/recordVersions';
import { createContext } from '../../src/schema/context';
import type { NetworkAnalyst } from '../../src/schema/questions/network/analyst';
import { servedSchema } from '../../src/schema/served';
import { testAnalyst } from '../support/entente';

/** The limits of the server, without a limit on nodes that a list reads through. */
const LIMITS = { size: 25, cap: 10_000, scan: 1_000_000 };

/** Time is no matter here: several statements are planned at once, on a machine that may be loaded. */
export const STATEMENT_TIMEOUT_MS = 300_000;

/** Several statements are planned at once, which on a loaded machine leaves no time to open another connection. */
const ATTEMPTS = 5;

/** An answer in the form of GraphQL; the code of an error is INTERNAL where no client's mistake caused it. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly { readonly code: string; readonly message: string }[];
}

/** Answers documents, as a server over one graph does. */
export interface Service {
  readonly schema: GraphQLSchema;
  /** @param query a document, or one that was parsed and found valid, which is asked many times */
  ask(query: string | DocumentNode, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
}

/** A service over a graph. */
export function serve(graph: Graph): Service {
  const { schema, execute } = servedSchema();
  const versions = new RecordVersions(graph);
  // Nobody closes a service; its thread ends by itself.
  const analyst = testAnalyst({ idleMs: 1_000 });
  return {
    schema,
    ask: async (query, variables = {}) => {
      const document = typeof query === 'string' ? parse(query) : query;
      const faults = typeof query === 'string' ? validate(schema, document) : [];
      if (faults.length > 0) return refused('GRAPHQL_VALIDATION_FAILED', faults);
      for (let attempt = 1; ; attempt++) {
        const answer = plain(
          await execute(argsOf({ schema, graph, versions, analyst, document, variables })),
        );
        const again = answer.errors.some(({ code }) => code === 'DATABASE_UNAVAILABLE');
        if (!again || attempt === ATTEMPTS) return answer;
      }
    },
  };
}

interface Execution {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  readonly versions: RecordVersions;
  readonly analyst: NetworkAnalyst;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

function argsOf({ schema, graph, versions, analyst, document, variables }: Execution) {
  return {
    schema,
    document,
    variableValues: variables,
    contextValue: createContext(graph, LIMITS, versions, { analyst }),
  };
}

interface Executed {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly originalError?: unknown }[];
}

/** As a client reads it, without prototypes and undefined values. */
function plain({ data, errors = [] }: Executed): Answer {
  return {
    data: data === undefined ? data : (JSON.parse(JSON.stringify(data)) as Answer['data']),
    errors: errors.map(({ message, originalError }) => ({ code: codeOf(originalError), message })),
  };
}

function codeOf(error: unknown): string {
  // Without an original error graphql-js itself refuses: variables, or null where the schema allows none.
  if (error === undefined || error === null) return 'INTERNAL';
  return error instanceof EntenteError ? String(error.extensions['code']) : 'INTERNAL';
}

function refused(code: string, faults: readonly { readonly message: string }[]): Answer {
  return { data: undefined, errors: faults.map(({ message }) => ({ code, message })) };
}
