/** How keys move through the options of a combobox. Pure. */

/** What a key does to a list that is open. */
export type Move = { readonly to: number } | 'choose' | 'close' | undefined;

/** The move for a key, with the present option (-1 for none) and the number of options. */
export function moveFor(key: string, at: number, count: number): Move {
  if (key === 'Escape') return 'close';
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return { to: (at + 1) % count };
  if (key === 'ArrowUp') return { to: at <= 0 ? count - 1 : at - 1 };
  if (key === 'Enter' && at >= 0) return 'choose';
  return undefined;
}
