/** Ranges of texts count Unicode code points; strings are indexed in units of 16 bits. */

/** How many code points lie before a unit of a string. */
export function codePointOffsets(text: string): (unit: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (unit) => unit;
  const counts = new Uint32Array(text.length + 1);
  let points = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    counts[unit] = points;
    const second = /[\udc00-\udfff]/.test(text[unit + 1] ?? '');
    if (!(/[\ud800-\udbff]/.test(text[unit] ?? '') && second)) points += 1;
  }
  counts[text.length] = points;
  return (unit) => counts[unit] ?? points;
}
