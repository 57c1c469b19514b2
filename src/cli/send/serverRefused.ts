/** What a server has against a request as a whole, in one sentence for the person at the terminal. */
export class ServerRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ServerRefused';
  }
}

/** The server cannot be reached, or asks to come back later; trying again may help. */
export class ServerUnreachable extends ServerRefused {}
