/** Shows on standard error how far a long piece of work is: a bar on a terminal, a line now and then elsewhere. */
import { SingleBar } from 'cli-progress';

import { say } from './print';

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
  return process.stderr.isTTY ? bar(what) : lines(what);
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
      say(`${String(done)} of ${String(all)} ${what}`);
    },
    end: () => undefined,
  };
}

/** How far a file of unknown length in rows is: its bytes say how much is left. */
export interface ByteProgress {
  readonly begin: () => void;
  readonly update: (rows: number, bytes: number) => void;
  readonly end: () => void;
  /** Since it began. */
  readonly milliseconds: () => number;
}

/** A progress over bytes, with rows, rows per second and the time left. */
export function byteProgress(all: number): ByteProgress {
  const instance = process.stderr.isTTY
    ? new SingleBar({
        format: '{bar} {percentage} % · {rows} rows · {rate} rows per second · {left} left',
        hideCursor: true,
        gracefulExit: false,
      })
    : undefined;
  let began = Date.now();
  let ended: number | undefined;
  let next = began + QUIET_MS;
  return {
    begin: () => {
      began = Date.now();
      next = began + QUIET_MS;
      instance?.start(all, 0, { rows: 0, rate: 0, left: '–' });
    },
    update: (rows, bytes) => {
      const passed = Math.max(1, Date.now() - began);
      const rate = Math.round((rows * 1_000) / passed);
      const left = duration((passed * (all - bytes)) / Math.max(1, bytes));
      instance?.update(bytes, { rows, rate, left });
      if (instance || bytes >= all || Date.now() < next) return;
      next = Date.now() + EVERY_MS;
      say(`${String(rows)} rows, ${String(rate)} per second, ${left} left`);
    },
    end: () => {
      ended ??= Date.now();
      instance?.stop();
    },
    milliseconds: () => (ended ?? Date.now()) - began,
  };
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  return seconds < 90 ? `${String(seconds)} s` : `${String(Math.ceil(seconds / 60))} min`;
}
