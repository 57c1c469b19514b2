import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The lines of a file. It is opened when the first is taken: readline drops what it reads before anybody listens. */
export async function* fileLines(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
}
