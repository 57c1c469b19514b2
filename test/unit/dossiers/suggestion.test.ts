import { suggestFor } from '../../../src/dossiers/read/suggestion';

describe('what was meant', () => {
  it.each([
    ['SISTERS', 'SISTER'],
    ['sister', 'SISTER'],
    ['head-of-delegation', 'HEAD_OF_DELEGATION'],
    ['PARTNR', 'PARTNER'],
  ])('by %s is %s', (text, meant) => {
    expect(suggestFor(text, ['PARTNER', 'SISTER', 'HEAD_OF_DELEGATION'])).toBe(meant);
  });

  it('is left open when nothing is near', () => {
    expect(suggestFor('FRIEND', ['PARTNER', 'SISTER'])).toBeUndefined();
    expect(suggestFor('X', [])).toBeUndefined();
  });
});
