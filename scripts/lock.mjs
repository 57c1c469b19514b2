import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './run.mjs';

const PATIENCE_MS = 15 * 60_000;
/** The holder writes its pid right after it has made the folder; an older folder without pid was left by a killed one. */
const UNSIGNED_MS = 5_000;

/** Runs a step while no other process of this checkout runs one under the same lock. */
export async function withLock(folder, step) {
  mkdirSync(dirname(folder), { recursive: true });
  const until = Date.now() + PATIENCE_MS;
  while (!take(folder)) {
    if (Date.now() > until)
      throw new Refusal(`Another process has held ${folder} for too long: stop it, or remove that folder.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    return await step();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function take(folder) {
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (isAbandoned(folder)) discard(folder);
  return false;
}

function isAbandoned(folder) {
  try {
    const since = Date.now() - statSync(folder).mtimeMs;
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    return pid > 0 ? !isAlive(pid) : since > UNSIGNED_MS;
  } catch (error) {
    // No pid in it yet, or given back meanwhile: decided by age, in the next round.
    if (error.code !== 'ENOENT') throw error;
    const since = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    return since !== undefined && Date.now() - since > UNSIGNED_MS;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function discard(folder) {
  // Renamed first: of several that wait, one gets it, and nobody removes a lock that was taken meanwhile.
  const aside = `${folder}.${process.pid}`;
  try {
    renameSync(folder, aside);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return;
  }
  if (isAbandoned(aside)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, folder);
}
