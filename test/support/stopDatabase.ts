import { databaseOfThisRun } from './runningDatabase';

/** Ends the database of this test run (jest's globalTeardown). */
export default async function stopDatabase(): Promise<void> {
  await databaseOfThisRun()?.stop();
}
