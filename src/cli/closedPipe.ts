import type { Writable } from 'node:stream';

/**
 * Lets the verbs write to a reader that goes away, as `| head` does: what is written then is lost, and the work and its exit
 * code stay what they are. Any other failure of the stream is thrown.
 */
export function allowClosedPipes(...streams: readonly Writable[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
