/** A decision on identity that cannot be taken, in one sentence; nothing of it was written. */
export class IdentityRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'IdentityRefused';
  }
}
