import { nearMiss } from '../../../src/dossiers/nearMiss';

describe('what was meant', () => {
  it.each([
    ['SISTERS', 'SISTER'],
    ['sister', 'SISTER'],
    ['head-of-delegation', 'HEAD_OF_DELEGATION'],
    ['PARTNR', 'PARTNER'],
  ])('by %s is %s', (text, meant) => {
    expect(nearMiss(text, ['PARTNER', 'SISTER', 'HEAD_OF_DELEGATION'])).toBe(meant);
  });

  it('is left open when nothing is near', () => {
    expect(nearMiss('FRIEND', ['PARTNER', 'SISTER'])).toBeUndefined();
    expect(nearMiss('X', [])).toBeUndefined();
  });
});
