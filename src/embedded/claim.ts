import { mkdirSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { z } from 'zod';
import { hasCode, readIfExists, replaceFile, type HomeFolder } from './homeFolder';
import { delay } from './delay';
import { identifyProcess, isAlive, type ProcessIdentity } from './processTable';
import { HomeInUse } from './homeInUse';
import { StartupFailure } from '../graph/startupFailure';

const Identity = z.object({ pid: z.number(), startTime: z.string() });

const ServerRecord = z.object({
  home: z.string(),
  owner: Identity,
  java: Identity.optional(),
  port: z.number().optional(),
  url: z.string().optional(),
});

/** What `server.json` says: who holds the home, and with which database process and port. */
export type ServerRecord = z.infer<typeof ServerRecord>;

/** A critical section lasts milliseconds; a claiming folder older than this was left by a killed process. */
const CLAIM_STALE_MS = 5_000;

/** The record of a home, or undefined when there is none that can be read. */
export function readRecord(home: HomeFolder): ServerRecord | undefined {
  const text = readIfExists(home.record);
  if (text === undefined) return undefined;
  try {
    return ServerRecord.parse(JSON.parse(text));
  } catch (error) {
    // A record that does not parse names nobody; running servers are found by their command line all the same.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

/** Writes the record of a home, whole or not at all. */
export function writeRecord(home: HomeFolder, record: ServerRecord): void {
  replaceFile(home.record, `${JSON.stringify(record, null, 2)}\n`);
}

/** Gives the home back, unless someone else has it by now. */
export function releaseHome(home: HomeFolder, owner: ProcessIdentity): void {
  const holder = readRecord(home)?.owner;
  if (holder?.pid !== owner.pid || holder.startTime !== owner.startTime) return;
  // The port stays in conf/neo4j.conf; nothing else in the record outlives its owner.
  rmSync(home.record, { force: true });
}

/** Takes the home for this process before anything is started on it, or says who has it. */
export async function claimHome(home: HomeFolder): Promise<ProcessIdentity> {
  const self = ownIdentity();
  await enterCriticalSection(home);
  try {
    // No await from here to the end: what was read must still be true when the claim is written.
    const record = readRecord(home);
    if (record !== undefined && isAlive(record.owner))
      throw new HomeInUse(home.path, record.owner.pid, record.url);
    writeRecord(home, { home: home.path, owner: self });
    return self;
  } finally {
    rmdirSync(home.claiming);
  }
}

function ownIdentity(): ProcessIdentity {
  const self = identifyProcess(process.pid);
  if (self === undefined) {
    throw new StartupFailure(
      'The server cannot read its own process entry, which a later start needs to recognise it: mount /proc, or set NEO4J_URI to your own Neo4j.',
    );
  }
  return { pid: self.pid, startTime: self.startTime };
}

async function enterCriticalSection(home: HomeFolder): Promise<void> {
  const until = Date.now() + 4 * CLAIM_STALE_MS;
  while (Date.now() < until) {
    try {
      mkdirSync(home.claiming);
      return;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    const since = statSync(home.claiming, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > CLAIM_STALE_MS)
      rmSync(home.claiming, { recursive: true, force: true });
    await delay(20);
  }
  throw new StartupFailure(
    `The folder ${home.claiming} remains locked: remove it if no other Entente is starting.`,
  );
}
