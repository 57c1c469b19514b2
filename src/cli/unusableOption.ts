/** Thrown for options that do not go together; the message is for the person at the terminal. */
export class UnusableOption extends Error {
  override readonly name = 'UnusableOption';
}
