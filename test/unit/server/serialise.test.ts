import { serialiseLarge } from '../../../src/server/serialise';

const nothing = () => undefined;

/** An object with more JSON than is written at once. */
function large(): unknown {
  const city = {
    id: 'city:harbin',
    name: 'Харбин «哈尔滨»',
    population: null,
    isCity: true,
    area: 53.1,
    none: undefined,
  };
  const list = Array.from({ length: 2_000 }, (_, index) => ({
    ...city,
    index,
    events: [{ id: index }, [], {}, null],
  }));
  return {
    list,
    same: [list[0], list[0]],
    'a "key"': { deep: { deeper: { list } } },
    none: undefined,
    items: [undefined],
  };
}

describe('a large answer', () => {
  it('is written as JSON.stringify writes it', async () => {
    const value = large();
    expect(await serialiseLarge(value, nothing)).toBe(JSON.stringify(value));
  });

  it('is written in pieces whose bytes are taken, all of them', async () => {
    const value = large();
    const taken: number[] = [];
    await serialiseLarge(value, (bytes) => taken.push(bytes));
    expect(taken.reduce((sum, bytes) => sum + bytes, 0)).toBe(Buffer.byteLength(JSON.stringify(value)));
    expect(Math.max(...taken)).toBeLessThan(1024 * 1024);
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const list = Array.from({ length: 20 }, large);
    await serialiseLarge(list, nothing);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it('is given up when there is no room for it', async () => {
    let pieces = 0;
    const writing = serialiseLarge(Array.from({ length: 20 }, large), () => {
      pieces += 1;
      if (pieces > 3) throw new Error('full');
    });
    await expect(writing).rejects.toThrow('full');
    expect(pieces).toBe(4);
  });
});

it('a small answer is left to be written at once', async () => {
  expect(await serialiseLarge({ city: { id: 'city:harbin' } }, nothing)).toBeUndefined();
});
