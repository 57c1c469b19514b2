/** Rows that begin with the number of a change, by that number, each without it. Pure. */
export function byNumber<Item>(
  rows: readonly (readonly unknown[])[],
  itemOf: (row: readonly unknown[]) => Item,
): ReadonlyMap<number, readonly Item[]> {
  const items = new Map<number, Item[]>();
  for (const [number, ...row] of rows) {
    const known = items.get(Number(number)) ?? [];
    known.push(itemOf(row));
    items.set(Number(number), known);
  }
  return items;
}
