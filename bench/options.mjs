import { Refusal } from '../scripts/run.mjs';

/** The options of every command that opens databases: megabytes of each. */
export const memoryOptions = (heap, pageCache) => ({
  heap: { type: 'string', default: String(heap) },
  'page-cache': { type: 'string', default: String(pageCache) },
});

/** The given options as numbers; refuses what is not above 0. */
export function positiveNumbers(values, names) {
  const numbers = names.map((name) => Number(values[name]));
  if (!numbers.every((value) => value > 0 && value < 1e6))
    throw new Refusal('Every option takes a number above 0.');
  return numbers;
}
