/** Node.js, memory and disk. */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { freemem, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';

import type { Config } from '../../config';
import { MIN_FREE_BYTES } from '../../embedded/launch';
import { failed, ok, warning, type Check } from './check';

const MEGABYTE = 1024 * 1024;

/** The oldest Node.js that the packages run on, as package.json has it. */
const OLDEST_NODE = [20, 19] as const;

export function nodeCheck(version = process.versions.node): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isNew
    ? ok('Node.js', `Version ${version}.`)
    : failed(
        'Node.js',
        `This is version ${version}; ${OLDEST_NODE.join('.')} or newer is required.`,
        'Install a newer Node.js.',
      );
}

/** Memory beside the database: of this process, and of what Java needs besides its heap. */
const FURTHER_MB = 600;

/** Whether the embedded database fits into memory. */
export function memoryCheck(
  { embedded: { heapMb, pageCacheMb } }: Pick<Config, 'embedded'>,
  bytes: { readonly all: number; readonly free: number; readonly isRunning: boolean },
): Check {
  const needed = heapMb + pageCacheMb + FURTHER_MB;
  const [all, free] = [Math.floor(bytes.all / MEGABYTE), Math.floor(bytes.free / MEGABYTE)];
  const remedy =
    'Lower ENTENTE_HEAP_MB and ENTENTE_PAGE_CACHE_MB, end other programs, or use a larger machine.';
  const wants = `The embedded database with Entente takes up to ${String(needed)} MB`;
  if (all < needed) return failed('memory', `${wants}; this machine has ${String(all)} MB.`, remedy);
  if (!bytes.isRunning && free < needed)
    return warning('memory', `${wants}; ${String(free)} MB are free of ${String(all)}.`, remedy);
  return ok(
    'memory',
    `${String(free)} MB are free of ${String(all)}; up to ${String(needed)} MB are needed.`,
  );
}

/** Memory of this machine, or of the container that limits it. */
export function memoryHere(): { all: number; free: number } {
  const all = totalmem();
  const limit = process.constrainedMemory();
  // 0, or a number beyond all memory, where nothing limits it.
  return limit > 0 && limit < all
    ? { all: limit, free: Math.min(limit, freemem()) }
    : { all, free: freemem() };
}

/** Below this, the disk is worth a warning: the gazetteer alone takes half of it. */
const COMFORTABLE_BYTES = 1024 * MEGABYTE;

/** Whether there is room for the data, and permission to write them. */
export function diskCheck(home: string): Check {
  const folder = existing(resolve(home));
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return failed(
      'disk',
      `The folder ${folder} for ENTENTE_HOME is not writable.`,
      'Give this user write access to it, or set ENTENTE_HOME to another folder.',
    );
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const finding = `${String(Math.floor(free / MEGABYTE))} MB are free in ${folder}`;
  const remedy = 'Free some space, or set ENTENTE_HOME to a folder on a larger disk.';
  if (free < MIN_FREE_BYTES)
    return failed('disk', `${finding}; the database needs ${String(MIN_FREE_BYTES / MEGABYTE)} MB.`, remedy);
  if (free < COMFORTABLE_BYTES) return warning('disk', `${finding}, which is little.`, remedy);
  return ok('disk', `${finding}.`);
}

/** A folder, or the nearest one above that is there. */
function existing(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existing(dirname(path));
}
