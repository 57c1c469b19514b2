import { databaseOfThisRun } from './runningDatabase';

/** Ends the database of this test run (jest's globalTeardown). */
async function stopDatabase(): Promise<void> {
  await databaseOfThisRun()?.stop();
}

export { stopDatabase as default };
