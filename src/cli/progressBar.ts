/** Shows how far a long piece of work is: a bar on a terminal, a line now and then elsewhere. */
import { SingleBar } from 'cli-progress';

import { print } from './print';

export interface Progress {
  /** Called with what is done of all, at the beginning and on the way. */
  readonly update: (done: number, all: number) => void;
  readonly end: () => void;
}

/** Where there is no bar, the first line comes after two seconds and another every five. */
const QUIET_MS = 2_000;
const EVERY_MS = 5_000;

/** A progress of things of one name, such as “places”. */
export function progressOf(what: string): Progress {
  return process.stdout.isTTY ? bar(what) : lines(what);
}

function bar(what: string): Progress {
  const instance = new SingleBar({
    format: `{bar} {percentage} % · {value} of {total} ${what} · {duration_formatted}`,
    hideCursor: true,
  });
  return {
    update: (done, all) => {
      if (done === 0) instance.start(all, 0);
      else instance.update(done);
    },
    end: () => {
      instance.stop();
    },
  };
}

function lines(what: string): Progress {
  let next = Date.now() + QUIET_MS;
  return {
    update: (done, all) => {
      if (Date.now() < next) return;
      next = Date.now() + EVERY_MS;
      print(`${String(done)} of ${String(all)} ${what}`);
    },
    end: () => undefined,
  };
}
