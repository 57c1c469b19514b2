import { fieldUnder, idsNamed } from '../../../src/query/canonicalIds';
import type { SelectedField } from '../../../src/query/selection';

const field = (where: unknown, below: readonly SelectedField[] = []): SelectedField => ({
  key: 'cities',
  name: 'cities',
  args: { where, first: 3 },
  selection: { City: below },
});

describe('ids in arguments', () => {
  it.each([
    [{ id: { eq: 'x' } }, ['x'], true],
    [{ and: [{ ties: { some: { node: { id: { in: ['x'] } } } } }], name: { eq: 'n' } }, ['x'], true],
    [{ id: { in: ['x', 'y'] } }, ['x', 'y'], false],
    [{ or: [{ id: { eq: 'x' } }] }, ['x'], false],
    [{ not: { id: { eq: 'x' } } }, ['x'], false],
    [{ ties: { none: { node: { id: { eq: 'x' } } } } }, ['x'], false],
    [{ events: { some: { link: { onBehalfOfId: { eq: 'x' } } } } }, ['x'], true],
    [{ id: { exists: true }, name: { eq: 'x' } }, [], true],
    [undefined, [], true],
  ])('are found in %j', (where, ids, binding) => {
    expect(idsNamed(field(where))).toEqual({ ids, binding });
  });

  it('may empty a list below without emptying the answer', () => {
    expect(idsNamed(field({ id: { eq: 'x' } }, [field({ id: { eq: 'y' } })]))).toEqual({
      ids: ['x', 'y'],
      binding: false,
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
