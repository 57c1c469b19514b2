import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
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

describe('on SIGTERM', () => {
  it('20 clients with kept connections lose no request, readiness goes off, and the process ends', async () => {
    const child = spawn(process.execPath, [join(__dirname, 'serverProcess.js'), '500'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
    await once(child.stdout, 'data');
    const url = output.trim();
    const told = { answered: 0, lost: [], closes: 0 };
    const clients = Array.from({ length: 20 }, () => keepAsking(`${url}/graphql`, told));
    await new Promise((resolve) => setTimeout(resolve, 400));
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const probe = await fetch(`${url}/readyz`);
    expect([probe.status, await probe.json()]).toEqual([503, { ready: false, reason: 'stopping' }]);
    await Promise.all(clients);
    expect(told.lost).toEqual([]);
    expect(told.answered).toBeGreaterThan(60);
    expect(told.closes).toBeGreaterThanOrEqual(20);
    expect(await exit).toEqual([0, null]);
    expect(output).toContain('closed');
  });
});
