import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { raceDeadline, startDeadline } from '../../../src/server/deadline';
import { createLog } from '../../../src/server/log';
import { closeInOrder } from '../../../src/server/shutdown';

describe('closing', () => {
  it('goes in order, past one that fails and one that hangs', async () => {
    const closed: string[] = [];
    const lines: { closer?: string }[] = [];
    const log = pino(
      { base: null },
      { write: (line: string) => lines.push(JSON.parse(line) as { closer?: string }) },
    );
    await closeInOrder(
      [
        { name: 'http', close: async () => void closed.push('http') },
        { name: 'driver', close: async () => Promise.reject(new Error('no')) },
        { name: 'database', close: () => new Promise(() => undefined) },
        { name: 'files', close: async () => void closed.push('files') },
      ],
      log,
      20,
    );
    expect(closed).toEqual(['http', 'files']);
    expect(lines.flatMap(({ closer }) => closer ?? [])).toEqual(['driver', 'database']);
  });
});

describe('a deadline', () => {
  it('ends a wait for work that hangs, with QUERY_TIMEOUT', async () => {
    const { signal } = startDeadline(10);
    await expect(raceDeadline(signal, () => new Promise(() => undefined))).rejects.toMatchObject({
      code: 'QUERY_TIMEOUT',
    });
    expect(signal.aborted).toBe(true);
  });

  it('lets work in time through, whether it succeeds, fails or throws at once', async () => {
    const deadline = startDeadline(1000);
    await expect(raceDeadline(deadline.signal, async () => 1)).resolves.toBe(1);
    await expect(raceDeadline(deadline.signal, async () => Promise.reject(new Error('own')))).rejects.toThrow(
      'own',
    );
    const throwing = () => {
      throw new Error('at once');
    };
    await expect(raceDeadline(deadline.signal, throwing)).rejects.toThrow('at once');
    deadline.end();
  });

  it('starts nothing once the client is gone', async () => {
    const deadline = startDeadline(1000);
    deadline.cancel();
    let started = false;
    await expect(raceDeadline(deadline.signal, () => (started = true))).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(started).toBe(false);
  });
});

describe('the log', () => {
  it('blots out secrets at the top and below', () => {
    const lines: string[] = [];
    const log = createLog({ logLevel: 'info' }, { write: (line) => lines.push(line) });
    log.info(
      {
        password: 'hunter2',
        neo4j: { password: 'hunter2' },
        req: { headers: { authorization: 'Bearer hunter2' } },
      },
      'x',
    );
    log.debug('below the level');
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('hunter2');
  });
});
