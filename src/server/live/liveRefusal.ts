import type { GraphQLError, GraphQLFormattedError } from 'graphql';

import { EntenteError, errorKind, isErrorCode, type ErrorCode } from '../../errors';

/** Errors for which a subscription does not begin, of one kind. */
export class LiveRefusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly errors: readonly GraphQLError[],
  ) {
    super(errors[0]?.message);
    this.name = 'LiveRefusal';
  }
}

/** Makes errors what clients may see of them. */
export type Mask = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** The errors of a refusal as the client gets them; whatever was not meant for it is masked. */
export function refusalErrors(error: unknown, mask: Mask): GraphQLFormattedError[] {
  if (error instanceof LiveRefusal)
    return error.errors.map((one) => mask({ ...one.toJSON(), extensions: { code: error.code } }, one));
  if (error instanceof EntenteError) return [mask(error.toJSON(), error)];
  return [mask({ message: 'Internal server error' }, error)];
}

/** The HTTP status of a refusal. */
export function refusalStatus(errors: readonly GraphQLFormattedError[]): number {
  const code = errors[0]?.extensions?.['code'];
  return (isErrorCode(code) ? errorKind(code).status : undefined) ?? 400;
}
