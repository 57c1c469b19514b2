/** Why the database cannot be used: the message is one sentence that says what is wrong and what to do. */
export class StartupFailure extends Error {
  override readonly name: string = 'StartupFailure';
}
