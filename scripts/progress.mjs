/** A step that takes long shows that it is alive: a ticking line on a terminal, a line at begin and end elsewhere. */

const QUIET_MS = 2_000;

/** Runs a step; says nothing when it is over within two seconds. */
export async function withProgress(label, step) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const isTerminal = process.stderr.isTTY === true;
  let isShown = false;
  const tick = () => {
    if (isTerminal) process.stderr.write(`\r\x1b[K${label} … ${seconds()} s`);
    else if (!isShown) process.stderr.write(`${label} …\n`);
    isShown = true;
  };
  const timer = setInterval(tick, isTerminal ? 1_000 : QUIET_MS);
  const first = setTimeout(tick, QUIET_MS);
  timer.unref();
  let outcome = 'failed';
  try {
    const result = await step();
    outcome = 'done';
    return result;
  } finally {
    clearInterval(timer);
    clearTimeout(first);
    if (isShown)
      process.stderr.write(`${isTerminal ? '\r\x1b[K' : ''}${label}: ${outcome} after ${seconds()} s\n`);
  }
}
