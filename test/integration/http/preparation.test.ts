import type { Operation } from '../../../src/server/operation';
import { readOperation } from '../../../src/server/operations';
import { ask, sampleSchema, SampleContext, send, startSample } from './testServer';

const schema = sampleSchema();
const operation = (name: string, selection: string): Operation =>
  readOperation(`# ${name}?\nquery ${name} { ${selection} }`, schema);

const HELLO = operation('hello', 'hello');
const createContext = ({ signal }: { readonly signal: AbortSignal }) => new SampleContext('nobody', signal);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether a promise has settled by now. */
async function isDone(work: Promise<unknown>): Promise<boolean> {
  return Promise.race([work.then(() => true), wait(0).then(() => false)]);
}

describe('preparing operations', () => {
  it('waits while a request is being answered', async () => {
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    const server = await startSample(
      {},
      {
        createContext: (_request, facts) => {
          arrive();
          return createContext(facts);
        },
      },
    );
    const client = new AbortController();
    try {
      const hanging = send(`${server.graphql}?query={hang}`, {
        signal: client.signal,
        headers: { 'apollo-require-preflight': 'yes' },
      }).catch(() => undefined);
      await arrival;
      const preparation = server.prepare([HELLO], createContext);
      await wait(300);
      expect(await isDone(preparation)).toBe(false);
      client.abort();
      await hanging;
      await preparation;
      expect(server.lines.filter(({ msg }) => msg === 'the operations are prepared')).toHaveLength(1);
    } finally {
      client.abort();
      await server.stop();
    }
  });

  it('shows on /readyz, which is ready all the while', async () => {
    const server = await startSample();
    try {
      const preparation = server.prepare([operation('hang', 'hang'), HELLO], createContext);
      await wait(200);
      const { status, body } = await send(`${server.url}/readyz`);
      expect([status, body]).toEqual([200, { ready: true, prepared: { done: 0, of: 2 } }]);
      expect((await ask(server.graphql, '{ hello }')).body).toEqual({ data: { hello: 'world' } });
      expect(await isDone(preparation)).toBe(false);
    } finally {
      await server.stop();
    }
  });

  it('stops at once with the server, what is being run included', async () => {
    const server = await startSample();
    const preparation = server.prepare([operation('hang', 'hang'), HELLO], createContext);
    await wait(200);
    const began = performance.now();
    const stopped = server.stop();
    await preparation;
    expect(performance.now() - began).toBeLessThan(1_000);
    await stopped;
    expect(server.lines.filter(({ level }) => Number(level) > 30)).toEqual([]);
  });

  it('ends what takes longer than a request may, warns once, and goes on', async () => {
    const server = await startSample({ ENTENTE_DEADLINE_MS: '100' });
    try {
      await server.prepare(
        [operation('hang', 'hang'), operation('refused', 'refused'), HELLO],
        createContext,
      );
      const warnings = server.lines.filter(({ failures }) => failures !== undefined);
      expect(warnings).toMatchObject([
        {
          level: 40,
          failures: [
            { operation: 'hang', errors: [expect.stringContaining('100 ms')] },
            { operation: 'refused', errors: ['Harbin is already there.'] },
          ],
        },
      ]);
    } finally {
      await server.stop();
    }
  });
});
