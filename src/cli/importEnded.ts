/** An import that failed on its way: what it had written by then is in the message, and why it ended is the cause. */
export class ImportEnded extends Error {
  override readonly name = 'ImportEnded';
}
