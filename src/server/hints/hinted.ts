/** Messages of graphql-js with what helps the client to mend its document. */
import { GraphQLError, type GraphQLSchema } from 'graphql';

import { withAllowedValues } from './allowedValues';
import { placeHint } from './placeHints';

/** Makes the function that adds hints to the message of an error. The hints name parts of the schema. */
export function hintsOf(schema: GraphQLSchema): (message: string, error: unknown) => string {
  return (message, error) => {
    const allowed = withAllowedValues(message, schema);
    const hint = error instanceof GraphQLError ? placeHint(error.nodes) : undefined;
    return hint === undefined ? allowed : `${allowed.replace(/ Did you mean [^?]*\?$/u, '')} ${hint}`;
  };
}
