/** What an import has seen so far, in a few bytes for each: a file may have many millions of rows. */

const PAGE = 65_536;

/** The rows that were taken, each with the beginning of the digest of its key. */
export class TakenRows {
  private readonly pages: Uint32Array[] = [];

  /** @param digest of the row's key, hex */
  take(row: number, digest: string): void {
    const index = Math.floor(row / PAGE);
    while (this.pages.length <= index) this.pages.push(new Uint32Array(PAGE));
    const page = this.pages[index];
    if (page) page[row % PAGE] = mark(digest);
  }

  /** Whether a row of that number was taken, and has that key. */
  has(row: number, digest: string): boolean {
    return this.pages[Math.floor(row / PAGE)]?.[row % PAGE] === mark(digest);
  }
}

/** Never 0, which stands for no row. */
function mark(digest: string): number {
  return Number.parseInt(digest.slice(0, 8), 16) || 1;
}

/** A set of texts by 53 bits of a hash: eight bytes for each, and as many free. */
export class SeenTexts {
  private slots = new Float64Array(1_024);
  private count = 0;

  has(text: string): boolean {
    return this.slots[this.slotOf(hash53(text))] !== 0;
  }

  add(text: string): void {
    const hash = hash53(text);
    const slot = this.slotOf(hash);
    if (this.slots[slot] !== 0) return;
    this.slots[slot] = hash;
    if (++this.count * 2 > this.slots.length) this.grow();
  }

  private slotOf(hash: number): number {
    let slot = hash % this.slots.length;
    while (this.slots[slot] !== 0 && this.slots[slot] !== hash) slot = (slot + 1) % this.slots.length;
    return slot;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Float64Array(before.length * 2);
    for (const hash of before) if (hash !== 0) this.slots[this.slotOf(hash)] = hash;
  }
}

/** cyrb53, a hash of 53 bits that is fast and spreads well; never 0. */
function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0) || 1;
}
