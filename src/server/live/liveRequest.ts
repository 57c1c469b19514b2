/** Reads the request for a subscription, under the limits that hold for every other request. */
import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';

import type { Config } from '../../config';
import { badInput, EntenteError } from '../../errors';
import { placeHints } from '../hints/placeHints';
import { knownOperations } from '../knownOperations';
import { excessOfVariables, limitsOf, limitsRule, maxValidationErrors } from '../limits';
import { LiveRefusal } from './liveRefusal';

/** A request as a client sends it. */
export interface LiveRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A subscription that may run. */
export interface LiveOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown>;
}

/** The request in a JSON body or in the parameters of an address. Throws BAD_REQUEST where there is none. */
export function requestIn(given: unknown): LiveRequest {
  const { query, operationName, variables } = (
    typeof given === 'object' && given !== null ? given : {}
  ) as Record<string, unknown>;
  const read = typeof variables === 'string' ? parsedVariables(variables) : variables;
  const isRequest =
    typeof query === 'string' &&
    (operationName === undefined || operationName === null || typeof operationName === 'string') &&
    (read === undefined || read === null || (typeof read === 'object' && !Array.isArray(read)));
  if (!isRequest)
    throw new EntenteError(
      'BAD_REQUEST',
      'The request contains no operation; send query, and operationName and variables where there are any.',
    );
  return { query, operationName, variables: read as LiveRequest['variables'] };
}

function parsedVariables(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw badInput('variables: the text is not JSON');
    throw error;
  }
}

/** Parses and validates. Throws LiveRefusal or EntenteError. */
export function readLiveOperation(
  schema: GraphQLSchema,
  config: Pick<Config, 'tokenLimit' | 'depthLimit' | 'introspection'>,
  { query, operationName, variables }: LiveRequest,
): LiveOperation {
  const document = parsed(query, config.tokenLimit);
  const rules = [
    limitsRule(limitsOf(config.depthLimit)),
    ...specifiedRules,
    knownOperations,
    placeHints,
    ...(config.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ];
  const errors = validate(schema, document, rules, { maxErrors: maxValidationErrors });
  if (errors.length > 0) throw new LiveRefusal('GRAPHQL_VALIDATION_FAILED', errors);
  const operation = getOperationAST(document, operationName);
  if (!operation)
    throw new EntenteError(
      'OPERATION_RESOLUTION_FAILURE',
      'The request does not identify one operation of the document.',
    );
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
    throw new EntenteError(
      'BAD_REQUEST',
      'Only subscriptions are served here; send queries and mutations by POST to /graphql.',
    );
  const excess = excessOfVariables(variables ?? {});
  if (excess !== undefined) throw new EntenteError('QUERY_TOO_COMPLEX', `The variables ${excess}.`);
  return { document, operation, operationName: operationName ?? undefined, variables: { ...variables } };
}

function parsed(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw new LiveRefusal('GRAPHQL_PARSE_FAILED', [error]);
    throw error;
  }
}
