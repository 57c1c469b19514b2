/** Answers queries with tables, for clients that accept `text/csv`: page by page, each under the limits of a request. */
import { Readable } from 'node:stream';

import type { ApolloServer } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';

import { EntenteError } from '../../errors';
import { csvOf } from '../../export/csv';
import type { AnswerMemory } from '../answerMemory';
import { isHarmlessGet } from '../forgery';
import { release } from '../live/longLived';
import { requestIn } from '../live/liveRequest';
import { CSV, prefersCsv } from '../mediaTypes';
import { closeScope, createScope, scopeOf, type ApolloContext, type RequestScope } from '../scope';
import { statusOf } from '../statuses';
import { cellOf, rowsOf } from './cells';
import { csvTable, PAGE_INFO, PAGE_VARIABLES, type CsvTable } from './csvTable';

/** Rows of a table at most: more are for `entente export`. */
export const MAX_ROWS = 100_000;

/** What tables are made with. */
export interface CsvOptions {
  readonly apollo: ApolloServer<ApolloContext>;
  readonly schema: GraphQLSchema;
  readonly memory: AnswerMemory;
  readonly deadlineMs: number;
  /** Rows of a page. */
  readonly pageSize: number;
  readonly origins: readonly string[];
  /** What resolvers see of one page of a request. */
  readonly contextOf: (request: FastifyRequest, scope: RequestScope) => Promise<ApolloContext>;
}

interface Page {
  readonly rows: readonly unknown[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  readonly extensions: unknown;
}

/** A page that is none, with what the client is sent instead. */
class PageFailure extends Error {
  constructor(
    readonly status: number,
    readonly errors: readonly GraphQLFormattedError[],
  ) {
    super(errors[0]?.message);
  }
}

/**
 * A hook that answers where the client prefers a table, and leaves all other requests to the next handler. What fails before the
 * first row is answered as JSON with its status; later, the connection is closed, so that no part is taken for the whole.
 */
export function csvAnswers(options: CsvOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (!prefersCsv(request.headers.accept)) return undefined;
    if (request.method === 'GET' && !isHarmlessGet(request, options.origins))
      throw new EntenteError('FORBIDDEN', 'Pages of other origins may not read tables here.');
    try {
      const given = requestIn(request.method === 'GET' ? request.query : request.body);
      const variables = given.variables ?? {};
      const table = csvTable(options.schema, given.query, given.operationName, variables);
      const ask = async (after: string | null) =>
        pageOf(options, request, table, {
          query: table.document,
          operationName: given.operationName ?? undefined,
          variables: table.isPaged
            ? { ...variables, [PAGE_VARIABLES.first]: options.pageSize, [PAGE_VARIABLES.after]: after }
            : { ...variables },
        });
      const first = await ask(null);
      // From here on the deadline is that of each page.
      const scope = scopeOf(request);
      if (scope) scope.record.operation = given.operationName ?? 'table';
      release(request);
      const columns = table.columns.map((column) => ({
        name: column.name,
        value: (row: unknown) => cellOf(row, column),
      }));
      void reply.header('x-entente-extensions', headerText(first.extensions));
      void reply.type(`${CSV}; charset=utf-8; header=present`);
      return await reply.send(Readable.from(csvOf(columns, rowsFrom(first, ask))));
    } catch (error) {
      return answerFailure(reply, error);
    }
  };
}

/** Rows of the first page and of those that follow it. */
async function* rowsFrom(first: Page, ask: (after: string | null) => Promise<Page>): AsyncGenerator {
  let page = first;
  let count = 0;
  for (;;) {
    count += page.rows.length;
    if (count > MAX_ROWS || (count === MAX_ROWS && page.next !== null))
      throw new EntenteError('RESULT_TOO_LARGE', `A table has ${String(MAX_ROWS)} rows at most.`);
    yield* page.rows;
    if (page.next === null) return;
    page = await ask(page.next);
  }
}

interface PageRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown>;
}

/** Runs the operation for one page, as a request of its own would be run. */
async function pageOf(
  { apollo, memory, deadlineMs, contextOf }: CsvOptions,
  request: FastifyRequest,
  table: CsvTable,
  { query, operationName, variables }: PageRequest,
): Promise<Page> {
  const scope = createScope(deadlineMs, memory);
  try {
    const contextValue = await contextOf(request, scope);
    const { body, http } = await apollo.executeOperation(
      { query, variables, ...(operationName !== undefined && { operationName }) },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('A table is one answer, not several.');
    const { data, errors, extensions } = body.singleResult;
    if (errors) {
      const code = errors[0]?.extensions?.['code'];
      throw new PageFailure(
        statusOf(code, 'application/graphql-response+json') ?? http.status ?? 400,
        errors,
      );
    }
    return { rows: rowsOf(data, table), next: nextPage(data, table), extensions };
  } finally {
    closeScope(scope);
  }
}

function nextPage(data: unknown, { rows: [root = ''], isPaged }: CsvTable): string | null {
  if (!isPaged) return null;
  const connection = (data as Record<string, Record<string, unknown> | null>)[root];
  const info = connection?.[PAGE_INFO] as { hasNextPage: boolean; endCursor: string | null } | undefined;
  return info?.hasNextPage === true ? info.endCursor : null;
}

/** `extensions` of the first page as JSON in ASCII, as headers are. */
function headerText(extensions: unknown): string {
  return JSON.stringify(extensions ?? {}).replace(
    /[^\u0020-\u007E]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function answerFailure(reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof PageFailure)
    return reply.code(error.status).type('application/json; charset=utf-8').send({ errors: error.errors });
  // A text that is no GraphQL document. Our own errors are answered by the error handler of all routes.
  if (error instanceof GraphQLError && !(error instanceof EntenteError))
    return reply
      .code(400)
      .type('application/json; charset=utf-8')
      .send({ errors: [{ ...error.toJSON(), extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] });
  throw error;
}
