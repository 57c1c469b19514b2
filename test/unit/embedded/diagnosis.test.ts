import { diagnose, hasGivenUp, isTransient } from '../../../src/embedded/diagnosis';
import type { HomeFolder } from '../../../src/embedded/homeFolder';

const home = { path: '/home/db', data: '/home/db/data', debugLog: '/home/db/logs/debug.log' } as HomeFolder;
const found = (told: string) => diagnose(told, home)?.message;

// As Neo4j 5.26.30 has written it.
const DAMAGED = `2026-11-24 12:01:26.210+0000 ERROR [o.n.d.d.DatabaseLifecycles] Failed to start DatabaseId{28e3bfe5[neo4j]}
java.lang.RuntimeException: java.lang.IllegalStateException: Failed to read current store version.
Caused by: java.lang.IllegalStateException: Failed to load data from legacy metadata store
	at org.neo4j.internal`;
const NEWER = `2026-11-24 12:02:01.011+0000 ERROR Failed to start Neo4j on localhost:7474.
java.lang.RuntimeException: Error starting Neo4j database server at /home/db/data/databases
Caused by: java.lang.IllegalArgumentException: Unknown store version 'record-aligned-9.1'
	... 14 more`;

describe('what Neo4j tells of its data', () => {
  it('becomes a sentence with the folder, the remedy, the cause and the log', () => {
    expect(found(DAMAGED)).toBe(
      'The database files in /home/db/data are damaged or not readable: restore a backup of that folder, or move it away and start again: the seeds are loaded again, but facts that were added otherwise are lost (Failed to load data from legacy metadata store; more in /home/db/logs/debug.log).',
    );
  });

  it.each([
    [NEWER, /was written by a newer Neo4j.*'record-aligned-9\.1'/],
    ['Caused by: java.io.IOException: No space left on device', /^The disk .* is full: free some space/],
    ['Caused by: java.nio.file.AccessDeniedException: /home/db/data/x', /is not writable/],
    ["EACCES: permission denied, open '/home/db/conf/neo4j.conf.7'", /is not writable/],
  ])('tells causes apart: %j', (told, sentence) => {
    expect(found(told)).toMatch(sentence);
  });

  it('is no matter of data when a port or a store is taken, or memory is short', () => {
    expect(found(`${NEWER}\nCaused by: java.net.BindException: Address already in use`)).toBeUndefined();
    expect(found('Lock file has been locked by another process')).toBeUndefined();
    expect(found('Invalid maximum heap size: -Xmx999999m')).toBeUndefined();
  });

  it('may come from a server that runs on without its database', () => {
    expect(hasGivenUp(DAMAGED)).toBe(true);
    expect(
      hasGivenUp('x ERROR [o.n.k.r.Recovery] [system/00000000] Transaction logs are missing and recovery'),
    ).toBe(true);
    expect(hasGivenUp('2026-11-24 12:01:26 INFO  [o.n.d.d] Started DatabaseId{28e3bfe5[neo4j]}')).toBe(false);
  });
});

describe('a failed start', () => {
  it('is tried again for a taken port or store, and for nothing else', () => {
    expect(isTransient('java.net.BindException: Address already in use')).toBe(true);
    expect(isTransient('FileLockException: Lock file has been locked by another process')).toBe(true);
    expect(isTransient('java.lang.OutOfMemoryError')).toBe(false);
  });
});
