/** What a server has against a request as a whole, in one sentence for the person at the terminal. */
export class ServerRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ServerRefused';
  }
}
