import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  execute,
  getOperationAST,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { badInput, EntenteError, errorKind, isErrorCode } from '../errors';
import { raceDeadline } from './deadline';
import type { ApolloContext } from './scope';
import { writeAhead } from './written';

/** What may take the place of graphql-js's `execute`. */
export type Execute = (args: ExecutionArgs) => ExecutionResult | PromiseLike<ExecutionResult>;

/** How operations are executed. */
export interface ExecutorOptions {
  readonly schema: GraphQLSchema;
  readonly fieldResolver?: GraphQLFieldResolver<unknown, unknown>;
  readonly execute?: Execute;
}

// Errors reported for the variables of one request. Each prints the whole value: 15 ms for an object of 256 kB.
const maxVariableErrors = 2;

/**
 * Execution under the request's deadline, as the "gateway" of Apollo: the only door through which Apollo takes an
 * executor, with its own error handling still around it.
 */
export function createExecutor(
  options: ExecutorOptions,
): ApolloServerOptionsWithGateway<ApolloContext>['gateway'] {
  const run = options.execute ?? execute;
  return {
    load: async () => ({
      executor: async ({ document, request, context }) => {
        const { deadline, meter, resolvers } = context as ApolloContext;
        try {
          const result = await raceDeadline(deadline.signal, () =>
            run({
              schema: options.schema,
              document,
              contextValue: resolvers,
              variableValues: request.variables,
              operationName: request.operationName,
              fieldResolver: options.fieldResolver,
              options: { maxCoercionErrors: maxVariableErrors },
            }),
          );
          if (getOperationAST(document, request.operationName) && !('data' in result))
            return variableErrors(result);
          const answer = withoutDataIfEnded(result);
          if (answer.data) await raceDeadline(deadline.signal, () => writeAhead(answer.data, meter));
          return answer;
        } catch (error) {
          // The deadline answers the whole request; whatever else is thrown here is a fault and goes on to be masked.
          if (error instanceof EntenteError) return { errors: [error] };
          throw error;
        }
      },
    }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: options.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

// With an operation at hand, graphql-js leaves out `data` only for variables; Apollo knows these by some of the texts.
function variableErrors({ errors = [] }: ExecutionResult): ExecutionResult {
  return {
    errors: errors.map((error) =>
      // Without the cause, which the log would print at length: the client's mistake is no event of the server's.
      badInput(error.message, error.nodes !== undefined ? { nodes: error.nodes } : {}),
    ),
  };
}

/** A failure of the server's as a whole has one status wherever it arose, so the answer has no data beside it. */
function withoutDataIfEnded(result: ExecutionResult): ExecutionResult {
  const ended = result.errors?.find(
    ({ extensions: { code } }) => isErrorCode(code) && errorKind(code).endsRequest,
  );
  return ended ? { errors: [ended] } : result;
}
