/** Bounds what answers take of memory: each of them, and all that are being made at one time. */
import { EntenteError } from '../errors';

/** What one request has taken; given back when it has been answered. */
export interface AnswerMeter {
  /** Takes some bytes for rows that have been read. Throws when one of the limits is reached. */
  readonly read: (bytes: number) => void;
  /** Takes some bytes for a text that will be sent. Throws when one of the limits is reached. */
  readonly write: (bytes: number) => void;
  /** Gives everything back. */
  readonly release: () => void;
}

/** The memory of all answers. */
export class AnswerMemory {
  private taken = 0;

  constructor(
    private readonly perAnswer: number,
    private readonly all: number,
  ) {}

  /** The meter of one request. */
  open(): AnswerMeter {
    let held = 0;
    let released = false;
    const taker = () => {
      let sum = 0;
      return (bytes: number) => {
        // What comes after the end of a request is dropped.
        if (released) return;
        sum += bytes;
        held += bytes;
        this.taken += bytes;
        if (sum > this.perAnswer) throw tooLarge(this.perAnswer);
        if (this.taken > this.all) throw overloaded();
      };
    };
    return {
      read: taker(),
      write: taker(),
      release: () => {
        released = true;
        this.taken -= held;
        held = 0;
      },
    };
  }
}

function tooLarge(limit: number): EntenteError {
  const kilobytes = Math.round(limit / 1024);
  return new EntenteError(
    'RESULT_TOO_LARGE',
    `The answer is larger than ${String(kilobytes)} kB; request fewer nodes or fields at a time.`,
    { details: { limit: { kilobytes } } },
  );
}

function overloaded(): EntenteError {
  return new EntenteError(
    'OVERLOADED',
    'The server is busy with other large answers; try again in a moment.',
  );
}
