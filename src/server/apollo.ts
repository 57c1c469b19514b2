import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config';
import { EntenteError } from '../errors';
import { createDocumentStore } from './documents';
import { createExecutor, type ExecutorOptions } from './executor';
import {
  excessOfVariables,
  limitsOf,
  limitsRule,
  maxMutationObjects,
  maxValidationErrors,
  maxVariableObjects,
} from './limits';
import { hintsOf } from './hints/hinted';
import { placeHints } from './hints/placeHints';
import { createMasking, withoutSuggestion } from './masking';
import { knownOperations } from './knownOperations';
import { operationRecorder } from './requestLog';
import type { ApolloContext } from './scope';
import { statuses } from './statuses';
import { stringifyResult } from './written';

/** What Apollo needs to know, and plugins of the caller's. */
export interface ApolloOptions extends ExecutorOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly plugins?: readonly ApolloServerPlugin<ApolloContext>[];
}

const variableLimit: ApolloServerPlugin<ApolloContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request, operation }) => {
      const isMutation = operation?.operation === OperationTypeNode.MUTATION;
      const excess = excessOfVariables(
        request.variables,
        isMutation ? maxMutationObjects : maxVariableObjects,
      );
      if (excess !== undefined) throw new EntenteError('QUERY_TOO_COMPLEX', `The variables ${excess}.`);
    },
  }),
};

/** Apollo Server with our limits, masking, statuses and deadline, started and without HTTP. */
export async function startApollo(options: ApolloOptions): Promise<ApolloServer<ApolloContext>> {
  const { config, log, plugins = [] } = options;
  const apollo = new ApolloServer<ApolloContext>({
    gateway: createExecutor(options),
    introspection: config.introspection,
    hideSchemaDetailsFromClientErrors: !config.introspection,
    parseOptions: { maxLexicalTokens: config.tokenLimit },
    validationOptions: { maxErrors: maxValidationErrors },
    validationRules: [limitsRule(limitsOf(config.depthLimit)), knownOperations, placeHints],
    // A schema that may not be introspected is not guessed from messages either.
    formatError: createMasking(log, config.introspection ? hintsOf(options.schema) : withoutSuggestion),
    includeStacktraceInErrorResponses: false,
    stringifyResult,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Hashes of documents would be one more store for clients to fill; they fall back to sending the document.
    persistedQueries: false,
    documentStore: createDocumentStore(),
    // Signals are ours (shutdown.ts), which drains before it stops.
    stopOnTerminationSignals: false,
    logger: {
      debug: (message: unknown) => {
        log.debug(message);
      },
      info: (message: unknown) => {
        log.info(message);
      },
      warn: (message: unknown) => {
        log.warn(message);
      },
      error: (message: unknown) => {
        log.error(message);
      },
    },
    plugins: [
      // Costs 1.75 times on a list of 1,000 objects.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      variableLimit,
      ...plugins,
      statuses,
      operationRecorder,
    ],
  });
  await apollo.start();
  return apollo;
}
