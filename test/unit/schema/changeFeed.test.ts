import { describe, expect, it } from '@jest/globals';
import type { Rows, Statement } from '../../../src/graph/graph';
import { ChangeFeed } from '../../../src/schema/subscriptions/changeFeed';

const NEVER = new AbortController().signal;

/** A record with a counter, and the nodes of changes that can be found by now. */
class FakeRecord {
  counter = 0;
  readonly there = new Set<number>();
  reads = 0;

  write(number: number): void {
    this.counter = Math.max(this.counter, number);
    this.there.add(number);
  }

  async read({ text, params }: Statement): Promise<Rows> {
    this.reads += 1;
    const rows = (values: readonly (readonly unknown[])[]): Rows => ({ keys: [], values, hasUpdates: false });
    if (text.includes('coalesce(counter.value, 0)')) return rows([[this.counter]]);
    const found = [...this.there].sort((a, b) => a - b);
    if (text.includes('USING INDEX')) {
      const asked = (params['numbers'] as bigint[]).map(Number);
      const header = (number: number) => [
        number,
        `change:${String(number)}`,
        '',
        'LOAD',
        ['a'],
        ['b'],
        ['LOAD'],
      ];
      return rows(found.filter((number) => asked.includes(number)).map(header));
    }
    const low = Number(params['low']);
    const high = Number(params['high']);
    return rows(
      found
        .filter((number) => number > low && number <= high)
        .slice(0, Number(params['size']))
        .map((number) => [number]),
    );
  }
}

async function collected(feed: ChangeFeed, from: number, count: number): Promise<number[]> {
  const numbers: number[] = [];
  while (numbers.length < count) {
    const last = numbers.at(-1) ?? from;
    const upTo = await feed.beyond(last, NEVER);
    numbers.push(...(await feed.between(last, upTo)).map(({ number }) => number));
  }
  return numbers;
}

describe('the feed of changes', () => {
  it('hands on each change once and in order, to all who listen', async () => {
    const record = new FakeRecord();
    const feed = new ChangeFeed(record, 1);
    const end = feed.listen();
    const both = Promise.all([collected(feed, 0, 3), collected(feed, 0, 3)]);
    for (const number of [1, 2, 3]) {
      record.write(number);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    expect(await both).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    end();
  });

  it('waits for a change that is counted but not found yet', async () => {
    const record = new FakeRecord();
    record.write(1);
    const feed = new ChangeFeed(record, 1);
    const end = feed.listen();
    await feed.beyond(0, NEVER);
    record.write(4);
    record.write(2);
    const all = collected(feed, 1, 3);
    expect(await feed.beyond(1, NEVER)).toBe(2);
    setTimeout(() => {
      record.write(3);
    }, 20);
    expect(await all).toEqual([2, 3, 4]);
    end();
  });

  it('gives what is no longer at hand from the record', async () => {
    const record = new FakeRecord();
    for (let number = 1; number <= 500; number += 1) record.write(number);
    const feed = new ChangeFeed(record, 1);
    const end = feed.listen();
    expect(await collected(feed, 0, 500)).toHaveLength(500);
    end();
  });

  it('asks for nothing once nobody listens', async () => {
    const record = new FakeRecord();
    const feed = new ChangeFeed(record, 1);
    const end = feed.listen();
    await feed.beyond(-1, NEVER);
    end();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const before = record.reads;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(record.reads).toBe(before);
  });

  it('lets go of who waits when the subscription ends', async () => {
    const record = new FakeRecord();
    const feed = new ChangeFeed(record, 1);
    const end = feed.listen();
    const controller = new AbortController();
    const waiting = feed.beyond(7, controller.signal);
    controller.abort(new Error('over'));
    await expect(waiting).rejects.toThrow('over');
    end();
  });
});
