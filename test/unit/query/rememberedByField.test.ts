import { RememberedByField } from '../../../src/query/remembered';

describe('what is remembered by field', () => {
  it('is made once for a field and a key', () => {
    const remembered = new RememberedByField<object>();
    const [one, other] = [{}, {}];
    const first = remembered.of(one, 'a', () => ({}));
    expect(remembered.of(one, 'a', () => ({}))).toBe(first);
    expect(remembered.of(one, 'b', () => ({}))).not.toBe(first);
    expect(remembered.of(other, 'a', () => ({}))).not.toBe(first);
  });

  it('is made anew for a request that stands alone', () => {
    const remembered = new RememberedByField<object>();
    expect(remembered.of(undefined, 'a', () => ({}))).not.toBe(remembered.of(undefined, 'a', () => ({})));
  });

  it('is bounded for each field, however many days or ids are asked for', () => {
    const remembered = new RememberedByField<number>();
    const field = {};
    let made = 0;
    const ask = (key: number) => remembered.of(field, String(key), () => (made += 1));
    for (let key = 0; key < 1_000; key += 1) ask(key);
    expect(made).toBe(1_000);
    for (let key = 0; key < 900; key += 1) ask(key);
    // The earlier ones were let go.
    expect(made).toBeGreaterThan(1_880);
  });
});
