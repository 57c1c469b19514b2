/** Messages of graphql-js with what helps the client to mend its document. */
import { GraphQLError, type GraphQLSchema } from 'graphql';

import { withAllowedValues } from './allowedValues';
import { inputHint } from './inputHints';
import { placeHint } from './placeHints';

/** What graphql-js says of a field in a variable that the input does not have. */
const UNDEFINED_FIELD = /; Field "(?<name>[^"]*)" is not defined by type "(?<type>\w+)"\./u;

/** Makes the function that adds hints to the message of an error. The hints name parts of the schema. */
export function hintsOf(schema: GraphQLSchema): (message: string, error: unknown) => string {
  return (message, error) => {
    const allowed = withAllowedValues(message, schema);
    const hint =
      (error instanceof GraphQLError ? placeHint(error.nodes) : undefined) ?? variableHint(message, schema);
    return hint === undefined ? allowed : `${withoutGuess(allowed)} ${hint}`;
  };
}

/** For a variable, of which no node of the document tells. */
function variableHint(message: string, schema: GraphQLSchema): string | undefined {
  const { name = '', type = '' } = UNDEFINED_FIELD.exec(message)?.groups ?? {};
  const owner = schema.getType(type);
  return owner && inputHint(name, owner);
}

/** Without the guess of graphql-js, and without the values of another argument. */
function withoutGuess(message: string): string {
  return message.replace(/ (?:Did you mean [^?]*\?|Allowed values: [^.]*\.|Nearest of [^.]*\.)$/u, '');
}
