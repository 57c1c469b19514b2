import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by half of what is alive before it is collected, where V8 by itself would let it grow to several times
 * as much: answers are short-lived, and what they leave behind is memory that nobody uses. Measured with 16 clients that get
 * 300 kB each: at most 186 MB resident instead of 347, as many answers a second.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
