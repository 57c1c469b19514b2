/** The words of a text at the ranges of a dossier, for its author to see. */
import type { Dossier } from '../dossier';

/** So many characters of a long passage are shown at each end. */
const SHOWN = 36;

/** A passage with its words, on one line. */
export interface ShownRange {
  readonly range: string;
  readonly words: string;
  readonly gloss: string | null;
  readonly line: number;
}

/** The passages of a dossier in the order of the text. */
export function rangeWords({ passages }: Dossier, text: string): readonly ShownRange[] {
  const points = Array.from(text);
  return [...passages]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, gloss, location }) => ({
      range: `${String(start)}-${String(end)}`,
      words: shortened(points.slice(start, end)),
      gloss,
      line: location.line,
    }));
}

function shortened(points: readonly string[]): string {
  const whole = points.length <= 2 * SHOWN + 3;
  const words = whole ? points : [...points.slice(0, SHOWN), ' … ', ...points.slice(-SHOWN)];
  return words.join('').replace(/\s+/gu, ' ');
}
