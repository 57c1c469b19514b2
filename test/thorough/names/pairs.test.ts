import { sameName } from '../../../src/names/sameName';
import { PAIRS } from '../../support/names/pairs';

const ANSWERS = PAIRS.map(({ a, b, same }) => ({ a, b, same, ...sameName(a, b) }));

describe('pairs of names made by hand', () => {
  it('are at least 200, a third of them different', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(200);
    expect(PAIRS.filter(({ same }) => !same).length / PAIRS.length).toBeGreaterThan(0.33);
    expect(new Set(PAIRS.map(({ a, b }) => `${a} | ${b}`)).size).toBe(PAIRS.length);
  });

  it('are told with an F1 of 0.95', () => {
    const taken = ANSWERS.filter(({ decision }) => decision === 'SAME');
    const right = taken.filter(({ same }) => same).length;
    const all = ANSWERS.filter(({ same }) => same).length;
    expect((2 * right) / (taken.length + all)).toBeGreaterThanOrEqual(0.95);
  });

  it('that are different stay apart, every one', () => {
    const joined = ANSWERS.filter(({ same, decision }) => !same && decision === 'SAME');
    expect(joined.map(({ a, b, reason }) => `${a} | ${b}: ${reason}`)).toEqual([]);
  });

  it('are answered the same whichever name comes first', () => {
    const some = ANSWERS.filter((_, at) => at % 4 === 0);
    expect(some.map(({ a, b }) => sameName(b, a).score)).toEqual(some.map(({ score }) => score));
  });
});
