/** A job that cannot be done, in words for the client. */
export class JobRefused extends Error {
  constructor(
    message: string,
    readonly code: 'BAD_USER_INPUT' | 'RESULT_TOO_LARGE' = 'BAD_USER_INPUT',
  ) {
    super(message);
    this.name = 'JobRefused';
  }
}
