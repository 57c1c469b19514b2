import { fieldUnder, idsNamed } from '../../../src/query/ids/canonicalIds';
import type { SelectedField } from '../../../src/query/selection/selection';

const field = (where: unknown, below: readonly SelectedField[] = []): SelectedField => ({
  key: 'cities',
  name: 'cities',
  args: { where, first: 3 },
  selection: { City: below },
});

describe('ids in arguments', () => {
  it.each([
    [{ id: { eq: 'x' } }, ['x'], 1],
    [{ and: [{ ties: { some: { node: { id: { in: ['x'] } } } } }], name: { eq: 'n' } }, ['x'], 1],
    [{ id: { in: ['x', 'y'] } }, ['x', 'y'], 2],
    [{ ties: { some: { node: { id: { in: ['x', 'y'] } } } } }, ['x', 'y'], Infinity],
    [{ or: [{ id: { eq: 'x' } }] }, ['x'], Infinity],
    [{ not: { id: { eq: 'x' } } }, ['x'], Infinity],
    [{ ties: { none: { node: { id: { eq: 'x' } } } } }, ['x'], Infinity],
    [{ events: { some: { link: { onBehalfOfId: { eq: 'x' } } } } }, ['x'], 1],
    [{ id: { exists: true }, name: { eq: 'x' } }, [], 1],
    [undefined, [], 1],
  ])('are found in %j', (where, ids, proof) => {
    expect(idsNamed(field(where))).toEqual({ ids, proof });
  });

  it('may empty a list below without emptying the answer', () => {
    expect(idsNamed(field({ id: { eq: 'x' } }, [field({ id: { eq: 'y' } })]))).toEqual({
      ids: ['x', 'y'],
      proof: Infinity,
    });
  });

  it('are replaced where they were merged, at every depth, and nothing else', () => {
    const canonical = new Map([['old', 'new']]);
    const asked = field({ id: { in: ['old', 'new', 'x'] }, name: { eq: 'old' } }, [
      field({ or: [{ id: { eq: 'old' } }] }),
    ]);
    expect(fieldUnder(asked, canonical)).toEqual(
      field({ id: { in: ['new', 'x'] }, name: { eq: 'old' } }, [field({ or: [{ id: { eq: 'new' } }] })]),
    );
  });
});
