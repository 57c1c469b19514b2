/** What a load says of entities that may be the same. */
import { describe, expect, it } from '@jest/globals';

import { proposalLines } from '../../../src/cli/loadSummary';

const proposals = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `city:new-${String(at)}`,
    into: 'city:old',
    score: 0.8,
    reason: 'both have one name',
    decisionId: null,
  }));

describe('proposals of a load', () => {
  it('says what to do about each', () => {
    expect(proposalLines(proposals(1))).toEqual([
      '  SAME? city:new-0 = city:old (0.80): both have one name. Decide with: entente merge city:new-0 city:old --because …',
    ]);
  });

  it('says what was decided, and how to undo it', () => {
    const [one] = proposals(1);
    if (!one) throw new Error('No proposal was made.');
    expect(proposalLines([{ ...one, decisionId: 'identity:1' }])[0]).toMatch(
      /^ {2}SAME {2}city:new-0 .* Decided as identity:1; undo with: entente unmerge city:new-0$/,
    );
  });

  it.each([
    [100, 100, /new-99 /],
    [101, 101, /^ {2}… and 1 more .*--json/],
    [7_785, 101, /^ {2}… and 7685 more .*--json/],
  ])('shows of %d at most a hundred, and counts the others', (count, lines, last) => {
    const shown = proposalLines(proposals(count));
    expect(shown).toHaveLength(lines);
    expect(shown.at(-1)).toMatch(last);
  });
});
