import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const body = '{"query":"{ hello late }"}';

/** Posts over a kept connection; tells whether the server asked to close it. */
function post(url: string, agent: Agent): Promise<{ status: number; closes: boolean }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.once('error', reject);
      answer.once('end', () => {
        resolve({ status: answer.statusCode ?? 0, closes: answer.headers.connection === 'close' });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Sends one request after the other until nobody listens any more; a request that fails otherwise is lost. */
async function keepAsking(
  url: string,
  told: { answered: number; lost: string[]; closes: number },
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (;;) {
    try {
      const { status, closes } = await post(url, agent);
      told.answered += 1;
      if (closes) told.closes += 1;
      if (status !== 200) told.lost.push(String(status));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      agent.destroy();
      // Never accepted, so not lost: the client takes it elsewhere.
      if (code !== 'ECONNREFUSED') told.lost.push(String(code));
      return;
    }
  }
}

/** A server in a process of its own, which waits for so long before it stops. */
async function startProcess(drainMs: number) {
  const child = spawn(process.execPath, [join(__dirname, 'serverProcess.js'), String(drainMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
  await once(child.stdout, 'data');
  return { child, url: output.trim(), output: () => output, exit: once(child, 'exit') };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('on SIGTERM', () => {
  it.each([1, 2, 3])(
    '20 clients with kept connections lose no request, readiness goes off, and the process ends: run %i',
    async (run) => {
      const { child, url, output, exit } = await startProcess(500);
      const told = { answered: 0, lost: [], closes: 0 };
      const clients = Array.from({ length: 20 }, () => keepAsking(`${url}/graphql`, told));
      await pause(350 + 37 * run);
      child.kill('SIGTERM');
      await pause(100);
      const probe = await fetch(`${url}/readyz`);
      expect([probe.status, await probe.json()]).toEqual([503, { ready: false, reason: 'stopping' }]);
      await Promise.all(clients);
      expect(told.lost).toEqual([]);
      expect(told.answered).toBeGreaterThan(60);
      // Each is sent away once, and not before nobody could come back.
      expect(told.closes).toBe(20);
      expect(await exit).toEqual([0, null]);
      expect(output()).toContain('closed');
    },
  );

  it('a connection that never carried a request does not keep the process', async () => {
    const { child, url, exit } = await startProcess(200);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    child.kill('SIGTERM');
    const began = performance.now();
    await closed;
    expect(await exit).toEqual([0, null]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('a repeat within two seconds is one signal; a later one ends the process at once', async () => {
    const { child, output, exit } = await startProcess(60_000);
    const ends: unknown[] = [];
    void exit.then((end) => ends.push(...(end as unknown[])));
    child.kill('SIGTERM');
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      await pause(300);
      child.kill(signal);
    }
    await pause(1_300);
    // The terminal is gone: nobody is impatient.
    child.kill('SIGHUP');
    await pause(300);
    expect(ends).toEqual([]);
    child.kill('SIGTERM');
    expect(await exit).toEqual([1, null]);
    expect(output()).not.toContain('closed');
  });
});
