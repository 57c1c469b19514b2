/** A stretch of a text, in the units in which strings are indexed. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Which units of a text lie within ranges, so that asking for an overlap takes as long as the range asked for. */
export class Cover {
  private readonly units: Uint8Array;

  constructor(length: number, ranges: readonly Range[] = []) {
    this.units = new Uint8Array(length);
    ranges.forEach((range) => {
      this.add(range);
    });
  }

  add({ start, end }: Range): void {
    this.units.fill(1, start, end);
  }

  overlaps({ start, end }: Range): boolean {
    return this.units.subarray(start, end).includes(1);
  }
}
