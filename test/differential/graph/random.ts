/** Numbers, picks and days that follow from a seed (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** A number from 0 up to, without, a limit. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }

  /** True in so many of a hundred cases. */
  in100(cases: number): boolean {
    return this.below(100) < cases;
  }

  /** One of a list. */
  of<Item>(list: readonly Item[]): Item {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  }

  /** Some of a list, each once. */
  some<Item>(list: readonly Item[], most: number): Item[] {
    const left = [...list];
    return Array.from({ length: Math.min(1 + this.below(most), left.length) }, () =>
      left.splice(this.below(left.length), 1),
    ).flat();
  }
}
