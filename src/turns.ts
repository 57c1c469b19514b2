/** Long work in JavaScript, done in turns, so that it holds nobody up. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long one turn may last. */
const TURN_MS = 15;

/** Takes all steps of some work, and lets others have their turn between. */
export async function inTurns(steps: Iterable<unknown>): Promise<void> {
  let until = performance.now() + TURN_MS;
  for (const _step of steps) {
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + TURN_MS;
  }
}
