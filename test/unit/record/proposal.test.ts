import { certainProposals, proposalFor } from '../../../src/record/identity/proposal';

const pair = (a: string, b: string, type = 'Official') => ({
  entity: { id: 'a', type, names: [a] },
  other: { id: 'b', type, names: [b] },
});
const ALONE = { shared: [], conflicts: false };
const SHARED = { shared: ['city:harbin'], conflicts: false };

describe('a proposal', () => {
  it('is as good as the name where both belong to one office', () => {
    expect(proposalFor(pair('Sun Zhe', 'Zhe Sun'), SHARED)).toMatchObject({
      id: 'a',
      into: 'b',
      score: 0.97,
    });
  });

  it('never reaches the threshold by a name alone', () => {
    expect(proposalFor(pair('Sun Zhe', 'Sun Zhe'), ALONE)?.score).toBe(0.8);
  });

  it.each([
    ['Ван Сун', 'Wan Sun'],
    ['Sun Zhe', 'Sun Yongbin'],
    ['Иванов Пётр', 'Иванова Пётр'],
  ])('is not made of %s and %s', (a, b) => {
    expect(proposalFor(pair(a, b), SHARED)).toBeNull();
  });

  it('is not made of places in two countries', () => {
    expect(proposalFor(pair('Daugavpils', 'Daugavpils', 'City'), { shared: [], conflicts: true })).toBeNull();
  });

  it('is decided only where it is certain and no other is', () => {
    const one = { id: 'a', into: 'b', score: 0.95, reason: '' };
    const other = { id: 'a', into: 'c', score: 0.91, reason: '' };
    const doubtful = { id: 'd', into: 'b', score: 0.89, reason: '' };
    expect(certainProposals([one, doubtful])).toEqual([one]);
    expect(certainProposals([one, other, doubtful])).toEqual([]);
  });
});
