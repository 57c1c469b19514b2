/** Where the passages of a generated document stand. */

export const PASSAGES_EACH = 30;
export const CHARACTERS = 6_000;

/** The range of a passage in the text, such as `10-130`. */
export function passageRange(number) {
  const start = 10 + 190 * number;
  return `${start}-${start + 120}`;
}
