import { pino } from 'pino';
import type { Operation } from '../../../src/server/operation';
import { prepareOperations, type Progress } from '../../../src/server/preparation';

const operation = (name: string): Operation => ({
  name,
  title: name,
  description: '',
  document: `query ${name} { hello }`,
  variables: [],
});

interface Line {
  readonly level: number;
  readonly failures?: readonly { operation: string; errors: readonly string[] }[];
}

/** Prepares operations of these names, each answered by `run`. */
async function prepare(
  names: readonly string[],
  run: (name: string, signal: AbortSignal) => Promise<readonly string[]>,
  signal: AbortSignal = new AbortController().signal,
): Promise<{ lines: Line[]; progress: Progress[] }> {
  const lines: Line[] = [];
  const progress: Progress[] = [];
  await prepareOperations({
    operations: names.map(operation),
    run: ({ name }, given) => run(name, given),
    traffic: {
      quiet: async (given) => {
        given.throwIfAborted();
      },
    },
    signal,
    log: pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line) as Line) }),
    onProgress: (reached) => progress.push(reached),
  });
  return { lines, progress };
}

test('operations are prepared one at a time, in the given order', async () => {
  const events: string[] = [];
  const { progress } = await prepare(['a', 'b', 'c'], async (name) => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    events.push(`${name} ends`);
    return [];
  });
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(progress.map(({ done, of }) => `${done}/${of}`)).toEqual(['0/3', '1/3', '2/3', '3/3']);
});

test('failures are logged once, as one warning, and the other operations are prepared', async () => {
  const { lines, progress } = await prepare(['a', 'b', 'c'], async (name) => {
    if (name === 'a') throw new Error('no context');
    return name === 'b' ? ['no database'] : [];
  });
  const warnings = lines.filter(({ level }) => level > 30);
  expect(warnings).toMatchObject([
    {
      level: 40,
      failures: [
        { operation: 'a', errors: ['Error: no context'] },
        { operation: 'b', errors: ['no database'] },
      ],
    },
  ]);
  expect(progress.at(-1)).toEqual({ done: 3, of: 3 });
});

test('a stopped preparation runs nothing more and logs nothing', async () => {
  const stopping = new AbortController();
  const ran: string[] = [];
  const { lines, progress } = await prepare(
    ['a', 'b', 'c'],
    async (name) => {
      ran.push(name);
      if (name === 'b') stopping.abort();
      return ['cancelled'];
    },
    stopping.signal,
  );
  expect(ran).toEqual(['a', 'b']);
  expect(lines).toEqual([]);
  expect(progress.at(-1)).toEqual({ done: 1, of: 3 });
});
