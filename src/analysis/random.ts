/** A generator of numbers from 0 to below 1 that a seed determines (mulberry32, by Tommy Ettinger; public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many of the numbers from 0 to below `count`, none twice, in ascending order. */
export function sampleOf(count: number, size: number, random: () => number): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index);
  for (let at = 0; at < size; at++) {
    const other = at + Math.floor(random() * (count - at));
    [numbers[at], numbers[other]] = [numbers[other] ?? 0, numbers[at] ?? 0];
  }
  return numbers.slice(0, size).sort((a, b) => a - b);
}
