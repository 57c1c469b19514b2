/** Which names are shown where they would cover each other: those of the nodes with the most links. Pure. */

/** A name at its place; `weight` says which goes first. */
export interface Label {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly weight: number;
}

const LETTER = 6.6;
const WIDE_LETTER = 12;
const HEIGHT = 15;

/** The ids of the names that do not cover one that goes before them. */
export function visibleLabels(labels: readonly Label[], size = 1): Set<string> {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const shown = new Set<string>();
  const inOrder = [...labels].sort((a, b) => b.weight - a.weight || a.id.localeCompare(b.id));
  for (const { id, x, y, text } of inOrder) {
    const half = (widthOf(text) * size) / 2;
    const box = { left: x - half, right: x + half, top: y - HEIGHT * size, bottom: y + 3 * size };
    const isFree = taken.every(
      (other) =>
        box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
    );
    if (!isFree) continue;
    taken.push(box);
    shown.add(id);
  }
  return shown;
}

/** About how wide a text is drawn; Chinese characters take twice the room. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > '\u2E80' ? WIDE_LETTER : LETTER), 0);
}
